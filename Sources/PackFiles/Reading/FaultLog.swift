/// The faults found while one set of files is read.
///
/// A class because readers of different depth add to one list, and none of them returns it.
final class FaultLog {
  private(set) var faults: [PackFileError] = []
  /// What does not hinder anyone but should be looked at.
  private(set) var remarks: [PackFileError] = []

  func add(_ fault: ContentFault, at place: SourcePosition) {
    faults.append(PackFileError(fault, at: place))
  }

  func add(_ fault: FormFault, at place: SourcePosition) {
    faults.append(PackFileError(fault, at: place))
  }

  func add(_ fault: AnswerFault, at place: SourcePosition) {
    faults.append(PackFileError(fault, at: place))
  }

  func add(_ fault: OverlayFault, at place: SourcePosition) {
    faults.append(PackFileError(fault, at: place))
  }

  func add(_ fault: RuleFault, at place: SourcePosition) {
    faults.append(PackFileError(fault, at: place))
  }

  func add(keys words: String, at place: SourcePosition) {
    faults.append(PackFileError(keys: words, at: place))
  }

  /// The known word most like a mistyped one; none any more once more faults stand than are shown.
  func nearest(to word: String, among known: some Sequence<String>) -> String? {
    faults.count < PackFileErrors.limit ? nearestWord(to: word, among: known) : nil
  }

  /// Brings the faults of one file into the order of its lines.
  func sortByPlace() {
    faults.sort { ($0.place, $0.description) < ($1.place, $1.description) }
  }

  func remark(_ fault: ContentFault, at place: SourcePosition) {
    remarks.append(PackFileError(fault, at: place))
  }

  func remark(_ fault: FormFault, at place: SourcePosition) {
    remarks.append(PackFileError(fault, at: place))
  }

  func add(_ errors: PackFileErrors) {
    faults += errors.faults
  }

  /// Ends the reading if anything was found; files keep the order in which they were read.
  func throwIfAny() throws(PackFileErrors) {
    guard faults.isEmpty else { throw PackFileErrors(faults) }
  }
}
