/// A screen, or something over one, at a moment at which a signal may come.
struct Place: Sendable {
  /// At which desk it begins.
  enum Beginning: Sendable {
    /// Nothing was ever asked.
    case firstStart
    /// A consultation is ready to be approved.
    case consultation
  }

  /// What it is called where something goes wrong there.
  let name: String
  var beginning = Beginning.consultation
  var arguments = ["resume", "--mouse"]
  /// The keys that lead there, each pressed when the picture before it has come.
  var keys: [String] = []
  /// What can be read there.
  let shows: String
  /// What can be read when the program is started again.
  let keeps: String
  /// Rows and columns.
  var size = (rows: 24, columns: 80)

  /// What can be read once the program waits for keys.
  var begins: String {
    switch beginning {
    case .firstStart: "First start"
    // The list may name the patient before; only row 1 says this, and only text speaks of a question.
    case .consultation:
      isPlain ? "Review" : arguments.contains("resume") ? "no known allergies" : "1 consultation"
    }
  }

  /// Whether it is lines of text and no screen.
  var isPlain: Bool { arguments.contains("--plain") }

  /// Whether it is a screen of a consultation, on which the verdict stands.
  var isInConsultation: Bool { arguments.contains("resume") && !isPlain }

  private enum Key {
    static let escape = "\u{1B}"
    static let end = "\u{1B}[F"
    static let up = "\u{1B}[A"
    static let enter = "\r"
    static func control(_ letter: Character) -> String {
      String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
    }
  }

  /// Amid a word in a field of the first page.
  private static let word = [Key.control("f"), "Telephone", Key.enter, "Halfty"]
  private static let plan = [Key.escape, Key.end, Key.enter]

  /// Something over the page, amid that word.
  private static func over(_ name: String, _ keys: [String], shows: String) -> Place {
    Place(name: name, keys: word + keys, shows: shows, keeps: "Halfty")
  }

  static let all =
    [
      Place(
        name: "setup",
        beginning: .firstStart,
        arguments: ["--mouse"],
        keys: ["Clinic Ex"],
        shows: "Clinic Ex",
        keeps: "First start"
      ),
      Place(
        name: "orientation",
        beginning: .firstStart,
        arguments: ["--mouse"],
        keys: [
          "Clinic", "\t", "112", "\t", "A. P", "\t", " ", "\t", " ", "\t", " ", "\t", Key.enter,
        ],
        shows: "Before you begin",
        keeps: "No consultation yet"
      ),
      Place(name: "home", arguments: ["--mouse"], keys: ["exam"], shows: "exam", keeps: "EXAMPLE"),
      Place(name: "questions", keys: word, shows: "Halfty", keeps: "Halfty"),
      Place(name: "outline", keys: word + [Key.escape], shows: "open", keeps: "Halfty"),
    ] + pages + [
      over("help", [Key.control("g")], shows: "Help"),
      over("findings", [Key.control("r")], shows: "Findings"),
      over("menu", [Key.control("o")], shows: "entered in error"),
      over("reason", [Key.control("w")], shows: "Why this is asked"),
      over("leaving", [Key.control("c")], shows: "Everything is kept"),
      over("parked", [Key.control("k")], shows: "Parked"),
      Place(
        name: "find",
        keys: word + [Key.control("f"), "pregn"],
        shows: "Pregnant",
        keeps: "pregn"
      ),
      Place(
        name: "note",
        keys: word + [Key.control("o"), "d", "left si"],
        shows: "left si",
        keeps: "left si"
      ),
      Place(
        name: "calendar",
        keys: [
          Key.control("f"), "Birth date", Key.enter, Key.control("u"), "18 Ap", Key.control("v"),
        ],
        shows: "* today",
        keeps: "18 Ap"
      ),
      Place(
        name: "too small",
        keys: word,
        shows: "Window too small",
        keeps: "Halfty",
        size: (rows: 10, columns: 40)
      ),
      Place(
        name: "plain text",
        arguments: ["resume", "--plain"],
        keys: ["go 1.6\n", "Halfty"],
        shows: "1.6 Telephone",
        keeps: "EXAMPLE"
      ),
    ]

  private static let pages = [
    Place(
      name: "concerns",
      keys: [Key.escape, "6", "s", Key.control("u"), "6w a"],
      shows: "6w a",
      keeps: "6w a"
    ), Place(name: "zones", keys: [Key.escape, "6", "z"], shows: "Where:", keeps: "Concerns"),
    Place(
      name: "review",
      keys: [Key.escape, Key.end, Key.up, Key.enter],
      shows: "in the way",
      keeps: "in the way"
    ), Place(name: "plan", keys: plan, shows: "Preparation A", keeps: "Preparation A"),
    Place(name: "why", keys: plan + ["w"], shows: "What it rests on", keeps: "Preparation A"),
    Place(
      name: "edit",
      keys: plan + ["e", Key.end, Key.enter, "left si"],
      shows: "left si",
      keeps: "left si"
    ), Place(name: "approve", keys: plan + ["a", "xyz"], shows: "xyz", keeps: "xyz"),
  ]
}
