import ArgumentParser
import Clinical
import Consultation
import Documents
import Records
import Screens

/// Lists every consultation.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the consultations, the last changed first."
  )

  @Flag(help: "As JSON, for a program to read.")
  var json = false

  func run() throws {
    try complaining {
      let lines = try Finder(try openRecords(.ofProcess(), access: .reading)).all
      if json {
        try StandardOutput.write(JSON.array(lines.map(Self.json)).text)
      } else if lines.isEmpty {
        try StandardOutput.write(Words.noConsultations + "\n")
      } else {
        let text = listText(lines, columns: StandardOutput.columns)
        try StandardOutput.write(text.map { $0 + "\n" }.joined())
      }
    }
  }

  private static func json(_ line: ConsultationSummary) -> JSON {
    .members([
      "id": .string(line.id.text),
      "recordNumber": .string(line.recordNumber),
      "patient": .string(line.patient),
      "birthDate": line.birthDate.isEmpty ? nil : .string(line.birthDate),
      "day": .string(line.day.iso),
      "lastChange": .string(line.lastChange.description),
      "status": .string(line.status.rawValue),
      "interrupted": .boolean(line.isInterrupted),
      "verdict": (line.verdictThatCounts?.id).map(JSON.string),
      "concerns": .string(line.concerns),
    ])
  }
}
