import Testing

@testable import PackFiles

/// Reads YAML from a literal.
func yaml(_ text: String) throws -> Node {
  try YAMLReader.read(Array(text.utf8), file: "test.yaml")
}

@Suite("The YAML reader")
struct YAMLReaderTests {
  @Test(arguments: [
    "no", "on", "3.10", "0.50", "12:30", "007", "1_000", "2026-11-20", "null", "~", "0x1F", "1:10",
    "0123456", "yes", "1e3", ".inf", "TRUE", "R&D", "5*4",
  ])
  func `every scalar stays the text it looks like`(_ text: String) throws {
    #expect(try yaml("value: \(text)")["value"]?.text == text)
  }

  @Test func `a key without a value is absent, and an empty quotation is not`() throws {
    let node = try yaml("a:\nb: ''\n")
    #expect(node["a"]?.isAbsent == true)
    #expect(node["a"]?.text == nil)
    #expect(node["b"]?.text == "")
  }

  @Test func `lines are counted from one, through comments and blocks`() throws {
    let node = try yaml("# first\na: >-\n  two\n  lines\nb: [x,\n  y]\n")
    #expect(node["a"]?.text == "two lines")
    guard case .sequence(let items) = node["b"]?.content else {
      Issue.record("b is no list")
      return
    }
    #expect(items.map(\.position.line) == [5, 6])
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    let plain = try yaml("a: 1\nb: |\n  x\n  y\n")
    #expect(try yaml("\u{FEFF}a: 1\r\nb: |\r\n  x\r\n  y\r\n") == plain)
  }

  @Test func `letters of every script are kept`() throws {
    #expect(try yaml("name: Zoë 王 😀 ʻOkina e\u{301}")["name"]?.text == "Zoë 王 😀 ʻOkina e\u{301}")
  }

  @Test func `32 levels are read`() throws {
    let text = "a: " + String(repeating: "[", count: 31) + String(repeating: "]", count: 31)
    #expect(try yaml(text)["a"] != nil)
  }

  @Test(arguments: ["[", "- ", "{a: ", "? "])
  func `a megabyte of nesting is refused, not followed`(_ opening: String) {
    let text = String(repeating: opening, count: 1_000_000 / opening.count)
    #expect(throws: PackFileErrors.self) { try yaml(text) }
  }

  @Test func `aliases that would unfold without end are refused`() {
    var lines = ["a0: &a0 [x]"]
    for level in 1...60 {
      lines.append("a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]")
    }
    lines.append("? *a60\n: 1\n? [*a60]\n: 2")
    let error = #expect(throws: PackFileErrors.self) { try yaml(lines.joined(separator: "\n")) }
    #expect(error?.faults.first?.fault == .structure(.anchor))
  }

  @Test func `several faults are named in one run`() {
    let error = #expect(throws: PackFileErrors.self) {
      try yaml("a: !x 1\nb: fine\nc:\n  <<: {d: 1}\ne: \"\\e\"\n")
    }
    #expect(error?.faults.map(\.place.line) == [1, 4, 5])
  }
}
