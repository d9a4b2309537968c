/// A painkiller that makes bleeding more likely, named as what to take.
enum PainRelief {
  private static let stems = [
    "ibuprofen", "aspirin", "acetylsalicyl", "diclofenac", "naproxen", "ketoprofen", "indomet",
    "meloxicam", "celecoxib", "etoricoxib", "ketorolac", "mefenam", "nsaid",
  ]
  private static let initials = Set(stems.compactMap(\.first))
  private static let denials: Set<String> = ["no", "not", "never", "without", "nor"]
  /// Words between a denial and what it denies.
  private static let between: Set<String> = [
    "or", "and", "any", "take", "use", "other", "oral", "self", "bought", "anti", "inflammatory",
  ]

  /// The painkiller that a text of aftercare names, or another text names against pain.
  static func found(in prose: Prose, isAfterSession: Bool) -> String? {
    prose.words.indices.first { place in
      let word = prose.words[place]
      return isNamed(word.text) && !isDenied(prose, place)
        && (isAfterSession || isForPain(prose, word.clause))
    }
    .map { prose.words[$0].text }
  }

  private static func isNamed(_ word: String) -> Bool {
    word.first.map(initials.contains) == true && stems.contains { word.hasPrefix($0) }
  }

  private static func isForPain(_ prose: Prose, _ clause: Int) -> Bool {
    let words = prose.words.filter { $0.clause == clause }.map(\.text)
    return zip(words, words.dropFirst()).contains { $0 == ("for", "pain") }
  }

  private static func isDenied(_ prose: Prose, _ place: Int) -> Bool {
    var step = -1
    while let before = prose.word(place, step) {
      if denials.contains(before) { return true }
      guard between.contains(before) || isNamed(before) else { return false }
      step -= 1
    }
    return false
  }
}
