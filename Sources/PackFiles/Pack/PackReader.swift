public import Consultation
import Questionnaires

/// Reads the folder of a pack, and proves it while reading.
///
///     folder ─▶ PackFolder ─▶ PackIndex ─▶ readers, one for each file ─▶ Reachability ─▶ Pack
///
/// Every reference resolves, every id is worded, every quantity has its unit and its basis, no key is
/// left unread, every rule can be raised; every fault of every file is named in one run:
///
///     formulary.yaml:41: there is no source "SEDE4". Did you mean "SEED4"?
public enum PackReader {
  /// A pack that was proven, and what should be looked at all the same.
  public struct Proof: Hashable, Sendable {
    /// The pack.
    public let pack: Pack
    /// Remarks that hinder nobody, each with its place.
    public let remarks: [PackFileError]
    /// The pack without the clinic's own values.
    public let shipped: Pack
    /// Answers with what must come out of them, by the pack without the clinic's own values.
    public let cases: [GoldenCase]
    /// What the clinic changes, in the order of its file.
    public let changes: [ClinicChange]
  }

  /// The pack in a folder, with the clinic's own values where they are named.
  ///
  /// - Parameters:
  ///   - folder: A path, such as `Questionnaires/mesotherapy`.
  ///   - overlay: The file of the clinic's own values.
  /// - Returns: The pack, whole.
  /// - Throws: Every fault found, in the order of the files.
  public static func read(
    _ folder: String,
    overlay: OverlayFile? = nil
  ) throws(PackFileErrors) -> Pack {
    try check(folder, overlay: overlay).pack
  }

  /// The same with the remarks of its proof and the clinic's changes, for `meso check`.
  ///
  /// With an overlay, the files alone are proven first, and then once more with the overlay over them.
  ///
  /// - Parameters:
  ///   - folder: A path, such as `Questionnaires/mesotherapy`.
  ///   - overlay: The file of the clinic's own values.
  /// - Returns: The pack, the remarks and the changes.
  /// - Throws: Every fault found, in the order of the files.
  public static func check(
    _ folder: String,
    overlay: OverlayFile? = nil
  ) throws(PackFileErrors) -> Proof {
    let log = FaultLog()
    let files = PackFolder(folder, log: log)
    try log.throwIfAny()
    let proof = try check(files, log: log)
    guard let overlay else { return proof }
    let bytes: [UInt8]
    do throws(PackFileError) {
      bytes = try FileBytes.read(overlay.path, limit: OverlayReader.limit)
    } catch {
      throw PackFileErrors([error])
    }
    return try check(files, proof, overlay, bytes)
  }

  /// The pack with a clinic's own values over files that were proven.
  static func check(
    _ files: PackFolder,
    _ shipped: Proof,
    _ overlay: OverlayFile,
    _ bytes: [UInt8]
  ) throws(PackFileErrors) -> Proof {
    let log = FaultLog()
    let root = try YAMLReader.read(bytes, file: overlay.path)
    let own = OverlayReader(today: overlay.today).read(root, log: log)
    try log.throwIfAny()
    guard let own else { throw PackFileErrors([PackFileError(.empty, in: overlay.path)]) }
    var patch = OverlayPatch(own, over: files, log: log)
    patch.apply()
    log.sortByPlace()
    try log.throwIfAny()
    let proof = try check(patch.files(bytes), log: FaultLog())
    return Proof(
      pack: proof.pack,
      remarks: proof.remarks,
      shipped: shipped.pack,
      cases: shipped.cases,
      changes: patch.changes
    )
  }

  /// The pack in files that were read, each of them whole.
  static func check(_ files: PackFolder, log: FaultLog) throws(PackFileErrors) -> Proof {
    let pack = assemble(files, log: log)
    try log.throwIfAny()
    guard let pack else { throw PackFileErrors([PackFileError(.empty, in: "pack")]) }
    Reachability(pack.questionnaire, pack.rules, pack.knowledge).report(files, log)
    let proofs = Contradictions(files: files, log: log)
    proofs.report()
    Asking(pack.questionnaire, proofs).report()
    let reader = SelfTestReader(
      index: PackIndex(files, log: FaultLog()),
      form: QuestionnaireIndex(pack.questionnaire)
    )
    let cases = files.roots["selftest.yaml"].map { reader.read($0, log: log) } ?? []
    try log.throwIfAny()
    return Proof(pack: pack, remarks: log.remarks, shipped: pack, cases: cases, changes: [])
  }

  private static func assemble(_ files: PackFolder, log: FaultLog) -> Pack? {
    let index = PackIndex(files, log: log)
    let form = files.roots["questionnaire.yaml"].flatMap { QuestionnaireReader.read($0, log: log) }
    guard let content = PackContent(files, index: index, log: log), let form else { return nil }
    return Pack(
      identity: Pack.Identity(id: form.id, version: form.version, digest: files.digest),
      provenance: files.provenance,
      questionnaire: form,
      rules: content.rules,
      knowledge: content.knowledge,
      weights: content.weights
    )
  }
}
