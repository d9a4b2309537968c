/// A text that people read, word by word, for proofs of what it says.
struct Prose {
  /// One word in small letters, with the sentence and the part of a sentence that it stands in.
  struct Word {
    let text: String
    let sentence: Int
    let clause: Int
  }

  let words: [Word]

  init(_ text: String) {
    var words: [Word] = []
    var open = ""
    var (sentence, clause) = (0, 0)
    func close() {
      if !open.isEmpty { words.append(Word(text: open, sentence: sentence, clause: clause)) }
      open = ""
    }
    var last: Unicode.Scalar = " "
    for scalar in text.lowercased().unicodeScalars {
      if Self.isPart(scalar) {
        if scalar == "%" { close() }
        open.unicodeScalars.append(scalar)
      } else if scalar != "'", scalar != "’" {
        let isStop = (last == "." || last == "!" || last == "?") && scalar == " "
        close()
        if isStop { sentence += 1 }
        if isStop || Self.breaks.contains(scalar) || (scalar == "-" && last == " ") { clause += 1 }
      }
      last = scalar
    }
    close()
    self.words = words
  }

  /// What ends a part of a sentence.
  private static let breaks: Set<Unicode.Scalar> = [",", ";", ":", "–", "—", "(", ")"]

  /// Whether this is part of a word; most texts are plain letters, and quickly told.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "%": true
    default: scalar.value > 127 && scalar.properties.isAlphabetic
    }
  }

  /// The word some steps away in the same part of a sentence.
  func word(_ place: Int, _ step: Int) -> String? {
    let other = place + step
    guard words.indices.contains(other), words[other].clause == words[place].clause else {
      return nil
    }
    return words[other].text
  }

  /// Some words that follow each other in one part of a sentence, wherever they begin.
  func first(of phrases: [[String]]) -> String? {
    for place in words.indices {
      for phrase in phrases
      where phrase.indices.allSatisfy({ word(place, $0) == phrase[$0] }) {
        return phrase.joined(separator: " ")
      }
    }
    return nil
  }

  /// Whether what stands at a place is denied: "never a stop", "is not stopped", "never a stop, skip or reduce".
  func isDenied(_ place: Int, beside others: Set<String> = []) -> Bool {
    for before in words.indices[..<place].reversed() {
      let word = words[before]
      guard word.sentence == words[place].sentence else { return false }
      if Self.denials.contains(word.text) { return words[before + 1].clause == word.clause }
      guard Self.between.contains(word.text) || others.contains(word.text) else { return false }
    }
    return false
  }

  private static let denials: Set<String> = ["never", "no", "not", "nor"]
  private static let between: Set<String> = [
    "a", "an", "any", "be", "been", "to", "is", "are", "was", "were", "ever", "safe",
    "or", "and",
  ]
}
