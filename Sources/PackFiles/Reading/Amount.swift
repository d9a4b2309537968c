/// A unit in which packs write quantities, and how many of its decimals are kept.
///
/// Quantities are kept as whole numbers of the last decimal: 0.5 mL is 500 µL, 1.5 mm is 1500 µm.
enum AmountUnit: String, CaseIterable {
  case millilitres = "mL"
  case millimetres = "mm"
  case milligramsPerMillilitre = "mg/mL"
  case milligrams = "mg"
  case milligramsPerKilogram = "mg/kg"
  case milligramsPerSquareCentimetre = "mg/cm2"
  case days
  case hours = "h"
  case minutes
  case weeks
  case months
  case years
  case percent = "%"
  case percentTenths = "% (tenths)"
  case acidity = ""
  case millimetresOfMercury = "mmHg"
  case millimolesPerMole = "mmol/mol"
  case degrees
  case bodyMassIndex = "kg/m2"

  var decimals: Int {
    switch self {
    case .millilitres, .millimetres, .milligramsPerMillilitre, .milligrams,
      .milligramsPerKilogram, .milligramsPerSquareCentimetre:
      3
    case .percentTenths, .acidity: 1
    case .days, .hours, .minutes, .weeks, .months, .years, .percent, .millimetresOfMercury,
      .millimolesPerMole, .degrees, .bodyMassIndex:
      0
    }
  }

  /// The unit as it is written behind several.
  var text: String { self == .percentTenths ? "%" : rawValue }

  /// The unit as it is written behind one.
  var singular: String {
    switch self {
    case .days, .minutes, .weeks, .months, .years: String(rawValue.dropLast())
    default: text
    }
  }

  /// A quantity that reads well, for remedies.
  var example: String {
    switch self {
    case .acidity: "7.4"
    case .millilitres: "0.5 mL"
    case .millimetres: "1.5 mm"
    default: "14 \(text)"
    }
  }
}

extension AmountUnit {
  /// The whole number of last decimals that a text such as `0.5 mL` says.
  func parse(_ found: String) -> Result<Int, ContentFault> {
    let parts = found.split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = parts.first, let value = Decimals(number) else {
      return .failure(.notAQuantity(found: found, example: example))
    }
    let unit = parts.count == 2 ? parts[1] : ""
    guard unit == text || (unit == singular && number == "1") else {
      return .failure(
        parts.count == 1
          ? .noUnit(found: found, unit: number == "1" ? singular : text)
          : .notAQuantity(found: found, example: example)
      )
    }
    guard let scaled = value.scaled(to: decimals) else {
      return .failure(.tooPrecise(found: found, decimals: decimals))
    }
    return .success(scaled)
  }
}

extension ContentFault: Error {}

/// Digits with an optional decimal point, exactly as typed: `0.5`, `14`, never `.5` or `007`.
struct Decimals: Hashable {
  let whole: Int
  let fraction: String

  /// Reads at most ten digits before and nine after the point.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...10).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[0].count == 1 || parts[0].first != UInt8(ascii: "0"),
      let whole = Int(String(parts[0]) ?? "")
    else { return nil }
    self.whole = whole
    guard parts.count == 2 else {
      fraction = ""
      return
    }
    guard (1...9).contains(parts[1].count), let digits = String(parts[1]) else { return nil }
    fraction = digits
  }

  /// The number in units of its last kept decimal, or nothing if that would lose a digit.
  func scaled(to decimals: Int) -> Int? {
    let digits = String(fraction.reversed().drop { $0 == "0" }.reversed())
    guard digits.count <= decimals else { return nil }
    let padded = digits + String(repeating: "0", count: decimals - digits.count)
    return Int("\(whole)\(padded)")
  }
}
