import Cells
@testable import CursesTerminal
import Glibc
import Testing

/// One screen at a time: ncurses is one for the whole process, so these run one after another.
@Suite(.serialized) struct TerminalTests {
  let environment = TerminalEnvironment(type: "xterm-256color", locale: "C.UTF-8")

  private func open(_ line: borrowing Pseudoterminal) throws -> Terminal {
    try Terminal(environment: environment, input: line.program, output: line.program)
  }

  private func picture(_ size: Size, _ lines: [String], cursor: Point?) -> Frame {
    var frame = Frame(size: size)
    for (row, line) in lines.enumerated() { frame.write(line, at: Point(row: row, column: 0)) }
    frame.cursor = cursor
    return frame
  }

  /// The next events, each waited for long enough on any machine.
  private func events(_ count: Int, of terminal: inout Terminal) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for _ in 0..<count { events.append(terminal.nextEvent(timeoutMilliseconds: 20_000)) }
    return events
  }

  @Test func `a shown frame can be read back, wide and marked characters in their columns`() throws
  {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try open(line)
    var screen = ModelScreen(rows: 5, columns: 20)
    let first = picture(
      terminal.size,
      ["┌─ 日本 ─┐", "e\u{301}a 👍🏽 🇫🇷 |", "कि ❤️ x", "", "bottom 34567890123456"],
      cursor: Point(row: 1, column: 4)
    )
    terminal.show(first)
    screen.take(line.drawn())
    #expect(screen.lines == first.lines)
    #expect(screen.cursor == Point(row: 1, column: 4))
    #expect(screen.isAlternate && screen.marksPastes && screen.showsCursor)

    let second = picture(
      terminal.size,
      ["┌─ 本 ─┐", "日 a", "x日x", "new", "bottom 3456789012345日"],
      cursor: nil
    )
    terminal.show(second)
    screen.take(line.drawn())
    #expect(screen.lines == second.lines)
    #expect(!screen.showsCursor)
    #expect(screen.unknown == [])
  }

  @Test func `only what changed is sent, and nothing when nothing did`() throws {
    let line = try Pseudoterminal(rows: 24, columns: 80)
    var terminal = try open(line)
    var frame = picture(
      terminal.size,
      Array(repeating: String(repeating: "x", count: 80), count: 24),
      cursor: Point(row: 2, column: 2)
    )
    terminal.show(frame)
    var sent = terminal.lastFrameBytes
    #expect((1...4096).contains(sent))
    frame.write("y", at: Point(row: 2, column: 2), style: Style(.field))
    frame.cursor = Point(row: 2, column: 3)
    terminal.show(frame)
    sent = terminal.lastFrameBytes
    #expect((1...40).contains(sent))
    _ = line.drawn()
    terminal.show(frame)
    sent = terminal.lastFrameBytes
    #expect(sent == 0)
    let drawn = line.drawn()
    #expect(drawn == [])
    terminal.repaint()
    sent = terminal.lastFrameBytes
    #expect((1920...4096).contains(sent))
  }

  @Test func `closing gives back the modes, the screen and the signals`() throws {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    let before = line.modes
    var found = sigaction()
    sigaction(SIGTERM, nil, &found)
    var screen = ModelScreen(rows: 5, columns: 20)
    do {
      var terminal = try open(line)
      let isTaken = line.modes != before
      #expect(isTaken)
      terminal.show(Frame(size: terminal.size))
      screen.take(line.drawn())
      #expect(screen.isAlternate)
    }
    screen.take(line.drawn())
    let isBack = line.modes == before
    #expect(isBack)
    #expect(!screen.isAlternate && !screen.marksPastes && screen.showsCursor)
    var left = sigaction()
    sigaction(SIGTERM, nil, &left)
    #expect(left.sa_flags == found.sa_flags)
  }

  @Test(
    arguments: [
      ("a", [.character("a")]), ("é日", [.character("é"), .character("日")]),
      ("\t\r\n", [.tab, .enter, .control("j")]), ("\u{7F}\u{8}", [.backspace, .backspace]),
      ("\u{13}\u{11}\u{3}\u{1A}", [.control("s"), .control("q"), .control("c"), .control("z")]),
      ("\u{1C}\u{0}", [.control("\\"), .control(" ")]),
      ("\u{1B}", [.escape]), ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[Z", [.backTab]),
      ("\u{1B}[H\u{1B}[1~\u{1B}OF\u{1B}[4~", [.home, .home, .end, .end]),
      ("\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.pageUp, .pageDown, .delete]),
      ("\u{1B}OP\u{1B}[11~\u{1B}[15~", [.function(1), .function(1), .function(5)]),
      ("\u{1B}[1;5D\u{1B}[1;5C", [.wordLeft, .wordRight]),
      ("\u{1B}Op\u{1B}On", [.character("0"), .character(".")]),
      ("\u{1B}[999;1Xy", [.character("y")]),
      ("\u{1B}[200~one\u{1B}[31m\r\ntwo\u{1B}\u{1B}[201~z", [.paste("one\ntwo"), .character("z")]),
    ] as [(String, [Key])]
  )
  func `bytes become keys`(bytes: String, keys: [Key]) throws {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try open(line)
    line.type(bytes)
    let seen = events(keys.count, of: &terminal)
    #expect(seen == keys.map { .key($0) })
    let rest = terminal.nextEvent(timeoutMilliseconds: 0)
    #expect(rest == .timeout)
  }

  @Test
  func `a character torn apart on its way arrives whole, and bytes that are none are dropped`()
    throws
  {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try open(line)
    line.type([0xE6, 0x97])
    let early = terminal.nextEvent(timeoutMilliseconds: 10)
    #expect(early == .timeout)
    line.type([0xA5, 0xFF, 0xC0, 0x71])
    let seen = events(2, of: &terminal)
    #expect(seen == [.key(.character("日")), .key(.character("q"))])
  }

  @Test(arguments: [(65535, 65535), (10, 65535), (65535, 10), (0, 0)])
  func `a terminal that lies about its size is drawn within what any window has`(
    rows: Int,
    columns: Int
  ) throws {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try open(line)
    terminal.show(Frame(size: terminal.size))
    line.resize(rows: rows, columns: columns)
    kill(getpid(), SIGWINCH)
    let told = Size(
      rows: rows == 0 ? 24 : min(rows, 500),
      columns: columns == 0 ? 80 : min(columns, 1000)
    )
    let seen = events(1, of: &terminal)
    #expect(seen == [.resized(told)])
    line.resize(rows: 5, columns: 20)
    kill(getpid(), SIGWINCH)
    let back = events(1, of: &terminal)
    #expect(back == [.resized(Size(rows: 5, columns: 20))])
    terminal.show(picture(terminal.size, ["again"], cursor: nil))
    var screen = ModelScreen(rows: 5, columns: 20)
    screen.take(line.drawn())
    #expect(screen.lines[0].hasPrefix("again"))
  }

  @Test func `a new size, signals and the wake descriptor arrive without a key`() throws {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try open(line)
    terminal.show(Frame(size: terminal.size))
    line.resize(rows: 7, columns: 30)
    kill(getpid(), SIGWINCH)
    var seen = events(1, of: &terminal)
    kill(getpid(), SIGTERM)
    seen += events(1, of: &terminal)
    kill(getpid(), SIGTSTP)
    seen += events(1, of: &terminal)
    #expect(
      seen == [
        .resized(Size(rows: 7, columns: 30)), .interrupted(.terminate), .suspendRequested,
      ]
    )
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    _ = write(ends[1], "x", 1)
    let woken = terminal.nextEvent(wake: ends[0])
    #expect(woken == .woken)
    close(ends[0])
    close(ends[1])
    let size = terminal.size
    terminal.show(picture(size, ["again"], cursor: nil))
    var screen = ModelScreen(rows: 7, columns: 30)
    screen.take(line.drawn())
    #expect(screen.lines[0] == "again")
  }

  @Test func `a terminal that is gone is told, again and again, and drawing on it is harmless`()
    throws
  {
    var (viewer, program): (Int32, Int32) = (-1, -1)
    try #require(openpty(&viewer, &program, nil, nil, nil) == 0)
    var terminal = try Terminal(environment: environment, input: program, output: program)
    close(viewer)
    for _ in 0..<3 {
      let seen = events(1, of: &terminal)
      #expect(seen == [.hangUp])
      terminal.show(Frame(size: terminal.size))
    }
    terminal.restore()
    close(program)
  }

  @Test func `what cannot show a full screen is told before a byte is sent`() throws {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    func obstacle(_ type: String?, _ input: Int32, _ output: Int32) -> TerminalError? {
      Terminal.obstacle(
        environment: TerminalEnvironment(type: type),
        input: input,
        output: output
      )
    }
    let file = Glibc.open("/dev/null", O_RDWR)
    #expect(obstacle("xterm", file, line.program) == .inputIsNoTerminal)
    #expect(obstacle("xterm", line.program, file) == .outputIsNoTerminal)
    #expect(obstacle(nil, line.program, line.program) == .typeNotSet)
    #expect(obstacle("", line.program, line.program) == .typeNotSet)
    #expect(obstacle("dumb", line.program, line.program) == .typeIsDumb)
    #expect(obstacle("no-such", line.program, line.program) == .typeUnknown("no-such"))
    #expect(obstacle("xterm", line.program, line.program) == nil)
    close(file)
    let drawn = line.drawn()
    #expect(drawn == [])
  }

  private func drawn(
    _ style: Style,
    _ dress: Dress,
    locale: String = "C.UTF-8",
    text: String = "stop"
  ) throws -> String {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try Terminal(
      dress: dress,
      environment: TerminalEnvironment(type: "xterm-256color", locale: locale),
      input: line.program,
      output: line.program
    )
    var frame = Frame(size: terminal.size)
    frame.write(text, at: Point(row: 0, column: 0), style: style)
    terminal.show(frame)
    return String(decoding: line.drawn(), as: UTF8.self)
  }

  @Test(arguments: [true, false])
  func `without colours emphasis stays`(coloured: Bool) throws {
    let bytes = try drawn(Style(.critical), Dress(wantsColour: coloured))
    #expect(bytes.contains("\u{1B}[41m") == coloured)
    #expect(bytes.contains(";1"))
    #expect(bytes.contains("\u{1B}[0;1;7m") == !coloured)
  }

  @Test(arguments: [
    (ThemeName.light, Style.plain, "\u{1B}[38;5;16m", "\u{1B}[48;5;231m"),
    (.light, Style(.critical), "\u{1B}[38;5;231m", "\u{1B}[48;5;124m"),
    (.highContrast, Style.plain, "\u{1B}[38;5;231m", "\u{1B}[48;5;16m"),
  ])
  func `a theme with colours of its own sends both`(
    theme: ThemeName,
    style: Style,
    foreground: String,
    background: String
  ) throws {
    let bytes = try drawn(style, Dress(theme: theme))
    #expect(bytes.contains(foreground), "\(bytes.debugDescription)")
    #expect(bytes.contains(background), "\(bytes.debugDescription)")
    let none = try drawn(style, Dress(theme: theme, wantsColour: false))
    #expect(!none.contains("38;5") && !none.contains("48;5"))
    let monochrome = try drawn(style, Dress(theme: .monochrome))
    #expect(!monochrome.contains("38;5") && !monochrome.contains("48;5"))
  }

  @Test func `another theme is put on while running, and everything is painted with it`() throws {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try open(line)
    var frame = picture(terminal.size, ["one", "two"], cursor: nil)
    terminal.show(frame)
    _ = line.drawn()
    terminal.wear(Dress(theme: .light, hearsMouse: true))
    terminal.show(frame)
    var bytes = String(decoding: line.drawn(), as: UTF8.self)
    #expect(bytes.contains("\u{1B}[48;5;231m") && bytes.contains("one") && bytes.contains("two"))
    #expect(bytes.contains("\u{1B}[?1000h\u{1B}[?1006h"))
    #expect(!bytes.contains("1002h") && !bytes.contains("1003h"))
    frame.write("three", at: Point(row: 2, column: 0))
    terminal.show(frame)
    _ = line.drawn()
    terminal.wear(Dress(theme: .light, hearsMouse: true))
    terminal.show(frame)
    let sent = terminal.lastFrameBytes
    #expect(sent == 0)
    terminal.wear(Dress())
    terminal.show(frame)
    bytes = String(decoding: line.drawn(), as: UTF8.self)
    #expect(!bytes.contains("48;5;231") && bytes.contains("three"))
    #expect(bytes.contains("\u{1B}[?1006l\u{1B}[?1000l"))
  }

  @Test(
    arguments: [
      ("\u{1B}[<0;5;3M", [.click(Point(row: 2, column: 4))]),
      ("\u{1B}[<0;5;3m", []), ("\u{1B}[<4;5;3M", []), ("\u{1B}[<1;5;3M", []),
      ("\u{1B}[<32;5;3M", []), ("\u{1B}[<64;1;1M\u{1B}[<65;1;1M", [.wheelUp, .wheelDown]),
      ("\u{1B}[<0;0;0M\u{1B}[<;;M\u{1B}[<0;9999999999;1M\u{1B}[<0M", []),
      ("\u{1B}[<0;300;200M", [.click(Point(row: 199, column: 299))]),
      ("\u{1B}[M !!", [.click(Point(row: 0, column: 0))]),
    ] as [(String, [Key])]
  )
  func `what the mouse says becomes keys while it is heard, and nothing else`(
    bytes: String,
    keys: [Key]
  ) throws {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    for hears in [true, false] {
      if !hears, bytes.hasPrefix("\u{1B}[M") { continue }
      var terminal = try Terminal(
        dress: Dress(hearsMouse: hears),
        environment: environment,
        input: line.program,
        output: line.program
      )
      line.type(bytes + "z")
      let seen = events((hears ? keys.count : 0) + 1, of: &terminal)
      #expect(seen == ((hears ? keys : []) + [.character("z")]).map { .key($0) })
    }
  }

  @Test func `a sequence torn apart on its way is not taken for typing`() throws {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try Terminal(
      dress: Dress(hearsMouse: true),
      environment: environment,
      input: line.program,
      output: line.program
    )
    line.type("\u{1B}[<0;1")
    let early = terminal.nextEvent(timeoutMilliseconds: 60)
    #expect(early == .timeout)
    line.type("2;4Mz")
    let seen = events(2, of: &terminal)
    #expect(seen == [.key(.click(Point(row: 3, column: 11))), .key(.character("z"))])
  }

  @Test(arguments: [
    ("C.UTF-8", true), ("", true), ("xx_YY.UTF-8", true), ("xx_YY.utf8", true), ("C", false),
    ("POSIX", false), ("de_DE.ISO-8859-1", false), ("xx_YY", false),
  ])
  func `a locale without UTF-8 gets nothing but ASCII`(locale: String, isUTF8: Bool) throws {
    let bytes = try drawn(.plain, Dress(), locale: locale, text: "✓ Łucja 山 µ · …")
    #expect(bytes.utf8.contains { $0 >= 0x80 } == isUTF8)
    if !isUTF8 { #expect(bytes.contains("v Lucja ?  u - ~")) }
  }

  @Test func `UTF-8 that is typed where the locale says nothing of it is read all the same`() throws
  {
    let line = try Pseudoterminal(rows: 5, columns: 20)
    var terminal = try Terminal(
      environment: TerminalEnvironment(type: "xterm-256color", locale: "C"),
      input: line.program,
      output: line.program
    )
    line.type("é日")
    let seen = events(2, of: &terminal)
    #expect(seen == [.key(.character("é")), .key(.character("日"))])
  }
}
