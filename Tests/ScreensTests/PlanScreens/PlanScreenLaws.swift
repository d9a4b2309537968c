import Cells
import Consultation
import Plays
import Testing

@Suite struct PlanScreenLaws {
  private static let starts: [Play] = [.withConcerns, .waiting, .ready, .withoutConsent]

  @Test(arguments: 1...20)
  func `the cursor rests inside every picture, at any size, after any keys`(seed: UInt64) {
    var random = Seeded(seed)
    var play = Self.starts[Int(seed) % Self.starts.count]
    for step in 0..<50 {
      play.press(random.planKey)
      let size = Size(
        rows: Int.random(in: 1...50, using: &random),
        columns: Int.random(in: 1...140, using: &random)
      )
      let frame = Picture.frame(of: play, size)
      let isInside = frame.cursor.map { size.bounds.contains($0) } ?? false
      #expect(isInside, "seed \(seed), step \(step), \(play.state.screen), \(size)")
    }
  }

  @Test(arguments: 1...10)
  func `every sign has an ASCII twin`(seed: UInt64) {
    var random = Seeded(seed)
    var play = Self.starts[Int(seed) % Self.starts.count]
    for step in 0..<50 {
      play.press(random.planKey)
      let lines = Picture.frame(of: play, Size(rows: 43, columns: 132)).lines
      let strange = lines.joined().filter { $0 != "?" && Glyphs.asciiTwin(of: $0) == "?" }
      #expect(strange.isEmpty, "seed \(seed), step \(step): \(strange)")
    }
  }

  @Test(arguments: 1...10)
  func `the disclaimer stands whole on every picture of a plan`(seed: UInt64) {
    var random = Seeded(seed)
    var play = Play.ready
    for step in 0..<40 {
      play.press(random.planKey)
      guard play.state.screen == .plan, play.state.overlay == nil, !play.state.isParked else {
        continue
      }
      for size in Picture.sizes.prefix(3) {
        let lines = Picture.frame(of: play, size).lines
        let isThere = lines.contains {
          $0.contains("Suggestion for a qualified practitioner; not a prescription.")
        }
        #expect(isThere, "seed \(seed), step \(step), \(size)")
      }
    }
  }
}

extension Seeded {
  /// Any key of the screens of the plan.
  var planKey: Key {
    mutating get {
      let keys: [Key] =
        "wweeadrpfmozs nN 0123459yx".map { .character($0) } + "wrzny".map { .control($0) }
        + [
          .enter, .enter, .escape, .up, .down, .down, .down, .left, .right, .tab, .home, .end,
          .pageDown, .backspace, .paste("0.3 mL"),
        ]
      return keys.randomElement(using: &self) ?? .enter
    }
  }
}
