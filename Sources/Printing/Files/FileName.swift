public import Clinical

/// Names of plan files: day, record number and kind; never the patient's name.
public enum FileName {
  private static let longest = 96
  private static let allowed = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -_."
  )

  /// "2026-12-12 A-0042 plan.txt".
  public static func plan(
    day: CalendarDay,
    recordNumber: String,
    kind: String,
    extension suffix: String = "txt"
  ) -> String {
    cleaned("\(day.iso) \(recordNumber) \(kind).\(suffix)")
  }

  /// The name without anything that could leave the folder, hide the file or steer a terminal.
  ///
  /// Letters other than ASCII and every other character become an underscore; leading dots, dashes and spaces go.
  static func cleaned(_ name: String) -> String {
    let safe = name.map { allowed.contains($0) ? $0 : "_" }
    let start = safe.drop { ".- ".contains($0) }
    return String(start.prefix(longest))
  }

  /// The name with a number before its last dot: "plan (2).txt".
  static func numbered(_ name: String, _ number: Int) -> String {
    guard number > 1 else { return name }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(name) (\(number))"
    }
    return "\(name[..<dot]) (\(number))\(name[dot...])"
  }
}
