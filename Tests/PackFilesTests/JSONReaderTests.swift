import Testing

@testable import PackFiles

private func json(_ text: String) throws -> Node {
  try JSONReader.read(Array(text.utf8), file: "test.json")
}

@Suite("The JSON reader")
struct JSONReaderTests {
  @Test(arguments: [
    (#""plain""#, "plain"), (#""\uD83D\uDE00""#, "😀"), (#""\u00e9""#, "é"), (#""\"\\\/""#, "\"\\/"),
    (#""a\nb\tc""#, "a\nb\tc"), (#""😀 王""#, "😀 王"), (#""""#, ""),
  ])
  func `every escape is undone`(_ written: String, _ meant: String) throws {
    #expect(try json("{\"value\": \(written)}")["value"]?.text == meant)
  }

  @Test(arguments: ["0", "-1", "3.10", "1e9", "120.50", "true", "false"])
  func `numbers and words stay text`(_ text: String) throws {
    let node = try json("{\"value\":\(text)}")
    #expect(node["value"]?.content == .scalar(text: text, quoted: false))
  }

  @Test func `null is a key without a value`() throws {
    #expect(try json("{\"value\": null}")["value"]?.isAbsent == true)
  }

  @Test func `keys keep their order and lines`() throws {
    guard case .mapping(let entries) = try json("{\"b\": [1,\n2],\n\t\"a\": {}}").content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["b", "a"])
    #expect(entries.map(\.position.line) == [1, 3])
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "{a: 1}", "'a'", "[01]", "[1.]", "[.5]", "[+1]", "[NaN]", "\"a",
    "\"a\nb\"", #""\u12""#, #""\x""#, #""\uDE00""#, #""\uD83Dx""#, "[1 2]", "nul", "{\"a\":}",
  ])
  func `what is not JSON is refused`(_ text: String) {
    #expect(throws: PackFileErrors.self) { try json(text) }
  }

  @Test func `32 levels are read and a megabyte of them is refused`() throws {
    let nested = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(try json(nested).shape == .list)
    #expect(throws: PackFileErrors.self) { try json(String(repeating: "[", count: 1_000_000)) }
  }
}
