/// Words that would tell a patient what only a prescriber may say.
enum StopWords {
  private static let words = [
    "stop taking", "stop your", "stop the ", "stop using", "discontinue", "skip ", "bridging",
    "bridge ", "reduce the dose", "lower the dose", "change the dose", "pause your",
    "pause the med",
    "come off", "withhold", "interrupt", "delay the vaccin", "delay your vaccin",
    "postpone the vaccin",
    "double the dose", "take less",
  ]

  /// The words found in a printed text in small letters.
  static func faults(in text: String) -> [String] {
    words.filter(text.contains).map { "a text says \"\($0)\"" }
  }
}
