import Clinical
import Consultation
import Foundation
import Questionnaires
import Testing

@testable import PackFiles

@Suite("Answers files")
struct AnswersFileTests {
  private static let form = Result {
    QuestionnaireIndex(try PackReader.read(Shipped.pack.path).questionnaire)
  }

  private func read(
    _ text: String,
    today: CalendarDay? = nil
  ) throws -> AnswersFile {
    let clock = try #require(CalendarDay(iso: "2026-12-31"))
    return try AnswersFile.read(
      try yaml(text),
      for: try Self.form.get(),
      today: today,
      clock: clock
    )
  }

  private let day = "planned_date: 2027-01-10\n"

  private func text(_ file: AnswersFile, _ id: ItemID, _ occurrences: [Int] = []) -> [String] {
    file.response[Place(id, occurrences)].map(\.text)
  }

  @Test func `the day is the command's, then the file's, then the clock's`() throws {
    let fixed = try #require(CalendarDay(iso: "2026-12-02"))
    #expect(try read("today: 2026-12-01\n" + day, today: fixed).today == fixed)
    #expect(try read("today: 2026-12-01\n" + day).today.iso == "2026-12-01")
    #expect(try read(day).today.iso == "2026-12-31")
  }

  @Test func `the operator is who the file says, or nobody`() throws {
    let named = try read(day + "operator: {name: Dr D., role: prescriber}\n")
    #expect(named.practitioner == Practitioner(name: "Dr D.", role: .prescriber))
    #expect(try read(day).practitioner == nil)
  }

  @Test func `every answer stands at its place`() throws {
    let file = try read(
      day + """
        family_name: Zoë 王
        birth_date: 1992-04
        weight_kg: 70.5
        ibuprofen_self: yes
        ibuprofen_self.last: 2026-12-20/2026-12-26
        allergies_known: yes
        allergies: [fish, my cat]
        concerns:
          - {concern: fine_lines, concern_degree: 2, concern_zones: [cheek, forehead]}
          - {concern: dark_circles, concern_degree: 1, concern_subtype: pigment}
        """
    )
    #expect(text(file, "family_name") == ["Zoë 王"])
    #expect(text(file, "birth_date") == ["1992-04"])
    #expect(text(file, "weight_kg") == ["70.5"])
    #expect(text(file, "ibuprofen_self.last") == ["2026-12-20/2026-12-26"])
    #expect(file.response[Place("allergies")].last == .string("my cat"))
    #expect(file.response.occurrences(of: Place("concerns")) == [0, 1])
    #expect(text(file, "concern_zones", [0]) == ["cheek", "forehead"])
    #expect(text(file, "concern_subtype", [1]) == ["pigment"])
    #expect(file.plannedDate.iso == "2027-01-10")
  }

  @Test func `what stands out is not answered`() throws {
    #expect(try read(day).response.answers.count == 1)
  }

  @Test func `none of the remaining answers no to every safety question, and to nothing else`()
    throws
  {
    let file = try read(
      day + "sex_at_birth: female\npregnancy: not_sure\nnone_of_the_remaining: true\n"
    )
    let form = try Self.form.get()
    let evaluation = Evaluation(form, file.response, today: file.today)
    #expect(evaluation.remainingSafetyQuestions() == [])
    #expect(text(file, "pregnancy") == ["not_sure"])
    #expect(text(file, "lactation") == ["no"])
    #expect(text(file, "p01") == [] && text(file, "family_name") == [])
    let answered = file.response.answers.filter { $0.value.map(\.text) == ["no"] }
    #expect(answered.keys.allSatisfy { form.item($0.item)?.isSafetyQuestion == true })
    #expect(answered.count > 60)
  }

