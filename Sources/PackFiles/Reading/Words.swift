/// What this module says to people of files it refuses: the reason, then the remedy.
enum Words {
  static func omitted(_ count: Int) -> String {
    "\(count) more \(count == 1 ? "fault is" : "faults are") not shown. Mend these first."
  }

  /// A size as people say it: whole kilobytes, or megabytes from ten on.
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<10_240: "\(bytes) bytes"
    case ..<10_485_760: "\(bytes / 1024) kB"
    default: "\(bytes / 1_048_576) MB"
    }
  }

  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Words as a list of a file, or one word.
  static func joined(_ words: [String]) -> String {
    words.count == 1 ? words.joined() : "[\(words.joined(separator: ", "))]"
  }

  static func didYouMean(_ nearest: String?, else remedy: String) -> String {
    nearest.map { "Did you mean \($0)?" } ?? remedy
  }

  /// A text out of a file, in quotation marks, shortened, without anything that acts on a screen.
  static func quoted(_ text: String) -> String {
    let clean = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isUnsafe ? "?" : $0 }))
    return clean.count > 60 ? "\"\(clean.prefix(57))...\"" : "\"\(clean)\""
  }

  /// The lines of a text, broken between words; a longer word stands alone.
  ///
  /// Later lines hang two deeper.
  static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let room = width - indent - (lines.isEmpty ? 0 : 2)
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " \(word)"
      }
    }
    lines.append(line)
    return lines.enumerated().map { number, line in
      String(repeating: " ", count: indent + (number == 0 ? 0 : 2)) + line
    }
  }

  static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension FileFault {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .missing: "there is no such file. Check its name and folder."
    case .notPermitted: "this account may not read the file. Ask for permission, or copy it."
    case .refused(let number):
      "the system could not read the file (error \(number)). Try a copy of it."
    case .notAFile: "this is not a file but a folder, a device or a pipe. Name a file."
    case .tooLarge(let bytes, let limit):
      "\(Words.size(bytes)) is too large; such a file holds at most \(Words.size(limit)). "
        + "Check that it is the right file."
    case .empty: "nothing stands in this file. Fill it in, or name another."
    case .notText: "this is not UTF-8 text. Save the file as UTF-8 text."
    case .notOfPack(let nearest):
      "this is no file of a pack. "
        + Words.didYouMean(nearest, else: "Move it out of the folder.")
    case .controlCharacter(let code):
      "\(Words.hexadecimal(code)) is a control character. Delete it."
    }
  }
}

extension StructureFault {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .tabIndent: "a tab indents this line. Use two spaces for each step."
    case .badSyntax(let problem):
      "this line cannot be read: \(problem). Check quotation marks, brackets and indentation."
    case .duplicateKey(let key): "\(Words.quoted(key)) stands twice in one place. Keep one of them."
    case .anchor: "anchors (&name) are not allowed. Write the value where it is needed."
    case .alias: "aliases (*name) are not allowed. Write the value, or put it in quotation marks."
    case .mergeKey: "merge keys (<<) are not allowed. Write every key where it is needed."
    case .tag: "tags (!name) are not allowed. Delete it, or put the value in quotation marks."
    case .severalDocuments: "a second document begins here (---). Keep one document in a file."
    case .tooDeep(let limit):
      "lists and mappings are nested more than \(limit) deep here. Make them flatter."
    case .keyNotText: "this key is a list or a mapping. Write a plain word before the colon."
    }
  }
}
