/// A part of the reasons that the focus rests on while it moves through all of their text.
public enum WhyStop: Hashable, Sendable {
  /// What is explained.
  case head
  /// A rule, or a step of the arithmetic.
  case statement(Int)
  /// An answer behind it, which can be gone to.
  case answer(Int)
  /// Something it rests on: a basis, the evidence or a source.
  case ground(Int)
  /// Sources that disagree.
  case conflict(Int)
  /// Substances that it rules out, or asks care with.
  case ruledOut(Int)
  /// Something that would change it.
  case change(Int)
  /// Something that the pack says of its substance.
  case known(Int)
}

extension Reasoning {
  /// The stops, in the order in which the reasons stand on the screen.
  public var stops: [WhyStop] {
    let grounds = bases.count + (evidence == nil ? 0 : 1) + max(1, sources.count)
    let ruledOut = [excludes.isEmpty, cautions.isEmpty].filter { !$0 }.count
    var stops: [WhyStop] = [.head]
    stops += statements.indices.map { WhyStop.statement($0) }
    stops += answers.indices.map { WhyStop.answer($0) }
    stops += (0..<grounds).map { WhyStop.ground($0) }
    stops += conflicts.indices.map { WhyStop.conflict($0) }
    stops += (0..<ruledOut).map { WhyStop.ruledOut($0) }
    stops += changes.indices.map { WhyStop.change($0) }
    stops += known.indices.map { WhyStop.known($0) }
    return stops
  }
}
