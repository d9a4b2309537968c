import Clinical

/// What stands above and below the text of every page.
struct PageFrame {
  let heading: PatientHeading
  let typesetting: Typesetting

  private var columns: Int { typesetting.columns }
  private var dot: String { typesetting.punctuation.dot }
  private var rule: String { String(repeating: typesetting.punctuation.rule, count: columns) }

  /// Six lines: clinic and status, patient, consultation, allergies, a rule, and an empty one.
  var header: [String] {
    [
      line(heading.clinic, Words.status(heading.status)),
      line("\(heading.recordNumber)  \(heading.name)", Words.born(heading)),
      line(
        "\(Words.consultation) \(heading.consultation)\(dot)\(DateWords.long(heading.day))",
        ""
      ),
      allergies,
      rule,
      "",
    ]
  }

  /// Two lines: a rule, and page with seal and disclaimer.
  func footer(page: Int, of count: Int) -> [String] {
    [
      rule,
      line(
        "\(Words.page(page, of: count))\(dot)\(Words.seal) \(heading.seal)",
        Words.disclaimer
      ),
    ]
  }

  private var allergies: String {
    typesetting.ruler.shortened(
      typesetting.clean("\(Words.allergies): \(Words.allergies(heading.allergies))"),
      to: columns,
      mark: typesetting.punctuation.ellipsis + Words.allOnFirstPage
    )
  }

  private func line(_ left: String, _ right: String) -> String {
    typesetting.ruler.line(
      left: typesetting.clean(left),
      right: typesetting.clean(right),
      columns: columns
    )
  }
}
