import ArgumentParser
import Clinical
import Consultation
import PackFiles

/// Proves and tests a pack with the clinic's own values and prints it as a readable outline.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove and test a pack, and print its questions and the clinic's own values.",
    discussion:
      "Settings, pack or overlay with any fault are refused: every fault is named with its file, line and remedy."
  )

  @Argument(help: "The folder of the pack, instead of looking for it.")
  var folder: String?

  @OptionGroup var own: OverlayOption

  @Flag(help: "Only prove the pack, and print no outline.")
  var quiet = false

  @Flag(help: "Seal the pack: keep the digest of its files beside them, once they are proven.")
  var seal = false

  func run() throws {
    try complaining {
      _ = try SettingsFile.read(Places.ofProcess().settings)
      let request = PackRequest(pack: folder, overlay: own.place)
      var proof = try readProof(request, .ofProcess())
      if let reason = proof.testedJudge().planningOff {
        throw Complaint(.badData, reason)
      }
      if seal {
        let folder = try request.found(.ofProcess(), today: .system).folder
        try write(PackSeal.text(proof.pack.provenance.digest), to: PackSeal.path(in: folder))
        proof = try readProof(request, .ofProcess())
      }
      var text = quiet ? "" : PackOutline.text(of: proof.pack)
      for line in Words.changes(proof) + [Words.provenPack(proof.pack)] { text += line + "\n" }
      try StandardOutput.write(text)
    }
  }

  private func write(_ seal: String, to path: String) throws(Complaint) {
    do throws(SystemRefusal) {
      try WholeFile.write(seal, to: path, mode: 0o644)
    } catch {
      throw Complaint(.cannotCreate, Words.cannotWriteSeal(path, error.reason))
    }
  }
}
