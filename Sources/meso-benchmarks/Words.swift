import Drafting

/// The words of the table.
enum Words {
  static let abstract = "Measures what meso promises about speed, and prints one table."
  static let discussion = """
    Times are to the last byte at the far end of a pseudoterminal of 80 columns and 24 rows; a machine with \
    something else to do gives other figures. Nothing here fails: what is over its budget is said in words.
    """
  static let idleTime = "Nobody does anything for 0 to 600 seconds."
  static let storeSize = "A large store holds 1 to 100000 consultations."

  static let everything = "everything"
  static func measuring(_ part: String) -> String { "measuring \(part)\n" }

  // The columns.
  static let heading = ["measure", "n", "min", "p50", "p99", "budget", "reference", "verdict"]
  static func standing(_ isKept: Bool?) -> String {
    switch isKept {
    case true?: "pass"
    case false?: "over"
    case nil: "-"
    }
  }
  static let notMeasured = "not measured"
  static func always(_ most: String) -> String { "always \(most)" }
  static func multiple(_ factor: Double, is most: String) -> String { "\(factor) x = \(most)" }
  static func beyond(_ more: String, is most: String) -> String { "sync + \(more) = \(most)" }
  static func ratio(_ ratio: Double) -> String {
    "\((ratio * 100).rounded() / 100) x a program that does nothing"
  }

  // The measures, and what others need for the same.
  static let nothingStart = "start and end of a program that does nothing"
  static let librariesStart = "the same with the libraries of meso"
  static let emptyStart = "first picture, empty store"
  static func largeStart(_ count: Int) -> String { "first picture, \(count) consultations" }
  static func list(_ picture: String) -> String { "\(picture), its list" }
  /// What home says of a list once it has been read: how many consultations there are, or none.
  static let listIsRead = " consultation"
  static let arrow = "arrow in the list to last byte"
  static let arrowTimes = "dialog 0.22 / 0.53 ms"
  static let arrowBytes = "arrow in the list"
  static let arrowSizes = "dialog 279 B, whiptail 36 B"
  static func firstLetter(_ count: Int) -> String { "first letter found in \(count)" }
  static func laterLetters(_ count: Int) -> String { "later letters found in \(count)" }
  static let escape = "Esc to reaction"
  static let escapeTimes = "dialog 1000 ms, whiptail 500 ms"
  static let repaintBytes = "full repaint of the list"
  static let repaintSizes = "dialog 5.3 kB"
  static func memory(_ count: Int) -> String { "peak memory, \(count) consultations" }
  static let memorySizes = "dialog 3 MiB, Textual 35 MiB"
  static let typed = "letter in a field to last byte"
  static let typedTimes = "dialog 0.22 / 0.53 ms"
  static let typedBytes = "letter in a field"
  static let typedSizes = "dialog 25 B, whiptail 1-11 B"
  static let paced = "the same, ten letters a second"
  static func idle(_ seconds: Double) -> String { "nobody does anything for \(Int(seconds)) s" }
  static let pageBytes = "full repaint of a page of questions"
  static let sync = "4 kB written and synced in the same folder"
  static let answer = "answer to stored and shown"
  static let answerTimes = "the line above"
  static let packLoad = "pack read and proven"
  static let evaluation = "evaluation of a whole consultation"
  static let judgement = "verdict and draft together"
  static func largeDraft(
    _ shape: String,
    incompatible: Int,
    isFirst: Bool,
    _ mode: DraftingMode
  ) -> String {
    "draft, 200 \(shape), \(incompatible) % apart, " + (isFirst ? "first, " : "later, ")
      + (mode == .strictIFU ? "unmixed" : "mixed")
  }
  static func selfTest(_ count: Int) -> String { "self-test of \(count) golden cases" }
  static func sweep(_ count: Int) -> String { "sweep of \(count) consultations by two packs" }
  static func firstSearch(_ count: Int) -> String { "first letter over \(count), no screen" }
  static func laterSearch(_ count: Int) -> String { "later letters over \(count), no screen" }

  // The same in other programs.
  static func peer(_ name: String, _ measure: String) -> String { "\(name): \(measure)" }
  static let peerFirst = "first picture"
  static let peerWhole = "bytes of it"
  static let peerArrow = "arrow in a menu to last byte"
  static let peerArrowBytes = "arrow in a menu"
  static let peerMemory = "peak memory"
  static func notInstalled(_ name: String) -> String {
    "\(name) is not installed: apt-get install \(name)"
  }

  // What went wrong.
  static let terminal = "a pseudoterminal"
  static let typing = "typing"
  static let noPicture = "no picture came in 20 s"
  static let plan = "a plan from the answers"
  static func start(_ program: String) -> String { "starting \(program)" }
  static func refused(_ tried: String, _ reason: String) -> String { "\(tried): \(reason)" }
  static func ended(_ words: String) -> String { "the program ended: \(words.suffix(200))" }
  static func noPicture(after key: String) -> String { "\(noPicture) after \(key)" }
  static func missed(_ what: String) -> String { "missed \(what)" }
  static func stored(_ count: Int) -> String { "the answers in the store: it holds \(count)" }
}
