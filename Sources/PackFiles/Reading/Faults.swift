/// What makes a file unusable before its content is looked at.
public enum FileFault: Hashable, Sendable {
  /// There is no such file.
  case missing
  /// The account may not read it.
  case notPermitted
  /// The system refused it with this error number.
  case refused(Int32)
  /// It is a folder, a device or a pipe.
  case notAFile
  /// It holds more bytes than such a file may.
  case tooLarge(bytes: Int, limit: Int)
  /// It holds nothing.
  case empty
  /// A line is not UTF-8.
  case notText
  /// It stands in the folder of a pack and is no file of one.
  case notOfPack(nearest: String?)
  /// A character that acts on a screen or hides text.
  case controlCharacter(UInt32)
}

/// What breaks the format.
public enum StructureFault: Hashable, Sendable {
  /// A tab indents a line.
  case tabIndent
  /// The line breaks the rules of the format; the problem is in the parser's own words.
  case badSyntax(String)
  /// A key stands twice in one mapping.
  case duplicateKey(String)
  /// An anchor, `&name`.
  case anchor
  /// An alias, `*name`.
  case alias
  /// A merge key, `<<`.
  case mergeKey
  /// A tag, `!name`.
  case tag
  /// A second document in one file.
  case severalDocuments
  /// Lists and mappings are nested deeper than this.
  case tooDeep(Int)
  /// A key is itself a list or a mapping.
  case keyNotText
}

/// What is wrong with a value.
public enum ContentFault: Hashable, Sendable {
  /// What a datum can be.
  public enum Shape: Hashable, Sendable {
    /// One text.
    case text
    /// A list.
    case list
    /// Keys with values.
    case mapping
  }

  /// A value has another shape than its place asks for.
  case wrongShape(name: String, expected: Shape, found: Shape)
  /// A key that must stand is absent.
  case missingKey(String)
  /// A key that nobody reads.
  case unknownKey(String, nearest: String?)
  /// A key stands without a value.
  case noValue(String)
  /// A whole number was expected.
  case notAWholeNumber(String)
  /// A quantity has no unit.
  case noUnit(found: String, unit: String)
  /// A quantity is not a number followed by its unit.
  case notAQuantity(found: String, example: String)
  /// A range ends before it begins.
  case endsSwapped
  /// A quantity has more decimals than are kept.
  case tooPrecise(found: String, decimals: Int)
  /// A word is none of those its place allows.
  case notOneOf(found: String, allowed: [String], nearest: String?)
  /// A day that does not exist, or is not written as one.
  case notADate(String)
  /// An id is named that nothing has.
  case unresolved(kind: String, id: String, nearest: String?)
  /// Two keys say opposite things.
  case contradicts(key: String, other: String)
  /// A count under which nothing could be drafted.
  case belowOne(key: String)
  /// A rule, or a substance, rests on a fact that no answer of the form gives.
  case neverRaised(String, by: String)
  /// A figure is called sourced, and neither it nor its row names a source.
  case sourcedWithoutSource(String)
  /// An id has no entry in a list that must hold one for each.
  case noEntry(kind: String, id: String)
  /// An id has no words in `wording.yaml`.
  case notWorded(String)
  /// An id is given twice.
  case duplicateID(kind: String, id: String, first: SourcePosition)
}
