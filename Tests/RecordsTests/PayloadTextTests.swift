import Consultation
import Testing

@testable import Records

@Suite struct PayloadTextTests {
  static let writings: [([EventField], String)] = [
    ([], "{}"),
    ([EventField("note", "")], #"{"note":""}"#),
    ([EventField("a", "1"), EventField("b", "é 山 👩‍⚕️")], #"{"a":"1","b":"é 山 👩‍⚕️"}"#),
    (
      [EventField("a", "\"\\/\n\r\t\u{0}\u{1f}\u{7f}")],
      #"{"a":"\"\\/\u000a\u000d\u0009\u0000\u001f"# + "\u{7f}\"}"
    ),
  ]

  @Test(arguments: writings)
  func `fields are written in one way and read back`(fields: [EventField], text: String) {
    #expect(PayloadText.write(fields) == text)
    #expect(PayloadText.read(text) == fields)
  }

  @Test(arguments: [
    "", "{", "}", "[]", "{}{}", " {}", "{} ", "{,}", #"{"a"}"#, #"{"a":}"#, #"{"a":1}"#,
    #"{"a":"b",}"#, #"{"a": "b"}"#, #"{"a":"b" }"#, #"{"a":"b"#, #"{"a":"\n"}"#, #"{"a":"\u0041"}"#,
    #"{"a":"\u000A"}"#, #"{"a":"\u+00a"}"#, #"{"a":"\u00"}"#, #"{"a":"\ud83d"}"#, #"{"a":"\/"}"#,
    #"{"a":"\"}"#, "{\"a\":\"\n\"}", #"{"a":"b"}x"#, #"{'a':'b'}"#, #"{"a":null}"#,
  ])
  func `any other text is refused`(text: String) {
    #expect(PayloadText.read(text) == nil)
  }
}
