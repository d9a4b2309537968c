import Cells
import Consultation
import Plays
import Testing

@testable import Screens

/// What holds of the keys in every place that there is.
@Suite struct KeyLawTests {
  @Test(arguments: KeyPlace.allCases)
  func `no key means two things in one place`(place: KeyPlace) {
    #expect(KeyChanges.none.clashes(at: place).isEmpty)
  }

  @Test(arguments: KeyPlace.allCases)
  func `every command of a place can be reached by keys that every terminal sends`(
    place: KeyPlace
  ) {
    #expect(!place.bindings.isEmpty)
    for binding in place.bindings { #expect(binding.hasPlainTwin, "\(binding.label)") }
  }

  @Test(arguments: KeyPlace.allCases)
  func `every row of the table names its keys and says what they do`(place: KeyPlace) {
    for binding in place.bindings {
      #expect(!binding.keyLabel.isEmpty, "\(binding.label)")
      #expect(!binding.label.isEmpty, "\(binding.help)")
      #expect(binding.help.isEmpty || binding.help.hasSuffix("."), "\(binding.help)")
    }
  }

  @Test(arguments: KeyPlace.allCases)
  func `the way out of a place is one key, which no settings change`(place: KeyPlace) {
    let out = place.bindings.contains { $0.action == .escaped && $0.keys == [.escape] }
    #expect(out || place == .parked)
  }

  @Test func `the settings can name every command that a letter with Control gives`() {
    let all = KeyPlace.allCases.flatMap(\.bindings)
    for binding in all where binding.keys.contains(where: \.isControl) {
      #expect(NamedCommand(binding.action) != nil || binding.action == .brokeLine)
    }
    for command in NamedCommand.allCases {
      #expect(NamedCommand(command.action) == command)
      #expect(all.contains { $0.action == command.action }, "\(command)")
    }
  }

  @Test(arguments: 1...20)
  func `the keys of a consultation hold where one is open, and nowhere else`(seed: UInt64) {
    var random = Seeded(seed)
    var play = Self.start(seed)
    for step in 0..<40 {
      play.press(seed.isMultiple(of: 2) ? random.key : random.planKey)
      let place = KeyPlace(below: play.state)
      let isOpen = place != .home && place != .setup
      #expect((play.state.open != nil) == isOpen, "seed \(seed), step \(step), \(place)")
    }
  }

  static func start(_ seed: UInt64) -> Play {
    var refused = Play.onIbuprofen
    refused.refusal = .diskFull(path: "/home/clinic/consultations.sqlite")
    refused.press(.tab, .character("n"), .control("c"))
    let starts: [Play] = [
      refused,
      .onIbuprofen, .withConcerns, .ready, .withList, .waiting, .withoutConsent, .atConcerns,
      Play(clinic: nil), .begun, .answered,
    ]
    return starts[Int(seed) % starts.count]
  }
}
