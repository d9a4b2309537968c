@testable import PackFiles

/// A figure one step up and one step down.
///
/// A step is one of the last decimal that is written, and a tenth where millilitres or millimetres are written whole:
/// 14 days are 13 or 15 days, 1 mL is 0.9 or 1.1 mL, 0.05 mL is 0.04 or 0.06 mL.
enum Step {
  /// The texts of a figure one step away; none where the text is no figure.
  static func neighbours(of text: String) -> [String] {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = parts.first, let value = Decimals(number) else { return [] }
    let unit = parts.count == 2 ? parts[1] : nil
    guard unit.map(isUnit) ?? true else { return [] }
    let tenths = ["mL", "mm"].contains(unit) ? 1 : 0
    let digits = max(value.fraction.count, tenths)
    guard let scaled = value.scaled(to: digits) else { return [] }
    return [scaled - 1, scaled + 1].filter { $0 >= 0 }.map { changed in
      let text = written(changed, digits)
      return unit.map { "\(text) \(numbered($0, text))" } ?? text
    }
  }

  private static func isUnit(_ word: String) -> Bool {
    AmountUnit.allCases.contains { !$0.text.isEmpty && [$0.text, $0.singular].contains(word) }
  }

  private static func written(_ value: Int, _ digits: Int) -> String {
    guard digits > 0 else { return String(value) }
    let text = String(repeating: "0", count: max(0, digits + 1 - String(value).count)) + "\(value)"
    let (whole, fraction) = (text.dropLast(digits), text.suffix(digits))
    let kept = String(fraction.reversed().drop { $0 == "0" }.reversed())
    return kept.isEmpty ? String(whole) : "\(whole).\(kept)"
  }

  /// A unit as it stands behind a number.
  private static func numbered(_ unit: String, _ number: String) -> String {
    let known = AmountUnit.allCases.first { [$0.text, $0.singular].contains(unit) }
    return known.map { number == "1" ? $0.singular : $0.text } ?? unit
  }
}
