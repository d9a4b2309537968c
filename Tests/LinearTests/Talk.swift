import Consultation
import Foundation
import Linear
import Plays
import Testing

/// A play that is spoken with in plain lines, and everything that was said.
struct Talk {
  var play: Play
  private(set) var linear = Linear()
  private(set) var transcript = ""
  /// What was said last.
  private(set) var reply = ""

  /// Begins to speak where a play stands.
  init(_ play: Play) {
    self.play = play
    reply = linear.begin(play.state, pack: play.desk.pack)
    transcript = reply
  }

  /// Says a line, and hears what came of it.
  @discardableResult
  mutating func say(_ line: String) -> String {
    let before = play.state
    let turn = linear.turn(line, in: before, pack: play.desk.pack)
    for step in turn.steps {
      for action in step(play.state, play.desk.pack) { play.send(action) }
    }
    play.rest()
    reply = linear.reply(to: turn, from: before, to: play.state, pack: play.desk.pack)
    transcript += "\n\n> \(line)\n\n\(reply)"
    return reply
  }

  mutating func say(_ lines: [String]) {
    for line in lines { say(line) }
  }
}

/// Compares everything that was said with a file; records it anew, and fails, when the environment asks for that.
func expectTranscript(
  _ talk: Talk,
  _ name: String,
  _ location: SourceLocation = #_sourceLocation
) {
  let text = talk.transcript + "\n"
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Transcripts/\(name).txt")
    try? Data(text.utf8).write(to: url)
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  let url = Bundle.module.resourceURL?.appending(path: "Transcripts/\(name).txt")
  let expected = url.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
  #expect(expected == text, "\(name)", sourceLocation: location)
}
