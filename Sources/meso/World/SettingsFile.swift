import Consultation
import Foundation
import Glibc
import PackFiles

/// The settings file: read through the strict reader, written whole or not at all.
enum SettingsFile {
  /// The clinic, or nothing before the first start.
  static func read(_ path: String) throws(Complaint) -> Clinic? {
    do throws(PackFileErrors) {
      return try ClinicFile.read(path)
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
    let part = path + ".part"
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    let bytes = Array(ClinicFile.text(of: clinic).utf8)
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    guard close(file) == 0, isWritten, rename(part, path) == 0 else {
      let complaint = failure(path)
      unlink(part)
      throw complaint
    }
    let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { throw failure(path) }
    defer { close(parent) }
    guard fsync(parent) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Complaint {
    Complaint(.cannotCreate, Words.cannotWriteSettings(path, String(cString: strerror(errno))))
  }
}
