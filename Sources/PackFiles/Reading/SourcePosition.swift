/// The place of a datum in a file, as it is shown to whoever must mend it.
public struct SourcePosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The file, as its reader named it.
  public let file: String
  /// The line, counted from 1; 0 where the whole file is meant.
  public let line: Int

  /// Names a place.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// The place as `washouts.yaml:41`.
  public var description: String { line == 0 ? file : "\(file):\(line)" }

  /// Orders places by file, then by line.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
