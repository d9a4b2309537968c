import Cells
import Clinical
import Consultation
import Foundation
import PackFiles
import Questionnaires

/// What is thought between a key and its picture, in this process: judging, drafting, finding.
struct Thinking {
  let bench: Bench

  func rows() throws -> [Row] {
    let loads = try Stopwatch.times(max(3, bench.repetitions.judgements / 30)) {
      _ = try PackReader.read(bench.packFolder)
    }
    return [Row(Words.packLoad, loads)] + (try verdictRows())
      + (try LargeDrafts(bench: bench).rows()) + (try search())
  }

  /// From the answers of a whole consultation to its verdict and its plan.
  func verdictRows() throws -> [Row] {
    let repeated = bench.repetitions.judgements
    let index = QuestionnaireIndex(bench.pack.questionnaire)
    let judge = Judge(pack: bench.pack)
    let answers = try self.answers(to: index)
    let judged = judge.judge(
      answers.response,
      today: answers.today,
      practitioner: answers.practitioner
    )
    guard judged.plan != nil else { throw BenchError.missed(Words.plan) }
    let evaluations = Stopwatch.times(repeated) {
      _ = Evaluation(index, answers.response, today: answers.today)
    }
    let judgements = Stopwatch.times(repeated) {
      _ = judge.judge(
        answers.response,
        today: answers.today,
        practitioner: answers.practitioner
      )
    }
    return [
      Row(Words.evaluation, evaluations),
      Row(Words.judgement, judgements, budget: .median(1)),
    ]
  }

  /// A letter that finds something, from the key to the new state.
  private func search() throws -> [Row] {
    let lines = try bench.store.lines()
    let desk = Desk.empty(fold: \.folded)
    var state = WizardState(
      now: Timestamp(startOf: try Synthetic.firstDay()),
      clinic: Synthetic.clinic,
      size: ScreenSize(rows: 24, columns: 80)
    )
    _ = reduce(&state, .listLoaded(Array(lines.prefix(200)), count: lines.count), desk: desk)
    _ = reduce(&state, .listContinued(Array(lines.dropFirst(200))), desk: desk)
    let first = Stopwatch.times(1) { _ = reduce(&state, .typed("m"), desk: desk) }
    var values: [Double] = []
    while values.count < bench.repetitions.keys / 4 {
      for letter in "uller anna" {
        let watch = Stopwatch()
        _ = reduce(&state, .typed(letter), desk: desk)
        values.append(watch.milliseconds)
      }
      for _ in "uller anna" { _ = reduce(&state, .erased(.before), desk: desk) }
    }
    return [
      Row(Words.firstSearch(lines.count), first, budget: .median(5)),
      Row(Words.laterSearch(lines.count), Samples(values), budget: .median(5)),
    ]
  }

  /// The answers of a whole consultation that may proceed, read as a file of answers is.
  private func answers(to index: QuestionnaireIndex) throws -> AnswersFile {
    let text = """
      today: 2026-12-01
      planned_date: 2026-12-10
      operator: {name: A. Practitioner, role: practitioner}
      record_number: A-0001
      family_name: Example
      given_name: Anna
      birth_date: 1992-04-18
      sex_at_birth: female
      fitzpatrick_type: 2
      concerns:
        - {concern: dullness, concern_degree: 2, concern_zones: [cheek, forehead]}
        - {concern: dehydration, concern_degree: 2, concern_zones: [cheek, forehead]}
        - {concern: puffy_eyes, concern_degree: 1, concern_zones: [periorbital_lower]}
      none_of_the_remaining: true

      """
    let home = try Home(in: bench.folder)
    let path = home.store + "/answers.yaml"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return try AnswersFile.read(path, for: index, today: nil, clock: Synthetic.firstDay())
  }
}
