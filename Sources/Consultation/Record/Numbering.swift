public import Clinical

/// How consultations and patient records are numbered: `C-0001` and `A-0001` onwards.
public enum Numbering {
  /// The id of the consultation opened as the nth of its store.
  public static func consultation(_ number: Int) -> ConsultationID {
    ConsultationID("C-\(padded(number))")
  }

  /// The number of a consultation that was numbered here.
  public static func number(of consultation: ConsultationID) -> Int? {
    number(in: consultation.text, after: "C-")
  }

  /// The nth record number.
  public static func recordNumber(_ number: Int) -> String {
    "A-\(padded(number))"
  }

  /// The number of a record number of this form; other forms, and more than nine digits, have none.
  public static func number(ofRecord text: String) -> Int? {
    number(in: text, after: "A-")
  }

  private static func padded(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
  }

  private static func number(in text: String, after prefix: String) -> Int? {
    guard text.hasPrefix(prefix) else { return nil }
    let digits = text.dropFirst(prefix.count)
    guard (4...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }
}
