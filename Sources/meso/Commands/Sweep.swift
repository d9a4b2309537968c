import ArgumentParser
import Clinical
import Consultation
import Documents
import PackFiles

/// Judges the stored consultations by today's pack, and lists those that would be flagged otherwise.
struct SweepStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Judge every stored consultation by today's pack, and list what would differ.",
    discussion: """
      Each is compared with the verdict it had. Where the pack it was opened with is named with --before, findings \
      and plan are compared as well; the pack without the clinic's own values is at hand anyway. Nothing is written.
      """
  )

  @Option(help: "The folder of an earlier pack; may be named several times.")
  var before: [String] = []

  @Flag(help: "As JSON, for a program to read.")
  var json = false

  @OptionGroup var pack: PackOption

  func run() throws {
    try complaining {
      let places = Places.ofProcess()
      let proof = try readProof(pack.request, places)
      let now = proof.testedJudge()
      if let reason = now.planningOff { throw Complaint(.softwareFault, reason) }
      var earlier = [Judge(pack: proof.shipped)]
      for folder in before {
        let request = PackRequest(pack: folder, overlay: .none)
        earlier.append(Judge(pack: try readProof(request, places).pack))
      }
      let sweep = Sweep(now: now, earlier: earlier)
      let outcome = try StoreSweep(folder: places.data, sweep: sweep).run()
      try StandardOutput.write(json ? Self.json(outcome, now.pack) : Self.text(outcome, now.pack))
      guard outcome.unreadable.isEmpty else {
        throw Complaint(.badData, Words.unreadable(outcome.unreadable))
      }
    }
  }

  private static func text(_ outcome: StoreSweep.Outcome, _ pack: Pack) -> String {
    let lines = outcome.changed.flatMap { Words.swept($0) }
    return (lines + [Words.sweptAll(outcome, pack)]).map { $0 + "\n" }.joined()
  }

  private static func json(_ outcome: StoreSweep.Outcome, _ pack: Pack) -> String {
    JSON.members([
      "judged": .integer(outcome.judged),
      "comparedByVerdict": .integer(outcome.byVerdict),
      "changed": .array(outcome.changed.map(json)),
      "unreadable": .strings(outcome.unreadable.map(\.id.text)),
      "pack": pack.stamp.json,
    ]).text
  }

  private static func json(_ swept: SweptConsultation) -> JSON {
    .members([
      "id": .string(swept.line.id.text),
      "recordNumber": .string(swept.line.recordNumber),
      "patient": .string(swept.line.patient),
      "day": .string(swept.line.day.iso),
      "status": .string(swept.line.status.rawValue),
      "before": swept.before.map { .string($0.id) },
      "after": swept.after.map { .string($0.id) },
      "added": .array(swept.added.map(json)),
      "removed": .array(swept.removed.map(json)),
      "plan": .strings(swept.planLines),
      "problem": swept.problem.map { .string($0) },
      "comparedWith": .string(swept.isByPack ? "pack" : "verdict"),
    ])
  }

  private static func json(_ flag: SweptConsultation.Flag) -> JSON {
    .members([
      "rule": .string(flag.rule.text),
      "title": .string(flag.title),
      "verdict": .string(flag.verdict.id),
    ])
  }
}
