import Clinical
public import Questionnaires

/// An empty answers file: every id of a form with its question, type and choices, all commented out.
public enum AnswersTemplate {
  /// The template, ready to be filled in.
  ///
  /// - Parameter form: The form to be answered.
  /// - Returns: YAML in which every line is a comment, ending in a line feed.
  public static func text(for form: Questionnaire) -> String {
    let writer = TemplateWriter(words: FormWords(index: QuestionnaireIndex(form)))
    let pages = form.pages.flatMap { writer.page($0) }
    return (head(form) + pages + [""]).joined(separator: "\n")
  }

  private static func head(_ form: Questionnaire) -> [String] {
    [
      "# Answers to \(form.title), version \(form.version).",
      "# Remove the # before a key and write the answer behind it. What stays out is not answered,",
      "# and never counts as no. Dates may be 2026-11-20, 2026-11, 2026 or 2026-11-10/2026-11-16.",
      "#",
      "# The day of the consultation; without it, the day on which the file is read.",
      "#today:",
      "# Who asks: role is \(Practitioner.Role.allCases.map(\.rawValue).joined(separator: " | ")).",
      "# Without an operator nothing is drafted.",
      "#operator: {name: , role: }",
      "# true: every safety question that is asked and not answered below is answered no.",
      "#none_of_the_remaining:",
    ]
  }
}

private struct TemplateWriter {
  let words: FormWords

  func page(_ page: Item) -> [String] {
    let title = "# ---- \(page.text) "
    let rule = title + String(repeating: "-", count: max(0, 78 - title.count))
    return ["#", rule] + comments(page, indent: "") + items(page.items, indent: "")
  }

  private func items(_ items: [Item], indent: String) -> [String] {
    items.flatMap { item($0, indent: indent) }
  }

  private func item(_ item: Item, indent: String) -> [String] {
    switch item.kind {
    case .display: return ["#", "#\(indent) \(item.text)"]
    case .group:
      let title = ["#", "#\(indent) \(item.text)"] + comments(item, indent: indent)
      guard let repeats = item.repeats else { return title + items(item.items, indent: indent) }
      return title + ["#\(indent)   a list of entries, \(words.times(repeats))"]
        + ["#\(indent)\(item.id):", "#\(indent)  -"] + items(item.items, indent: indent + "    ")
    case .question: return question(item, indent: indent)
    }
  }

  private func question(_ item: Item, indent: String) -> [String] {
    var lines = ["#\(indent) \(item.text)", "#\(indent)   \(words.answer(to: item))"]
    if item.repeats != nil { lines[1] += ", a list: [first, second]" }
    if !item.options.isEmpty {
      lines += Words.wrapped(words.codes(of: item), width: 96, indent: 3).map { "#\(indent)\($0)" }
    }
    return lines + comments(item, indent: indent) + ["#\(indent)\(item.id):"]
      + items(item.items, indent: indent)
  }

  private func comments(_ item: Item, indent: String) -> [String] {
    [words.branching(of: item).map { "asked only \($0)" }, item.help]
      .compactMap(\.self)
      .flatMap { Words.wrapped($0, width: 96, indent: 3) }
      .map { "#\(indent)\($0)" }
  }
}
