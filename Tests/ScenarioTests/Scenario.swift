import Clinical
import Drafting
import Foundation
import Questionnaires
import Safety
import Testing

@testable import PackFiles

/// Answers as they were said, and what a clinician expects of the pack: one file, one behaviour.
///
///     about: why a clinician expects this
///     answers: an answers file, without its own file
///     overrides: [{rule: W19, reason: …, by: …}]
///     edits: [{interval: 21 days}]
///     expect: {verdict: defer, eligible_on: 2026-12-24, …}
///     then_on_the_eligible_date: {verdict: proceed, …}
struct Scenario {
  let answers: AnswersFile
  let overrides: [RuleOverride]
  /// What the practitioner changes by hand.
  let edits: [PlanEdit]
  let expected: Expectation
  let later: Expectation?

  /// The names of all scenario files: a sentence each.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static let folder = Bundle.module.bundleURL.appending(path: "Scenarios")

  /// Reads a scenario; answers that the reader refuses, as a scenario may expect, are thrown as they are.
  static func read(_ name: String, for form: QuestionnaireIndex) throws -> Reading {
    let path = folder.appending(path: "\(name).yaml").path
    let root = try YAMLReader.read(try FileBytes.read(path), file: "\(name).yaml")
    return try read(root, for: form)
  }

  /// The same with what stands in a file.
  static func read(_ root: Node, for form: QuestionnaireIndex) throws -> Reading {
    let clock = try #require(Self.clock)
    let log = FaultLog()
    let draft = log.fields(root, name: "scenario") { Draft(&$0) }
    try log.throwIfAny()
    guard let draft, let node = draft.answers, draft.edits.count == root["edits"]?.items.count ?? 0
    else { throw NoScenario() }
    let answers: AnswersFile
    do throws(PackFileErrors) {
      answers = try AnswersFile.read(node, for: form, today: nil, clock: clock)
    } catch {
      return .refused(error.description, draft.expected)
    }
    return .read(
      Scenario(
        answers: answers,
        overrides: draft.overrides,
        edits: draft.edits,
        expected: draft.expected,
        later: draft.later
      )
    )
  }

  /// What a file comes to: a consultation, or the refusal of its answers.
  enum Reading {
    case read(Scenario)
    case refused(String, Expectation)
  }

  struct NoScenario: Error {}

  /// Every scenario names its day; this one would give a file that forgot it away.
  private static let clock = CalendarDay(iso: "1970-01-01")
}

/// A scenario file before its answers are held against the form.
private struct Draft {
  let answers: Node?
  let overrides: [RuleOverride]
  let edits: [PlanEdit]
  let expected: Expectation
  let later: Expectation?

  init(_ fields: inout Fields) {
    _ = fields.text("about")
    answers = fields.required("answers")
    let typed = fields.optionalList("overrides").map { [log = fields.log] in
      log.fields($0, name: "override") { fields in
        RuleOverride(
          rule: RuleID(fields.text("rule")),
          reason: fields.text("reason"),
          by: fields.text("by"),
          at: "09:00"
        )
      }
    }
    overrides = typed.compactMap { $0 ?? nil }
    edits = fields.optionalList("edits").compactMap { [log = fields.log] in
      log.fields($0, name: "edit") { EditFields.edit(&$0) } ?? nil
    }
    expected = fields.fields("expect") { Expectation(&$0) } ?? Expectation()
    later = fields.optionalFields("then_on_the_eligible_date") { Expectation(&$0) }
  }
}
