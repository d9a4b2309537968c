import Consultation
import Foundation

/// The files of one pack, read but not yet understood.
struct PackFolder {
  /// Every file of a pack, in the order in which faults are shown.
  static let names = [
    "questionnaire.yaml", "contraindications.yaml", "washouts.yaml", "concerns.yaml",
    "formulary.yaml", "mixing.yaml", "aftercare.yaml", "drafting.yaml", "wording.yaml",
    "allergens.yaml", "monographs.yaml", "sources.yaml", "selftest.yaml",
  ]

  /// The root of each file; a file that could not be read is absent, and the log says why.
  let roots: [String: Node]
  /// SHA-256 over the names and bytes of all files, and over the clinic's own values.
  let digest: String
  /// What the digest covers.
  let provenance: Pack.Provenance

  /// A pack whose files were read elsewhere; without a provenance they count as sealed.
  init(roots: [String: Node], digest: String, provenance: Pack.Provenance? = nil) {
    self.roots = roots
    self.digest = digest
    self.provenance = provenance ?? Pack.Provenance(digest: digest, isSealed: true)
  }

  /// Reads every file of a folder; the faults of all of them go to the log.
  init(_ folder: String, log: FaultLog) {
    var roots: [String: Node] = [:]
    var digested: [UInt8] = []
    for name in Self.names.sorted() {
      do throws(PackFileErrors) {
        let bytes = try Self.bytes("\(folder)/\(name)", as: name)
        digested += Array("\(name) \(bytes.count)\n".utf8) + bytes
        roots[name] = try YAMLReader.read(bytes, file: name)
      } catch {
        log.add(error)
      }
    }
    Self.strangers(in: folder).forEach { log.add(PackFileErrors([$0])) }
    let digest = SHA256.hexadecimal(of: digested)
    self.init(
      roots: roots,
      digest: digest,
      provenance: Pack.Provenance(digest: digest, isSealed: PackSeal.read(folder, log) == digest)
    )
  }

  private static func bytes(_ path: String, as name: String) throws(PackFileErrors) -> [UInt8] {
    do throws(PackFileError) {
      return try FileBytes.read(path)
    } catch {
      throw PackFileErrors([error])
    }
  }

  /// YAML files that belong to no pack: a mistyped name must not be ignored.
  private static func strangers(in folder: String) -> [PackFileError] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return found.sorted()
      .filter {
        $0.hasSuffix(".yaml") && !$0.hasPrefix(".") && !names.contains($0) && $0 != PackSeal.name
      }
      .map { PackFileError(.notOfPack(nearest: nearestWord(to: $0, among: names)), in: $0) }
  }
}
