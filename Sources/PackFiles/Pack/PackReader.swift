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
  }

  /// The pack in a folder.
  ///
  /// - Parameter folder: A path, such as `Questionnaires/mesotherapy`.
  /// - Returns: The pack, whole.
  /// - Throws: Every fault found, in the order of the files.
  public static func read(_ folder: String) throws(PackFileErrors) -> Pack {
    try check(folder).pack
  }

  /// The pack in a folder with the remarks of its proof, for `meso check`.
  ///
  /// - Parameter folder: A path, such as `Questionnaires/mesotherapy`.
  /// - Returns: The pack and the remarks.
  /// - Throws: Every fault found, in the order of the files.
  public static func check(_ folder: String) throws(PackFileErrors) -> Proof {
    let log = FaultLog()
    let files = PackFolder(folder, log: log)
    try log.throwIfAny()
    return try check(files, log: log)
  }

  /// The pack in files that were read, each of them whole.
  static func check(_ files: PackFolder, log: FaultLog) throws(PackFileErrors) -> Proof {
    let pack = assemble(files, log: log)
    try log.throwIfAny()
    guard let pack else { throw PackFileErrors([PackFileError(.empty, in: "pack")]) }
    Reachability(pack.questionnaire, pack.rules, pack.knowledge).report(files, log)
    try log.throwIfAny()
    return Proof(pack: pack, remarks: log.remarks)
  }

  private static func assemble(_ files: PackFolder, log: FaultLog) -> Pack? {
    let index = PackIndex(files, log: log)
    let form = files.roots["questionnaire.yaml"].flatMap { QuestionnaireReader.read($0, log: log) }
    guard let content = PackContent(files, index: index, log: log), let form else { return nil }
    return Pack(
      identity: Pack.Identity(id: form.id, version: form.version, digest: files.digest),
      questionnaire: form,
      rules: content.rules,
      knowledge: content.knowledge,
      weights: content.weights
    )
  }
}
