import Documents
import Foundation
import Testing

@testable import Printing

@Suite struct `The print queue` {
  let bench: Bench
  let document = PagedText(pages: ["first", "second \u{B7} é"].map(page))

  init() throws { bench = try Bench() }

  /// A page of A4 with one line of text.
  private static func page(_ line: String) -> [String] {
    [line] + Array(repeating: "", count: Paper.a4.lines - 1)
  }

  private func send(
    _ document: PagedText? = nil,
    to printer: String? = nil,
    title: String = "C-0007",
    limit: Duration = .seconds(60)
  ) throws(PrintingError) -> JobState {
    try Printer(environment: bench.environment).send(
      document ?? self.document,
      to: printer,
      title: title,
      copies: 2,
      limit: limit
    )
  }

  @Test func `a command that ends well and prints nothing is sent, never printed`() throws {
    try bench.script("lp", "exit 0")
    let state = try send()
    #expect(state == .sent)
    #expect(state.description == "Sent to the printer. Look whether every page comes out.")
  }

  @Test func `a job that the spooler names is queued in its words`() throws {
    try bench.script("lp", "echo 'request id is Desk-12 (1 file(s))'")
    #expect(try send() == .queued("request id is Desk-12 (1 file(s))"))
  }

  @Test func `a refusal keeps the spooler's words, harmless`() throws {
    try bench.script("lp", "printf 'lp: \\033[31mno such printer\\r\\n' >&2; exit 1")
    let state = try send()
    #expect(state == .failed("lp: \u{25AF}[31mno such printer"))
    #expect(state.description.hasPrefix("Not printed: "))
  }

  @Test func `a refusal without words says so`() throws {
    try bench.script("lp", "exit 3")
    #expect(try send() == .failed("the print command gave no reason."))
  }

  @Test func `a command ended by a signal has failed`() throws {
    try bench.script("lp", "kill -9 $$")
    #expect(try send() == .failed("the print command gave no reason."))
  }

  @Test func `a command that hangs is ended with all it started`() throws {
    try bench.script("lp", "echo $$ > '\(bench.folder)/pid'; sleep 600")
    #expect(throws: PrintingError.self) { try send(limit: .milliseconds(400)) }
    let pid = try #require(
      pid_t(try bench.text("pid").trimmingCharacters(in: .whitespacesAndNewlines))
    )
    var looks = 0
    while !onlyDead(group: pid), looks < 3_000 {
      looks += 1
      usleep(10_000)
    }
    #expect(looks < 3_000)
  }

  /// Whether the processes of a group have all ended and merely wait to be noticed.
  private func onlyDead(group: pid_t) -> Bool {
    for entry in (try? bench.entries("/proc")) ?? [] where Int(entry) != nil {
      guard let status = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8),
        let end = status.lastIndex(of: ")")
      else { continue }
      let fields = status[end...].split(separator: " ")
      if fields.count > 3, fields[3] == "\(group)", fields[1] != "Z" { return false }
    }
    return true
  }

  @Test func `a hanging command is reported with its limit and a remedy`() throws {
    try bench.script("lp", "sleep 600")
    let error = #expect(throws: PrintingError.self) { try send(limit: .milliseconds(300)) }
    #expect(error == .timedOut(command: bench.folder + "/bin/lp", milliseconds: 300))
    #expect(error?.description.contains("Look at the printer and its queue") == true)
  }

  @Test func `without the command one sentence says so, and speaks of no file that is not there`() {
    let error = #expect(throws: PrintingError.self) { try send() }
    #expect(error == .noPrintCommand("lp"))
    #expect(
      error?.description
        == "lp: not found, so nothing can be printed here. "
        + "Install CUPS, or write the sheet to a file and print it elsewhere."
    )
  }

  @Test func `a command that is no program is named`() throws {
    try bench.command("lp", Data([0, 1, 2, 3]))
    let path = bench.folder + "/bin/lp"
    let error = #expect(throws: PrintingError.self) { try send() }
    #expect(error == .notStarted(command: path, reason: "Exec format error"))
  }

  @Test func `the command gets the pages on its input and arguments without a shell`() throws {
    try bench.script(
      "lp",
      "cat > '\(bench.folder)/input'; printf '%s\\n' \"$@\" > '\(bench.folder)/arguments'"
    )
    _ = try send(to: "Desk$(reboot)", title: "-x C-0007; rm \u{1B}é")
    #expect(try bench.text("input") == document.text)
    let arguments = try bench.text("arguments").split(separator: "\n")
    #expect(
      arguments.prefix(6) == ["-d", "Desk$(reboot)", "-t", "x C-0007_ rm __", "-n", "2"]
    )
    #expect(arguments.contains("job-sheets=none"))
    #expect(arguments.contains("media=A4"))
  }

  @Test(arguments: ["", "-o", "a b", "a\u{1B}b", "a/b", "a#b"])
  func `what no printer can be called is refused`(name: String) throws {
    try bench.script("lp", "exit 0")
    #expect(throws: PrintingError.badPrinterName(name)) { try send(to: name) }
  }

  @Test func `a large document to a command that never reads still ends`() throws {
    try bench.script("lp", "exit 0")
    let large = PagedText(pages: [
      Array(repeating: String(repeating: "x", count: 78), count: 90_000)
    ])
    #expect(try send(large) == .sent)
  }

  @Test func `a large document arrives whole while the command talks much`() throws {
    try bench.script("lp", "head -c 300000 /dev/zero >&2; wc -c > '\(bench.folder)/size'")
    let large = PagedText(pages: [Array(repeating: String(repeating: "x", count: 78), count: 9_000)]
    )
    _ = try send(large)
    #expect(try bench.text("size").contains("\(9_000 * 79)"))
  }

  @Test func `a child that outlives the command does not hold anything up`() throws {
    try bench.script("lp", "sleep 600 & echo $! > '\(bench.folder)/child'; echo done")
    #expect(try send() == .queued("done"))
    let child = try bench.text("child").trimmingCharacters(in: .whitespacesAndNewlines)
    kill(try #require(pid_t(child)), SIGKILL)
  }
}
