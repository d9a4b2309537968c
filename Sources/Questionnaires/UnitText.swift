/// How units are said to people; forms and answers keep the UCUM code.
public enum UnitText {
  /// What a code is called: `mm[Hg]` is "mmHg", `1` has no name.
  public static func spoken(_ code: String) -> String {
    switch code {
    case "1": ""
    case "Cel": "°C"
    case "a": "years"
    case "mo": "months"
    case "wk": "weeks"
    case "d": "days"
    default:
      String(code.filter { !"[]{}".contains($0) })
    }
  }

  /// Whether people mean this unit when they write that, in any case.
  public static func means(_ written: String, _ code: String) -> Bool {
    let written = written.lowercased()
    return written == code.lowercased() || written == spoken(code).lowercased()
  }
}
