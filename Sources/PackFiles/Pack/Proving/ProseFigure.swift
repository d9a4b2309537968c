/// A dose, a depth or a course in a text: a number before a unit.
enum ProseFigure {
  private static let units: Set<String> = [
    "mg", "ml", "mcg", "µg", "μg", "ug", "g", "kg", "mm", "cm", "iu", "cc", "%", "unit", "units",
    "day", "days", "week", "weeks", "month", "months", "session", "sessions", "drop", "drops",
    "millilitre", "millilitres", "milliliter", "milliliters", "milligram", "milligrams",
    "microgram", "micrograms", "gram", "grams", "millimetre", "millimetres", "millimeter",
    "millimeters", "percent", "vial", "vials", "ampoule", "ampoules", "times",
  ]
  /// Units of time, which are no dose.
  private static let spans: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "session", "sessions", "times", "kg", "cm",
    "mm",
  ]
  private static let numbers: Set<String> = [
    "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand",
  ]

  /// An amount of something, in digits or in words, and no span of time.
  static func dose(in prose: Prose) -> String? {
    found(in: prose, alsoInWords: true, of: units.subtracting(spans))
  }

  /// The figure as it is written, or nothing; "five" is one as 5 is where numbers in words count.
  static func found(in prose: Prose, alsoInWords: Bool) -> String? {
    found(in: prose, alsoInWords: alsoInWords, of: units)
  }

  private static func found(
    in prose: Prose,
    alsoInWords: Bool,
    of units: Set<String>
  ) -> String? {
    for place in prose.words.indices {
      let word = prose.words[place].text
      let digits = word.prefix { $0.isNumber }
      if !digits.isEmpty, units.contains(String(word.dropFirst(digits.count))) { return word }
      guard digits.count == word.count || (alsoInWords && numbers.contains(word)) else { continue }
      for step in 1...2 {
        guard let unit = prose.word(place, step) else { break }
        if units.contains(unit) {
          return ([word] + (1...step).compactMap { prose.word(place, $0) }).joined(separator: " ")
        }
        guard unit == "a" || unit == "of" else { break }
      }
    }
    return nil
  }
}
