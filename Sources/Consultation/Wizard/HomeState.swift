public import Clinical

/// The list of consultations.
public struct HomeState: Hashable, Sendable {
  /// The consultations, the last changed first, as far as they have been read.
  public internal(set) var list: [ConsultationSummary] = []
  /// Whether the list has been read at all.
  public internal(set) var isRead = false
  /// How many consultations there are.
  public internal(set) var count = 0
  /// What is typed to find one.
  public internal(set) var filter = TextField(limit: 200)
  /// The consultations found.
  public internal(set) var found: [ConsultationSummary] = []
  /// The line in focus.
  public internal(set) var focus = 0
  /// The consultation to open as soon as the pack has been read.
  public internal(set) var waiting: ConsultationID?
  /// Whether a new consultation opens as soon as the questions have been read.
  public internal(set) var waitsForNew = false
  /// Whether the first consultation found opens as soon as the list has been read as far as it.
  var opensFirstFound = false
  /// Whether the consultation that is being read is to be repeated rather than resumed.
  var repeats = false
  /// Whether what is being read is opened for printing its sheet.
  var prints = false
  /// The consultation that the focus goes to as soon as its line has been read.
  var wanted: ConsultationID?
  /// What each consultation is found by, folded; of the first lines only once something is typed.
  private var texts: [[UInt8]] = []
  /// Which lines bear a record number, by the number as it is compared.
  private var numbers: [String: [Int]] = [:]

  /// An empty list.
  public init() {}

  /// The consultation in focus.
  public var inFocus: ConsultationSummary? {
    found.indices.contains(focus) ? found[focus] : nil
  }

  /// Whether a consultation opens as soon as the questions, or its line of the list, have been read.
  public var isOpening: Bool { waitsForNew || waiting != nil || opensFirstFound }

  /// Opens nothing by itself any more.
  mutating func stopOpening() {
    waitsForNew = false
    waiting = nil
    opensFirstFound = false
  }

  /// Whether every line has been read.
  public var isWhole: Bool { list.count >= count }

  /// Begins the list anew with its first lines.
  mutating func take(
    _ lines: [ConsultationSummary],
    of count: Int,
    fold: (String) -> String
  ) {
    let before = wanted ?? inFocus?.id
    isRead = true
    list = lines
    self.count = count
    texts = []
    numbers = [:]
    noteNumbers(of: list.indices)
    search(fold)
    wanted = before
    seek(in: found.indices)
  }

  /// Takes the lines that follow; none when there are fewer than were counted.
  mutating func take(more lines: [ConsultationSummary], fold: (String) -> String) {
    let (read, shown) = (list.count, found.count)
    list += lines
    if lines.isEmpty { count = read }
    noteNumbers(of: read..<list.count)
    foldLines(fold)
    found += matches(among: read..<list.count, fold)
    seek(in: shown..<found.count)
  }

  /// Does without the lines that have not been read.
  mutating func stopReading() {
    count = list.count
    wanted = nil
    opensFirstFound = false
  }

  /// Finds the consultations that hold every word typed.
  mutating func search(_ fold: (String) -> String) {
    wanted = nil
    focus = 0
    if !filter.text.isEmpty { foldLines(fold) }
    found = matches(among: list.indices, fold)
  }

  /// The consultations read so far that bear a record number, the last changed first.
  func lines(bearing number: String) -> [ConsultationSummary] {
    (numbers[Self.compared(number)] ?? []).map { list[$0] }
  }

  private mutating func noteNumbers(of lines: Range<Int>) {
    for line in lines {
      let number = Self.compared(list[line].recordNumber)
      if !number.isEmpty { numbers[number, default: []].append(line) }
    }
  }

  /// A record number without case and blanks at its ends.
  private static func compared(_ number: String) -> String { number.trimmed.lowercased() }

  private func matches(
    among lines: Range<Int>,
    _ fold: (String) -> String
  ) -> [ConsultationSummary] {
    let terms = fold(filter.text).split(separator: " ").map { Array($0.utf8) }
    guard !terms.isEmpty else { return Array(list[lines]) }
    return lines.filter { line in terms.allSatisfy { texts[line].holds($0) } }.map { list[$0] }
  }

  private mutating func foldLines(_ fold: (String) -> String) {
    texts += list[texts.count...].map { Array(fold($0.searchText).utf8) }
  }

  private mutating func seek(in lines: Range<Int>) {
    if let wanted, let line = lines.first(where: { found[$0].id == wanted }) {
      focus = line
      self.wanted = nil
    }
    if isWhole { wanted = nil }
  }
}

extension WizardState {
  /// What is to be done while nobody presses a key.
  public var idleEffect: Effect? {
    if hasToPonder { return .ponder }
    guard !home.isWhole, let last = home.list.last else { return nil }
    return .continueList(after: last.id)
  }
}

extension ConsultationSummary {
  /// The words it is found by.
  fileprivate var searchText: String {
    [
      recordNumber, patient, birthDate, Words.search(birthDate), day.iso, Words.search(day.iso),
      concerns, id.text, Words.status(status),
    ]
    .joined(separator: " ")
  }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in a row.
  fileprivate func holds(_ term: [UInt8]) -> Bool {
    guard let first = term.first, count >= term.count else { return term.isEmpty }
    return (0...(count - term.count)).contains { start in
      self[start] == first && self[start..<(start + term.count)].elementsEqual(term)
    }
  }
}
