import Questionnaires

/// The lists of options that stand above the pages, by name.
struct OptionLists {
  private let lists: [String: [AnswerOption]]
  private let url: String
  private let language: String

  init(_ fields: inout Fields, url: String, language: String) {
    self.url = url
    self.language = language
    let names = KnownLists(fields.optional("lists"))
    var lists: [String: [AnswerOption]] = [:]
    fields.optionalFields("lists") { fields in
      for name in names.names {
        lists[name] = fields.list(name).compactMap {
          OptionReader(system: "\(url)/\(name)", language: language).option($0, fields.log)?.option
        }
      }
    }
    self.lists = lists
  }

  /// The options of one item, with those chosen from the start.
  ///
  /// A text names a list; a list holds the options themselves, whose system is the item's own.
  func options(
    _ node: Node,
    of item: String,
    log: FaultLog
  ) -> (options: [AnswerOption], chosen: [AnswerValue]) {
    if case .scalar(let name, _) = node.content {
      if let list = lists[name] { return (list, []) }
      let nearest = log.nearest(to: name, among: lists.keys)
      log.add(.unresolved(kind: "list", id: name, nearest: nearest), at: node.position)
      return ([], [])
    }
    let reader = OptionReader(system: "\(url)/\(item)", language: language)
    let read = log.list(node, name: "options").compactMap { reader.option($0, log) }
    return (read.map(\.option), read.filter(\.isChosen).map { .coding($0.option.coding) })
  }
}

/// The names under `lists`, looked at before they are read.
private struct KnownLists {
  let names: [String]

  init(_ node: Node?) {
    guard case .mapping(let entries)? = node?.content else {
      names = []
      return
    }
    names = entries.map(\.key)
  }
}

/// Reads one option.
struct OptionReader {
  let system: String
  let language: String

  func option(_ node: Node, _ log: FaultLog) -> (option: AnswerOption, isChosen: Bool)? {
    guard case .mapping = node.content else {
      let code = log.text(node, name: "options")
      return (AnswerOption(coding: Coding(system: system, code: code), text: code), false)
    }
    return log.fields(node, name: "option") { fields in
      if fields.optional("score") != nil {
        fields.log.add(.unsupported("score"), at: fields.position)
      }
      let code = fields.text("code")
      let own = fields.optionalText("system")
      let option = AnswerOption(
        coding: Coding(system: own ?? system, code: code),
        text: fields.optionalLocalized("text", language) ?? code,
        isExclusive: fields.optionalFlag("exclusive") ?? false,
        key: key(&fields)
      )
      return (option, fields.optionalFlag("chosen") ?? false)
    }
  }

  private func key(_ fields: inout Fields) -> Character? {
    guard let node = fields.optional("key") else { return nil }
    let text = fields.log.text(node, name: "key")
    if text.count != 1 { fields.log.add(.badKey(text), at: node.position) }
    return text.first
  }
}
