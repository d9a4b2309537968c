import Benches
import Consultation
import Questionnaires

/// The runs over generated consultations, each made once and read by the test of every law.
enum Run {
  static let settings = Settings.shared

  private static let prepared = Result {
    let bench = try Bench.shared.get()
    let reference = try Reference.shared.get()
    let content = Walk.Content(bench, reference)
    return Trial(
      bench: bench,
      reference: reference,
      generator: Generator(content, seed: settings.seed),
      isThorough: settings.only != nil
    )
  }

  /// The random cases.
  static let random = Task { () throws -> Tally in
    let trial = try prepared.get()
    print("invariants: seed \(settings.seed), \(settings.cases) random consultations")
    if let only = settings.only {
      let made = trial.generator.random(only)
      print(AnswersText(made, trial.bench.pack.questionnaire).text)
      var tally = Tally()
      tally.add(trial.look(at: made))
      return tally
    }
    let generator = trial.generator
    return await tally(settings.cases, trial) { generator.random($0) }
  }

  /// The rows of the covering array.
  static let array = Result {
    let questions = try prepared.get().generator.content.questions.asked
    return CoveringArray(of: questions, seed: settings.seed, atMost: settings.rows)
  }

  /// The pairwise cases.
  static let pairwise = Task { () throws -> Tally in
    let trial = try prepared.get()
    guard settings.only == nil else { return Tally() }
    let rows = try array.get().rows
    print("invariants: seed \(settings.seed), \(rows.count) pairwise consultations")
    let generator = trial.generator
    return await tally(rows.count, trial) { generator.pairwise($0, rows[$0]) }
  }

  /// Both runs together.
  static func all() async throws -> Tally {
    var tally = try await random.value
    tally.join(try await pairwise.value)
    return tally
  }

  /// A case of a run as the answers file that replays it.
  static func text(of made: Case) throws -> String {
    AnswersText(made, try prepared.get().bench.pack.questionnaire).text
  }

  static func made(_ number: Int) throws -> Case { try prepared.get().generator.random(number) }

  static func bench() throws -> Bench { try prepared.get().bench }

  static func reference() throws -> Reference { try prepared.get().reference }

  private static func tally(
    _ count: Int,
    _ trial: Trial,
    _ make: @escaping @Sendable (Int) -> Case
  ) async -> Tally {
    let workers = 4
    return await withTaskGroup(of: Tally.self) { group in
      for worker in 0..<workers {
        group.addTask {
          var tally = Tally()
          for number in stride(from: worker, to: count, by: workers) {
            tally.add(trial.look(at: make(number)))
          }
          return tally
        }
      }
      var whole = Tally()
      for await part in group { whole.join(part) }
      return whole
    }
  }
}
