public import Consultation
import Questionnaires

/// Reads the folder of a pack, and proves it while reading.
///
///     folder ─▶ PackFolder ─▶ PackIndex ─▶ readers, one for each file ─▶ Pack
///
/// Every reference resolves, every id is worded, every quantity has its unit and its basis, no key is
/// left unread; every fault of every file is named in one run:
///
///     formulary.yaml:41: there is no source "SEDE4". Did you mean "SEED4"?
public enum PackReader {
  /// The pack in a folder.
  ///
  /// - Parameter folder: A path, such as `Questionnaires/mesotherapy`.
  /// - Throws: Every fault found, in the order of the files.
  public static func read(_ folder: String) throws(PackFileErrors) -> Pack {
    let log = FaultLog()
    let files = PackFolder(folder, log: log)
    try log.throwIfAny()
    let pack = assemble(files, log: log)
    try log.throwIfAny()
    guard let pack else { throw PackFileErrors([PackFileError(.empty, in: folder)]) }
    return pack
  }

  private static func assemble(_ files: PackFolder, log: FaultLog) -> Pack? {
    let index = PackIndex(files, log: log)
    guard
      let form = files.roots["questionnaire.yaml"].flatMap({
        QuestionnaireReader.read($0, log: log)
      }),
      let content = PackContent(files, index: index, log: log)
    else { return nil }
    return Pack(
      identity: Pack.Identity(id: form.id, version: form.version, digest: files.digest),
      questionnaire: form,
      rules: content.rules,
      knowledge: content.knowledge,
      weights: content.weights
    )
  }
}
