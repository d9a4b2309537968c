/// Amounts as they may safely be written: a leading zero, no trailing zero, a space before the unit,
/// separators from 1,000 on, `mcg` and `mL`.
///
/// Exact: every digit of the amount is written and none is rounded away.
public enum DoseText {
  /// The volume in millilitres: `0.75 mL`.
  public static func volume(_ volume: Volume) -> String {
    "\(decimal(volume.microlitres, places: 3)) mL"
  }

  /// The mass in `mcg` below 1 mg, in `mg` below 1 g, in `g` from there on.
  public static func mass(_ mass: Mass) -> String {
    switch mass.micrograms {
    case 0: "0 mg"
    case ..<1000: "\(mass.micrograms) mcg"
    case ..<1_000_000: "\(decimal(mass.micrograms, places: 3)) mg"
    default: "\(decimal(mass.micrograms, places: 6)) g"
    }
  }

  /// The concentration in milligrams per millilitre, whatever its size: `0.5 mg/mL`.
  public static func concentration(_ concentration: Concentration) -> String {
    "\(decimal(concentration.microgramsPerMillilitre, places: 3)) mg/mL"
  }

  /// The depth range in millimetres: `1.5 to 2 mm`, or `4 mm` where both ends are the same.
  public static func depth(_ range: DepthRange) -> String {
    let (shallow, deep) = (decimal(range.minimum, places: 3), decimal(range.maximum, places: 3))
    return "\(shallow == deep ? deep : WordsClinical.span(shallow, deep)) mm"
  }

  /// A depth of so many micrometres, in millimetres.
  public static func depth(micrometres: Int) -> String {
    "\(decimal(micrometres, places: 3)) mm"
  }

  /// The weight in kilograms: `70.5 kg`.
  public static func weight(_ weight: BodyWeight) -> String {
    "\(decimal(weight.grams, places: 3)) kg"
  }

  /// A count with separators: `1,500`.
  public static func count(_ number: Int) -> String { decimal(number, places: 0) }

  /// A figure written by `write`, or the words that there is none.
  public static func figure<Value>(
    _ figure: Figure<Value>,
    _ write: (Value) -> String
  ) -> String {
    figure.value.map(write) ?? WordsClinical.noPublishedFigure
  }

  /// A whole number of units of ten to the power of minus `places`.
  private static func decimal(_ number: Int, places: Int) -> String {
    let text = String(number.magnitude)
    let digits = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    let fraction = String(digits.suffix(places).reversed().drop { $0 == "0" }.reversed())
    let whole = grouped(String(digits.dropLast(places)))
    return (number < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  private static func grouped(_ digits: String) -> String {
    let head = digits.count % 3
    var groups = head == 0 ? [] : [String(digits.prefix(head))]
    var rest = digits.dropFirst(head)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return groups.joined(separator: ",")
  }
}
