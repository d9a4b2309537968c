public import Clinical

extension Reasoning {
  /// Something that the pack says in words of the substance that a line is about.
  public struct Known: Hashable, Sendable {
    /// What it is about.
    public enum Subject: Hashable, Sendable {
      /// What the law says of its use here.
      case standing(Standing)
      /// How it looks, how it is kept and when it is thrown away.
      case handling
      /// What does not go well with it.
      case interaction
      /// What it is never mixed with.
      case notMixedWith
      /// Pregnancy and breastfeeding.
      case pregnancy
      /// What its grade of evidence is about.
      case evidence
    }

    /// What it is about.
    public let subject: Subject
    /// The words with what they rest on; nothing where the clinic states no standing of a substance of its own.
    public let sentence: PackSentence?
  }
}

extension ReasonGathering {
  /// All that the pack says in words of a substance, with its sources.
  mutating func tell(_ id: SubstanceID) {
    guard let texts = pack?.knowledge.texts else { return }
    guard let text = texts[id] else {
      reasons.known.append(Reasoning.Known(subject: .standing(.unknown), sentence: nil))
      return
    }
    var known: [(Reasoning.Known.Subject, PackSentence)] = [
      (.standing(text.standing), text.regulatory)
    ]
    known += [text.handling, text.discard].compactMap(\.self).map { (.handling, $0) }
    known += text.interactions.map { (.interaction, $0) }
    known += text.notMixedWith.map { (.notMixedWith, $0) }
    known += [texts.pregnancy, text.pregnancy].compactMap(\.self).map { (.pregnancy, $0) }
    known += [text.evidence].compactMap(\.self).map { (.evidence, $0) }
    for (subject, sentence) in known {
      reasons.known.append(Reasoning.Known(subject: subject, sentence: sentence))
      cite(sentence.sources)
    }
  }
}
