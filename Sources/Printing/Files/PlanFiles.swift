import Glibc

/// Writes sheets as private files that are whole or absent, and never overwrites one.
///
/// ```
/// folder (0700) ─ temporary file (0600, exclusive) ─ write ─ fsync ─ read back ─ link to its name ─ fsync folder
/// ```
public enum PlanFiles {
  private static let mostVariants = 999

  /// Writes a text into a folder, which is made if it is missing, and returns the path of the file.
  ///
  /// If the name is taken the file gets the next free number: "plan (2).txt". Returns only after the file and
  /// its folder are on the disk.
  public static func write(
    _ text: String,
    folder: String,
    name: String
  ) throws(PrintingError) -> String {
    let name = FileName.cleaned(name)
    guard !name.isEmpty else {
      throw .cannotWrite(path: folder, reason: Words.emptyName)
    }
    let directory = try Folder(creating: folder)
    defer { directory.close() }
    let temporary = ".\(name).\(UInt64.random(in: .min ... .max)).part"
    try directory.create(temporary, holding: Array(text.utf8))
    defer { directory.remove(temporary) }
    for number in 1...mostVariants {
      let variant = FileName.numbered(name, number)
      guard try directory.name(temporary, variant) else { continue }
      try directory.synchronise()
      return directory.path(of: variant)
    }
    throw .nameTaken(path: directory.path(of: name))
  }
}
