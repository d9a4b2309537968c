public import Clinical
public import Questionnaires

/// The answers of one consultation as a file holds them, in YAML or JSON.
///
///     today: 2026-12-11
///     planned_date: 2026-12-12
///     operator: {name: A. Practitioner, role: practitioner}
///     ibuprofen_self: yes
///     concerns:
///       - {concern: fine_lines, concern_degree: 2, concern_zones: [cheek]}
///     none_of_the_remaining: true
///
/// Keys are item ids. A question that repeats takes a list; a group that repeats takes a list of
/// entries keyed by its items. What stands out is not answered, never "no", unless the last line says so.
public struct AnswersFile: Hashable, Sendable {
  /// The day of the consultation.
  public let today: CalendarDay
  /// The planned day of treatment, never before `today`.
  public let plannedDate: CalendarDay
  /// Who sits at the workstation; nothing if the file does not say, and then nothing is drafted.
  public let practitioner: Practitioner?
  /// The answers.
  public let response: QuestionnaireResponse

  /// Reads a file, and refuses whatever the form does not ask for, with its line.
  ///
  /// - Parameters:
  ///   - path: The file; a name that ends in `.json` is read as JSON.
  ///   - form: The form it answers.
  ///   - today: The day of the consultation, if it is fixed outside the file and overrules it.
  ///   - clock: The day that counts where neither says.
  /// - Returns: The answers, each of them possible.
  /// - Throws: Every fault found.
  public static func read(
    _ path: String,
    for form: QuestionnaireIndex,
    today: CalendarDay?,
    clock: CalendarDay
  ) throws(PackFileErrors) -> AnswersFile {
    try read(try root(path), for: form, today: today, clock: clock)
  }

  /// Reads answers that stand at a node, as scenario files hold them.
  static func read(
    _ root: Node,
    for form: QuestionnaireIndex,
    today: CalendarDay?,
    clock: CalendarDay
  ) throws(PackFileErrors) -> AnswersFile {
    let log = FaultLog()
    let read = AnswersReader(form: form, log: log).read(root, today: today, clock: clock)
    try log.throwIfAny()
    guard let read else {
      throw PackFileErrors([PackFileError(.empty, at: root.position)])
    }
    return read
  }

  private static func root(_ path: String) throws(PackFileErrors) -> Node {
    let bytes: [UInt8]
    do throws(PackFileError) {
      bytes = try FileBytes.read(path)
    } catch {
      throw PackFileErrors([error])
    }
    return path.lowercased().hasSuffix(".json")
      ? try JSONReader.read(bytes, file: path) : try YAMLReader.read(bytes, file: path)
  }
}
