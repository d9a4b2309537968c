import Clinical
public import Consultation
import Drafting
import Questionnaires
import Safety

/// The whole form of a pack as people read and sign it: every question, its answers, its branching.
public enum PackOutline {
  /// The outline, one question to a line, ending in a line feed.
  ///
  /// - Parameter pack: A pack that was proven.
  /// - Returns: Plain text of at most 100 columns where texts allow it.
  public static func text(of pack: Pack) -> String {
    let outline = Outline(words: FormWords(index: QuestionnaireIndex(pack.questionnaire)))
    let pages = pack.questionnaire.pages.enumerated().flatMap { number, page in
      [""] + outline.page(page, number: number + 1)
    }
    return (head(pack) + pages).joined(separator: "\n") + "\n"
  }

  private static func head(_ pack: Pack) -> [String] {
    let form = pack.questionnaire
    let rules = pack.rules
    let knowledge = pack.knowledge
    let counts = [
      (rules.contraindications.count, "contraindications"), (rules.washouts.count, "washouts"),
      (rules.flags.count, "flags"), (rules.drugs.count, "medicines"),
      (rules.allergies.count, "allergies"), (rules.checklist.count, "checks"),
      (knowledge.monographs.count, "substances"), (knowledge.concerns.count, "concerns"),
      (knowledge.body.zones.count, "zones"), (knowledge.mixing.rules.count, "pairs"),
      (knowledge.sources.count, "sources"),
    ]
    let questions = QuestionnaireIndex(form).items.filter { $0.questionType != nil }.count
    return [
      "\(form.title), version \(form.version) (\(form.status.rawValue))",
      "pack \(pack.identity.id), digest \(pack.identity.digest)",
      "\(form.pages.count) pages, \(questions) questions",
    ] + Words.wrapped(counts.map { "\($0) \($1)" }.joined(separator: ", "), width: 100, indent: 0)
  }
}

private struct Outline {
  let words: FormWords

  func page(_ page: Item, number: Int) -> [String] {
    let title = "\(number). \(page.text)"
    return [title, String(repeating: "=", count: title.count)] + notes(page, indent: 0)
      + page.items.flatMap { item($0, indent: 0) }
  }

  private func item(_ item: Item, indent: Int) -> [String] {
    let below = item.items.flatMap { self.item($0, indent: indent + 2) }
    switch item.kind {
    case .group:
      let repeats = item.repeats.map { " (\(words.times($0)))" } ?? ""
      return [""] + lines("\(item.text)\(repeats)", indent) + notes(item, indent: indent + 2)
        + below
    case .display:
      return lines("Note: \(item.text)", indent) + notes(item, indent: indent + 2)
    case .question:
      return lines("\(item.text)  [\(item.id)]", indent) + answers(item, indent + 4)
        + notes(item, indent: indent + 4) + below
    }
  }

  private func answers(_ item: Item, _ indent: Int) -> [String] {
    let options = item.options.isEmpty ? [] : lines(words.options(of: item), indent)
    return lines(words.answer(to: item), indent) + options
  }

  private func notes(_ item: Item, indent: Int) -> [String] {
    let texts = [
      words.branching(of: item).map { "asked only \($0)" }, item.help.map { "help: \($0)" },
      item.why.map { "why: \($0)" },
    ]
    return texts.compactMap(\.self).flatMap { lines($0, indent) }
  }

  private func lines(_ text: String, _ indent: Int) -> [String] {
    Words.wrapped(text, width: 100, indent: indent)
  }
}