  @Test func `JSON says the same as YAML`() throws {
    let clock = try #require(CalendarDay(iso: "2026-12-31"))
    let json = """
      {"today": "2026-12-01", "planned_date": "2026-12-10", "weight_kg": 70.5, "p01": true,
       "family_name": "\\uD83D\\uDE00",
       "concerns": [{"concern": "dullness", "concern_degree": 2, "concern_zones": ["cheek"]}]}
      """
    let root = try JSONReader.read(Array(json.utf8), file: "a.json")
    let file = try AnswersFile.read(root, for: try Self.form.get(), today: nil, clock: clock)
    #expect(
      try read(
        """
        today: 2026-12-01
        planned_date: 2026-12-10
        weight_kg: 70.5
        p01: true
        family_name: 😀
        concerns:
          - {concern: dullness, concern_degree: 2, concern_zones: [cheek]}
        """
      ) == file
    )
  }

  @Test func `an answer and the children of that answer stand together`() throws {
    let form = try YAMLReader.read(
      try FileBytes.read(Exhibit.folder.appending(path: "form.yaml").path),
      file: "form.yaml"
    )
    let log = FaultLog()
    let index = QuestionnaireIndex(try #require(QuestionnaireReader.read(form, log: log)))
    let clock = try #require(CalendarDay(iso: "2026-12-01"))
    let file = try AnswersFile.read(
      try yaml("planned_date: 2026-12-10\nsymptoms: [pain, {answer: itch, strength: 2}]\n"),
      for: index,
      today: nil,
      clock: clock
    )
    #expect(text(file, "symptoms") == ["pain", "itch"])
    #expect(text(file, "strength", [1]) == ["2"])
  }

  @Test func `a megabyte of unknown ids is refused without comparing each of them`() throws {
    let text = day + (0..<60_000).map { "unknown_\($0): no" }.joined(separator: "\n")
    let error = #expect(throws: PackFileErrors.self) { try read(text) }
    #expect(error?.omitted == 59_950)
    let long = day + String(repeating: "x", count: 1000) + ": no"
    #expect(throws: PackFileErrors.self) { try read(long) }
  }

  @Test func `every scenario holds answers that the form takes`() throws {
    let folder = Shipped.pack.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Tests/ScenarioTests/Scenarios")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count >= 5)
    let clock = try #require(CalendarDay(iso: "2026-12-01"))
    for name in files where name.hasSuffix(".yaml") {
      let root = try YAMLReader.read(
        try FileBytes.read(folder.appending(path: name).path),
        file: name
      )
      let answers = try #require(root["answers"])
      // A scenario may show answers that are refused; the scenarios prove that they are.
      if root["expect"]?["refused"] != nil { continue }
      _ = try AnswersFile.read(answers, for: try Self.form.get(), today: nil, clock: clock)
    }
  }
}

@Suite("The template of answers")
struct AnswersTemplateTests {
  private func form() throws -> QuestionnaireIndex {
    QuestionnaireIndex(try PackReader.read(Shipped.pack.path).questionnaire)
  }

  @Test func `names every question, its type and every code`() throws {
    let form = try form()
    let text = AnswersTemplate.text(for: form.questionnaire)
    let lines = Set(text.split(separator: "\n").map { $0.drop { "# ".contains($0) } })
    for item in form.items where item.questionType != nil || item.repeats != nil {
      #expect(lines.contains("\(item.id):"))
    }
    for code in form.items.flatMap(\.options).map(\.coding.code) { #expect(text.contains(code)) }
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
  }

  @Test func `is a file that becomes valid when it is filled in`() throws {
    let form = try form()
    let answers = [
      "#planned_date:": "planned_date: 2027-01-10", "#family_name:": "family_name: Example",
      "#sex_at_birth:": "sex_at_birth: female", "#concerns:": "concerns:", "#  -": "  -",
      "#    concern:": "    concern: dullness", "#    concern_degree:": "    concern_degree: 2",
      "#    concern_zones:": "    concern_zones: [cheek]",
      "#operator: {name: , role: }": "operator: {name: A., role: practitioner}",
    ]
    var inConcerns = false
    let filled = AnswersTemplate.text(for: form.questionnaire).split(separator: "\n").map { line in
      inConcerns = line == "#concerns:" || (inConcerns && line.hasPrefix("# "))
      if line == "#  -", !inConcerns { return String(line) }
      return answers[String(line)] ?? String(line)
    }
    let clock = try #require(CalendarDay(iso: "2026-12-01"))
    let file = try AnswersFile.read(
      try yaml(filled.joined(separator: "\n")),
      for: form,
      today: nil,
      clock: clock
    )
    #expect(file.response.answers.count == 6)
    #expect(file.practitioner?.name == "A.")
  }
}

@Suite("The outline of a pack")
struct PackOutlineTests {
  @Test func `says branching in words and keeps its lines short`() throws {
    let text = PackOutline.text(of: try PackReader.read(Shipped.pack.path))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.count > 100 } == [])
    #expect(lines.contains { $0.contains("asked only if \"Heart disease?\" is Yes") })
    #expect(
      text.contains("50 contraindications, 39 washouts, 101 flags, 37 medicines, 44 allergies")
    )
    #expect(
      text.contains(
        "asked only if \"Sex at birth\" is Female or is Other or not said or is not answered"
      )
    )
  }
}
