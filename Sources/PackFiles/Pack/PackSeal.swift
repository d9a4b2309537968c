import Foundation

/// The digest that the files of a pack had when they were proven and tested: one line beside them.
///
/// It tells an edited pack from the one that was released. It is no signature: whoever may edit the
/// pack may seal it anew, and does so knowingly, with `meso check --seal`.
public enum PackSeal {
  static let name = "seal.yaml"

  /// The digest that was sealed; nothing where there is none.
  static func read(_ folder: String, _ log: FaultLog) -> String? {
    let path = "\(folder)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do throws(PackFileErrors) {
      let root = try YAMLReader.read(try bytes(path), file: name)
      return log.fields(root, name: "seal") { fields in
        fields.checkFormat()
        return fields.text("digest")
      }
    } catch {
      log.add(error)
      return nil
    }
  }

  private static func bytes(_ path: String) throws(PackFileErrors) -> [UInt8] {
    do throws(PackFileError) {
      return try FileBytes.read(path)
    } catch {
      throw PackFileErrors([error])
    }
  }

  /// Where the seal of a pack lies.
  ///
  /// - Parameter folder: The folder of the pack.
  /// - Returns: The path of the file.
  public static func path(in folder: String) -> String { "\(folder)/\(name)" }

  /// The file that seals a pack with this digest.
  ///
  /// - Parameter digest: SHA-256 over the pack's files, in hexadecimal.
  /// - Returns: The text of the file.
  public static func text(_ digest: String) -> String {
    """
    # SHA-256 over the files of this pack as they were proven and tested; written by meso check --seal.
    format: 1
    digest: "\(digest)"

    """
  }
}
