import Clinical

/// Finds allergens in the patient's own words, word by word, by their names and by what people say for them.
final class AllergyLexicon: Sendable {
  /// What was found in one answer.
  struct Reading: Equatable, Sendable {
    /// What is named, in the pack's order.
    let found: [FactID]
    /// Those parts of the answer in which something is said that is not known, as they were typed.
    let unknown: [String]
    /// What such a part reads like, part by part.
    let near: [String: [FactID]]
  }

  private struct Phrase: Sendable {
    let order: Int
    let words: [String]
  }

  private let ids: [FactID]
  /// Every phrase by its first word.
  private let phrases: [String: [Phrase]]
  /// The same phrases, for looking through all of them.
  private let all: [Phrase]
  /// Beginnings of words that mean something, however they end.
  private let stems: [(order: Int, beginning: String)]
  /// Words that say nothing of their own.
  private let beside: Set<String>

  init(rules: SafetyRules, knowledge: Knowledge) {
    var said: [FactID: [String]] = [:]
    for entry in rules.allergyWords { said[entry.id, default: []] += entry.phrases }
    let titles = Dictionary(firstOf: knowledge.monographs.map { ($0.id.text, $0.name) })
    ids = (rules.allergies.map(\.id) + knowledge.monographs.map { FactID($0.id.text) }).uniqued()
    var phrases: [String: [Phrase]] = [:]
    var stems: [(order: Int, beginning: String)] = []
    for (order, id) in ids.enumerated() {
      let names = [id.text, knowledge.names[id.text], titles[id.text]].compactMap(\.self)
      let (open, whole) = (said[id] ?? []).parted { $0.hasSuffix("*") }
      stems += open.flatMap(\.plainWords).map { (order, $0) }
      for words in (names + whole).map(\.plainWords).uniqued() where !words.isEmpty {
        phrases[words[0], default: []].append(Phrase(order: order, words: words))
      }
    }
    self.phrases = phrases
    all = phrases.values.flatMap(\.self)
    self.stems = stems
    beside = Set(rules.wordsBesideAllergies.flatMap(\.plainWords))
  }

  /// Reads one answer: as a whole, and part by part so that no part is taken for known because another is.
  ///
  /// Nor is a word taken for known because the one beside it is: "fish makes my hands numb" is fish and something unknown.
  /// What reads almost like a phrase counts as that phrase, and stays unknown as well: it may have been meant otherwise.
  func read(_ answer: String) -> Reading {
    var found = hits(in: answer.plainWords).orders
    var unknown: [String] = []
    var near: [String: [FactID]] = [:]
    for part in answer.parts {
      let words = part.plainWords
      let here = hits(in: words)
      found.formUnion(here.orders)
      let isKnown = words.indices.allSatisfy {
        here.places.contains($0) || beside.contains(words[$0])
      }
      guard here.orders.isEmpty || !isKnown else { continue }
      unknown.append(part)
      let resembling = nearHits(in: words).subtracting(here.orders)
      guard !resembling.isEmpty else { continue }
      found.formUnion(resembling)
      near[part] = resembling.sorted().map { ids[$0] }
    }
    return Reading(found: found.sorted().map { ids[$0] }, unknown: unknown.uniqued(), near: near)
  }

  /// What a slip of the pen may have named: every word of a phrase is there, at least one of them misspelt.
  private func nearHits(in said: [String]) -> Set<Int> {
    var orders: Set<Int> = []
    for phrase in all where phrase.words.count <= said.count && !orders.contains(phrase.order) {
      let isNear = said.indices.dropLast(phrase.words.count - 1).contains { start in
        zip(said[start...], phrase.words).allSatisfy { $0 == $1 || $0.isMisspelling(of: $1) }
      }
      if isNear { orders.insert(phrase.order) }
    }
    return orders
  }

  /// What is named, and the places of the words that name it.
  private func hits(in said: [String]) -> (orders: Set<Int>, places: Set<Int>) {
    var orders: Set<Int> = []
    var places: Set<Int> = []
    for start in said.indices {
      for phrase in phrases[said[start]] ?? [] where said[start...].starts(with: phrase.words) {
        orders.insert(phrase.order)
        places.formUnion(start..<start + phrase.words.count)
      }
      // The longest beginning counts: hyaluronidase is not hyaluronic acid.
      let begun = stems.filter { said[start].hasPrefix($0.beginning) }
      let longest = begun.map(\.beginning.count).max()
      for stem in begun where stem.beginning.count == longest {
        orders.insert(stem.order)
        places.insert(start)
      }
    }
    return (orders, places)
  }
}

extension Array {
  /// Those that are so, and those that are not.
  fileprivate func parted(_ isSo: (Element) -> Bool) -> (so: [Element], not: [Element]) {
    (filter(isSo), filter { !isSo($0) })
  }
}

extension String {
  /// Whether it is a word with one letter left out, added, changed or swapped with the next; in a long word, two.
  fileprivate func isMisspelling(of word: String) -> Bool {
    let length = word.utf8.count
    let allowed = length < 7 ? 0 : length < 10 ? 1 : 2
    guard allowed > 0, utf8.count >= 5, abs(utf8.count - length) <= allowed else { return false }
    let (mine, other) = (Array(utf8), Array(word.utf8))
    var before: [Int] = []
    var row = Array(0...other.count)
    for (i, letter) in mine.enumerated() {
      var next = [i + 1]
      for (j, wanted) in other.enumerated() {
        var steps = Swift.min(row[j] + (letter == wanted ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, letter == other[j - 1], mine[i - 1] == wanted {
          steps = Swift.min(steps, before[j - 1] + 1)
        }
        next.append(steps)
      }
      (before, row) = (row, next)
    }
    return row[other.count] <= allowed
  }

  /// The parts of an answer that lists several things: "fish, eggs and dust".
  fileprivate var parts: [String] {
    let listed = split { ",;/+&\n".contains($0) }.flatMap { piece in
      piece.split(separator: " ").split { ["and", "or"].contains($0.lowercased()) }
        .map { $0.joined(separator: " ") }
    }
    return listed.isEmpty ? [self] : listed
  }

  /// The words for comparing: lower case, Latin letters without their marks, in the singular.
  fileprivate var plainWords: [String] {
    split { !$0.isLetter && !$0.isNumber }.map { String($0).bare.singular }
  }

  /// The word in lower case, a marked Latin letter as the bare one that its Unicode name begins with.
  private var bare: String {
    let small = lowercased()
    guard small.utf8.contains(where: { $0 >= 0x80 }) else { return small }
    return small.unicodeScalars.map { $0.bareLetter }.joined()
  }

  /// A plural counts as its singular; both sides of a comparison are cut alike.
  private var singular: String {
    guard count > 3, last == "s", !hasSuffix("ss") else { return self }
    if count > 4, hasSuffix("ies") { return dropLast(3) + "y" }
    let cut = ["ches", "shes", "sses", "xes", "oes"].contains { hasSuffix($0) } ? 2 : 1
    return String(dropLast(cut))
  }
}

extension Unicode.Scalar {
  /// `é` is "e", a combining accent is nothing, `æ` is "ae"; what is no Latin letter stays.
  fileprivate var bareLetter: String {
    guard !isASCII else { return String(self) }
    switch properties.generalCategory {
    case .nonspacingMark, .format: return ""
    default: break
    }
    guard let name = properties.name?.split(separator: " "), name.starts(with: ["LATIN", "SMALL"]),
      let letter = name.prefix(while: { $0 != "WITH" }).last, letter.count <= 2
    else { return String(self) }
    return letter.lowercased()
  }
}
