public import Clinical

/// The list of consultations.
public struct HomeState: Hashable, Sendable {
  /// Every consultation, the last changed first.
  public internal(set) var list: [ConsultationSummary] = []
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
  /// Whether the consultation that is being read is to be repeated rather than resumed.
  var repeats = false
  /// The consultation that was left last: the focus goes to it when the list is read anew.
  var left: ConsultationID?
  /// What each consultation is found by, folded; made when something is first typed.
  private var texts: [[UInt8]] = []

  /// An empty list.
  public init() {}

  /// The consultation in focus.
  public var inFocus: ConsultationSummary? {
    found.indices.contains(focus) ? found[focus] : nil
  }

  mutating func take(_ list: [ConsultationSummary], fold: (String) -> String) {
    let before = left ?? inFocus?.id
    left = nil
    self.list = list
    texts = []
    search(fold)
    focus = found.firstIndex { $0.id == before } ?? 0
  }

  /// Finds the consultations that hold every word typed.
  mutating func search(_ fold: (String) -> String) {
    let terms = fold(filter.text).split(separator: " ").map { Array($0.utf8) }
    focus = 0
    guard !terms.isEmpty else {
      found = list
      return
    }
    if texts.count != list.count { texts = list.map { Array(fold($0.searchText).utf8) } }
    found = list.indices.filter { index in
      terms.allSatisfy { texts[index].holds($0) }
    }
    .map { list[$0] }
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
