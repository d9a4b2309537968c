import Clinical
import Questionnaires

/// Compiles the compact form language to a questionnaire.
///
///     Node ─▶ Declarations: every id with its type and options
///          ─▶ ItemReader: items, conditions typed by the question they look at
///          ─▶ check(_:): loops, items never shown, limits, each with the line of its item
enum QuestionnaireReader {
  static func read(_ root: Node, log: FaultLog) -> Questionnaire? {
    log.fields(root, name: "questionnaire") { fields in
      let header = Header(&fields)
      let lists = OptionLists(&fields, url: header.url, language: header.language)
      let pages = fields.list("pages")
      let declarations = Declarations(pages, lists: lists, log: log)
      let reader = ItemReader(
        language: header.language,
        lists: lists,
        declarations: declarations,
        log: log
      )
      let form = Questionnaire(
        id: header.id,
        url: header.url,
        version: header.version,
        status: header.status,
        title: header.title,
        language: header.language,
        pages: pages.compactMap { reader.item($0, inside: [])?.item }
      )
      report(form, declarations, log)
      return form
    }
  }

  /// What the form's own check finds, at the line of the item it concerns.
  ///
  /// Only of a form that was read whole: what is missing for another fault would be found again here.
  /// An item whose conditions are broken is not also called one that never shows.
  private static func report(
    _ form: Questionnaire,
    _ declarations: Declarations,
    _ log: FaultLog
  ) {
    guard log.faults.isEmpty else { return }
    let defects = check(form)
    let broken = Set(defects.filter { !$0.isWarning && $0.kind != .neverEnabled }.map(\.item))
    for defect in defects where defect.kind != .neverEnabled || !broken.contains(defect.item) {
      guard let place = declarations.place(of: defect) else { continue }
      if defect.isWarning {
        log.remark(.defect(defect.kind), at: place)
      } else {
        log.add(.defect(defect.kind), at: place)
      }
    }
  }
}

/// What stands above the pages.
private struct Header {
  let id: String
  let url: String
  let version: String
  let status: Questionnaire.Status
  let title: String
  let language: String

  init(_ fields: inout Fields) {
    id = fields.text("form")
    url = fields.text("url")
    version = fields.text("version")
    status = fields.oneOf("status", standIn: .draft)
    language = fields.text("language")
    title = fields.localized("title", language) ?? ""
    for key in ["description", "purpose", "publisher", "copyright"] {
      _ = fields.optionalLocalized(key, language)
    }
    for key in ["date", "replaces", "subject", "code"] { _ = fields.optionalText(key) }
    fields.optionalFields("effective") { fields in
      _ = (fields.optionalDay("from"), fields.optionalDay("to"))
    }
    let approved: Void? = fields.optionalFields("approved") { fields in
      _ = (fields.text("by"), fields.optionalDay("on"))
    }
    if status == .active, approved == nil {
      fields.log.add(.notApproved, at: fields.position)
    }
    for key in ["sign", "examples"] where fields.optional(key) != nil {
      fields.log.add(.unsupported(key), at: fields.position)
    }
    if let node = fields.optional("date"), let text = node.text, CalendarDay(iso: text) == nil {
      fields.log.add(.notADate(text), at: node.position)
    }
  }
}

extension Fields {
  mutating func optionalDay(_ key: String) -> CalendarDay? {
    optional(key).flatMap { log.day($0) }
  }

  /// A text in the form's language, given alone or beside translations.
  mutating func localized(_ key: String, _ language: String) -> String? {
    required(key).map { log.localized($0, name: key, language) }
  }

  mutating func optionalLocalized(_ key: String, _ language: String) -> String? {
    optional(key).map { log.localized($0, name: key, language) }
  }
}

extension FaultLog {
  func day(_ node: Node) -> CalendarDay? {
    let found = text(node, name: "day")
    guard !found.isEmpty else { return nil }
    guard let day = CalendarDay(iso: found) else {
      add(.notADate(found), at: node.position)
      return nil
    }
    return day
  }

  /// The longest text a form shows.
  private static let textLimit = 500

  func localized(_ node: Node, name: String, _ language: String) -> String {
    guard case .mapping = node.content else { return shortText(node, name: name) }
    return fields(node, name: name) { fields in
      let texts = fields.keys.map { ($0, fields.text($0)) }
      if let text = texts.first(where: { $0.0 == language })?.1 { return text }
      fields.log.add(.missingLanguage(language), at: fields.position)
      return ""
    } ?? ""
  }

  private func shortText(_ node: Node, name: String) -> String {
    let text = text(node, name: name)
    if text.count > Self.textLimit { add(.textTooLong(limit: Self.textLimit), at: node.position) }
    return text
  }
}
