/// Why a file was refused: one fault and its place.
///
/// Reads as one line with place, reason and remedy:
///
///     washouts.yaml:41: "14" has no unit. Write "14 days".
public struct PackFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of fault, each holding facts and no sentence.
  public enum Fault: Hashable, Sendable {
    /// The file could not be used at all.
    case file(FileFault)
    /// The text breaks the format.
    case structure(StructureFault)
    /// A value is not what its key asks for.
    case content(ContentFault)
    /// A form is not well made.
    case form(FormFault)
    /// An answer is none, or answers what is not asked.
    case answer(AnswerFault)
    /// A clinic's own value cannot be laid over the pack.
    case overlay(OverlayFault)
    /// Rules that cannot all be followed.
    case rule(RuleFault)
    /// Keys that cannot be wished for, in the words of the module that knows the keys.
    case keys(String)
  }

  /// Where it is.
  public let place: SourcePosition
  /// What is wrong.
  public let fault: Fault

  init(_ fault: FileFault, in file: String) {
    self.init(fault, at: SourcePosition(file: file, line: 0))
  }

  init(_ fault: FileFault, at place: SourcePosition) {
    self.place = place
    self.fault = .file(fault)
  }

  init(_ fault: StructureFault, at place: SourcePosition) {
    self.place = place
    self.fault = .structure(fault)
  }

  init(_ fault: ContentFault, at place: SourcePosition) {
    self.place = place
    self.fault = .content(fault)
  }

  init(_ fault: AnswerFault, at place: SourcePosition) {
    self.place = place
    self.fault = .answer(fault)
  }

  init(_ fault: OverlayFault, at place: SourcePosition) {
    self.place = place
    self.fault = .overlay(fault)
  }

  init(_ fault: RuleFault, at place: SourcePosition) {
    self.place = place
    self.fault = .rule(fault)
  }

  init(keys words: String, at place: SourcePosition) {
    self.place = place
    fault = .keys(words)
  }

  init(_ fault: FormFault, at place: SourcePosition) {
    self.place = place
    self.fault = .form(fault)
  }

  /// The fault in one line: place, reason, remedy.
  public var description: String {
    switch fault {
    case .file(let fault): "\(place): \(fault.words)"
    case .structure(let fault): "\(place): \(fault.words)"
    case .content(let fault): "\(place): \(fault.words)"
    case .form(let fault): "\(place): \(fault.words)"
    case .answer(let fault): "\(place): \(fault.words)"
    case .overlay(let fault): "\(place): \(fault.words)"
    case .rule(let fault): "\(place): \(fault.words)"
    case .keys(let words): "\(place): \(words)"
    }
  }
}

/// Every fault found in one reading, in the order of the places; the first fifty are kept.
public struct PackFileErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, never none.
  public let faults: [PackFileError]
  /// How many more there were.
  public let omitted: Int

  static let limit = 50

  init(_ faults: [PackFileError]) {
    self.faults = Array(faults.prefix(Self.limit))
    omitted = max(0, faults.count - Self.limit)
  }

  /// One line per fault.
  public var description: String {
    let lines = faults.map(\.description)
    return (omitted == 0 ? lines : lines + [Words.omitted(omitted)]).joined(separator: "\n")
  }
}
