import Clinical
public import Drafting

/// What typed text means as a change of the plan.
public enum EditReading: Hashable, Sendable {
  /// Nothing was typed.
  case blank
  /// A change.
  case edit(PlanEdit)
  /// No change: why, and what would be.
  case refused(String)

  init(_ typed: String, for choice: EditChoice) {
    let text = typed.trimmed
    guard !text.isEmpty else {
      self = .blank
      return
    }
    switch choice {
    case .volume(let zone, let substance, _):
      switch Self.volume(text) {
      case .success(let volume): self = .edit(.volume(zone: zone, substance: substance, volume))
      case .failure(let problem): self = .refused(problem.words)
      }
    case .interval:
      self =
        Self.count(text, unit: Words.days).map { .edit(.interval(days: $0)) }
        ?? .refused(Words.wholeDays)
    case .sessions:
      self =
        Self.count(text, unit: Words.sessions).map { .edit(.sessions($0)) }
        ?? .refused(Words.wholeSessions)
    case .note: self = .edit(.note(text))
    case .swap, .technique, .omit, .restore, .takeBack: self = .blank
    }
  }

  /// Why a text is no volume.
  enum VolumeProblem: Error {
    case noUnit, notANumber, tooFine

    var words: String {
      switch self {
      case .noUnit: Words.volumeNeedsUnit
      case .notANumber: Words.notAVolume
      case .tooFine: Words.volumeTooFine
      }
    }
  }

  /// Reads `0.5 mL`, `0,5ml` or `500 µL`, exactly: a volume without a unit is refused.
  static func volume(_ text: String) -> Result<Volume, VolumeProblem> {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let places: Int
    switch String(text.dropFirst(number.count)).trimmed.lowercased() {
    case "ml": places = 3
    // U+00B5 and U+03BC look alike; people also write u.
    case "\u{B5}l", "\u{3BC}l", "ul", "mcl": places = 0
    case "": return .failure(number.isEmpty ? .notANumber : .noUnit)
    default: return .failure(.notANumber)
    }
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), let whole = parts.first, (1...6).contains(whole.count),
      parts.count == 1 || !parts[1].isEmpty
    else { return .failure(.notANumber) }
    var decimals = parts.count == 2 ? String(parts[1]) : ""
    while decimals.last == "0" { decimals.removeLast() }
    guard decimals.count <= places else { return .failure(.tooFine) }
    decimals += String(repeating: "0", count: places - decimals.count)
    guard let count = Int(whole + decimals) else { return .failure(.notANumber) }
    return .success(.microlitres(count))
  }

  private static func count(_ text: String, unit: [String]) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = String(text.dropFirst(digits.count)).trimmed.lowercased()
    guard digits.count <= 4, rest.isEmpty || unit.contains(rest) else { return nil }
    return Int(digits)
  }
}
