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
    var last: Character = " "
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "%" {
        if character == "%" { close() }
        open.append(character)
      } else if character != "'", character != "’" {
        if character.isWhitespace, ".!?".contains(last) { sentence += 1 }
        let isStop = ".!?".contains(last) && character.isWhitespace
        close()
        if isStop || ",;:–—()".contains(character) || (character == "-" && last == " ") { clause += 1 }
      }
      last = character
    }
    close()
    self.words = words
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
