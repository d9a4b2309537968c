import Yams

/// Reads the strict subset of YAML in which packs and answers are written.
///
/// Every scalar stays text, so `no`, `12:30`, `0123` and `1_000` are what they look like. Refused with
/// their line: duplicate keys, anchors, aliases, merge keys, tags, a second document, tabs as indentation,
/// control characters (also those made by an escape), and nesting deeper than 32.
///
///     bytes ─▶ SourceText ─▶ Yams (libyaml) ─▶ checked walk ─▶ Node
enum YAMLReader {
  /// The deepest nesting allowed.
  static let depthLimit = 32

  static func read(_ bytes: [UInt8], file: String) throws(PackFileErrors) -> Node {
    let text = try SourceText(bytes, file: file)
    let tabs = tabIndents(text)
    guard tabs.isEmpty else { throw PackFileErrors(tabs) }
    if let place = usedAnchor(text) { throw PackFileErrors([PackFileError(.anchor, at: place)]) }
    var walk = YAMLWalk(text)
    guard let root = try walk.node(compose(text), depth: 1), walk.faults.isEmpty else {
      throw PackFileErrors(walk.faults)
    }
    return root
  }

  private static func compose(_ text: SourceText) throws(PackFileErrors) -> Yams.Node {
    do {
      let parser = try Parser(yaml: text.text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        throw PackFileErrors([PackFileError(.empty, in: text.file)])
      }
      return root
    } catch let error as YamlError {
      throw PackFileErrors([fault(error, in: text)])
    } catch let error as PackFileErrors {
      throw error
    } catch {
      throw PackFileErrors([PackFileError(.badSyntax("\(error)"), at: text.place(0))])
    }
  }

  private static func tabIndents(_ text: SourceText) -> [PackFileError] {
    text.lines.enumerated().compactMap { index, line in
      line.prefix { $0 == " " || $0 == "\t" }.contains("\t")
        ? PackFileError(.tabIndent, at: text.place(index + 1)) : nil
    }
  }

  /// The place of an anchor that is also used as an alias, found before the text is composed:
  /// a few lines of nested aliases would unfold into more data than the machine can hold.
  private static func usedAnchor(_ text: SourceText) -> SourcePosition? {
    var anchors: [String: Int] = [:]
    for (index, line) in text.lines.enumerated() where line.utf8.contains(UInt8(ascii: "&")) {
      for name in names(after: "&", in: line) where anchors[name] == nil {
        anchors[name] = index + 1
      }
    }
    guard !anchors.isEmpty else { return nil }
    for line in text.lines where line.utf8.contains(UInt8(ascii: "*")) {
      for name in names(after: "*", in: line) {
        if let place = anchors[name] { return text.place(place) }
      }
    }
    return nil
  }

  /// The names that stand behind a mark at the beginning of a value: `&name` but not `R&D`.
  private static func names(after mark: Character, in line: String) -> [String] {
    let pieces = line.split(separator: mark, omittingEmptySubsequences: false)
    return zip(pieces, pieces.dropFirst()).compactMap { before, after in
      guard before.last.map({ " \t,[]{}:?-".contains($0) }) ?? true else { return nil }
      let name = after.prefix { !" \t,[]{}:".contains($0) }
      return name.isEmpty ? nil : String(name)
    }
  }

  private static func fault(_ error: YamlError, in text: SourceText) -> PackFileError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      PackFileError(.badSyntax(problem), at: text.place(min(mark.line, text.lines.count)))
    case .composer(_, let problem, let mark, _):
      PackFileError(
        problem.contains("alias") ? .alias : .severalDocuments,
        at: text.place(mark.line)
      )
    case .duplicatedKeysInMapping(let keys, let context):
      PackFileError(.duplicateKey(keys.first ?? ""), at: text.place(context.mark.line))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      PackFileError(.badSyntax(problem), at: text.place(0))
    case .no, .memory, .dataCouldNotBeDecoded:
      PackFileError(.badSyntax("the parser gave up"), at: text.place(0))
    }
  }
}
