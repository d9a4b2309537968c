import Consultation
import Foundation
import PackFiles
import Screens

/// The settings file: read through the strict reader, written whole or not at all.
enum SettingsFile {
  /// The clinic, or nothing before the first start.
  static func read(_ path: String) throws(Complaint) -> Clinic? {
    try readWithKeys(path).clinic
  }

  /// The clinic, and the keys that commands have here.
  static func readWithKeys(_ path: String) throws(Complaint) -> (clinic: Clinic?, keys: KeyChanges)
  {
    var keys = KeyChanges.none
    do throws(PackFileErrors) {
      let clinic = try ClinicFile.read(path) { wishes in
        do throws(KeyObjections) {
          keys = try KeyChanges(wishes)
          return []
        } catch {
          return error.list
        }
      }
      return (clinic, keys)
    } catch {
      throw Complaint(.settings, "\(error)")
    }
  }

  /// Replaces the file: written beside it for its owner only, synced, renamed, and the folder synced.
  static func write(_ clinic: Clinic, to path: String) throws(Complaint) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw Complaint(
        .cannotCreate,
        Words.cannotWriteSettings(folder, "\(error.localizedDescription)")
      )
    }
    do throws(SystemRefusal) {
      try WholeFile.write(ClinicFile.text(of: clinic), to: path, mode: 0o600)
    } catch {
      throw Complaint(.cannotCreate, Words.cannotWriteSettings(path, error.reason))
    }
  }
}
