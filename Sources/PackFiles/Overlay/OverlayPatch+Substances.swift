import Clinical

// Substances: products in stock, hidden ones, and ones that the pack does not have.
extension OverlayPatch {
  private static let substances: [NodeStep] = [.key("substances")]

  private func row(_ node: Node) -> [NodeStep]? {
    guard let id = node.text else { return nil }
    let path = Self.substances + [.row(id, key: "id")]
    return shipped.roots["formulary.yaml"]?.at(path) == nil ? nil : path
  }

  // MARK: Products

  /// Puts the product's name beside the substance's, and the figures of its label in their place.
  mutating func apply(_ product: ClinicOverlay.Product) {
    guard let path = row(product.substance), let id = product.substance.text,
      let monograph = shipped.roots["formulary.yaml"]?.at(path)
    else {
      let list = shipped.roots["formulary.yaml"]?["substances"]
      return unresolved(product.substance, "substance", among: list)
    }
    let subject = Words.product(of: id)
    if monograph["use_class"]?.text == UseClass.blocked.rawValue {
      return log.add(.blocked(subject), at: product.place)
    }
    guard isDrafted(id, monograph, product.place) else { return }
    let name = log.text(product.name, name: "name")
    guard !checkName(product.name) else { return }
    checkSaid(name, "name of a product of \(id)", at: product.name.position)
    let words: [NodeStep] = [.key("substances"), .key(id)]
    let old = shipped.roots["wording.yaml"]?.at(words)?.text ?? id
    guard isFirst(words, in: "wording.yaml", at: product.place) else { return }
    put(.text("\(old) (\(name))", at: product.place), at: words, in: "wording.yaml")
    note(
      ClinicChange(
        subject: subject,
        old: Words.noProduct,
        new: name,
        reason: product.reason,
        place: product.place
      )
    )
    let isByLabel = monograph["use_class"]?.text == UseClass.productOnly.rawValue
    for (key, value) in [
      ("concentration", product.concentration), ("ph", product.acidity),
      ("ceiling", product.ceiling),
    ] {
      guard let value,
        let figure = OverlayTarget.substance.figures().first(where: { $0.name == key })
      else { continue }
      set(
        figure,
        at: path,
        in: "formulary.yaml",
        to: value,
        "substance \(id)",
        product.reason ?? Words.label(of: name),
        product.place,
        byLabel: key == "ph" || (key == "concentration" && isByLabel)
      )
    }
  }

  /// Whether a change to a substance could ever be seen in a draft.
  func isDrafted(_ id: String, _ row: Node, _ place: SourcePosition) -> Bool {
    if overlay.hidden.contains(where: { $0.substance.text == id }) {
      log.add(.hiddenAnyway(id), at: place)
      return false
    }
    guard row["use_class"]?.text == UseClass.explainOnly.rawValue else { return true }
    log.add(.nothingToHide(id), at: place)
    return false
  }

  // MARK: Hidden

  mutating func apply(_ hidden: ClinicOverlay.Hidden) {
    guard let path = row(hidden.substance), let id = hidden.substance.text,
      let now = roots["formulary.yaml"]?.at(path)
    else {
      let list = shipped.roots["formulary.yaml"]?["substances"]
      return unresolved(hidden.substance, "substance", among: list)
    }
    guard isFirst(path + [.key("use_class")], in: "formulary.yaml", at: hidden.place) else {
      return
    }
    let useClass = now["use_class"]?.text.flatMap(UseClass.init(rawValue:)) ?? .blocked
    guard [.draftable, .productOnly, .prescriberOnly].contains(useClass) else {
      return log.add(.nothingToHide(id), at: hidden.place)
    }
    for (key, word) in [
      ("use_class", UseClass.hidden.rawValue), ("prescriber_only", "false"),
      ("product_only", "false"),
    ] {
      put(.text(word, at: hidden.place), at: path + [.key(key)], in: "formulary.yaml")
    }
    note(
      ClinicChange(
        subject: "substance \(id)",
        old: useClass.rawValue,
        new: UseClass.hidden.rawValue,
        reason: hidden.reason,
        place: hidden.place
      )
    )
  }

  // MARK: Added

  mutating func apply(_ added: ClinicOverlay.Added) {
    let monograph = added.monograph
    guard let id = monograph["id"]?.text else {
      _ = log.fields(monograph, name: "monograph") { fields in
        _ = fields.text("id")
        for key in fields.keys { _ = fields.optional(key) }
      }
      return
    }
    check(added, id)
    append([monograph], to: "substances", in: "formulary.yaml")
    put(added.name, at: [.key("substances"), .key(id)], in: "wording.yaml")
    let clinic = Node.text(Self.source, at: added.place)
    let words = Node.mapping(
      [
        ("id", .text(id, at: added.place)), ("say", added.say),
        ("basis", .text(Basis.clinic.rawValue, at: added.place)),
        ("src", .list([clinic], at: added.place)),
      ],
      at: added.place
    )
    append([words], to: "words", in: "allergens.yaml")
    if let text = added.text { say(text, of: id) }
    added.ranked.forEach { rank(id, $0) }
    note(
      ClinicChange(
        subject: "substance \(id)",
        old: Words.notInPack,
        new: added.name.text ?? id,
        reason: added.reason,
        place: added.place
      )
    )
  }

  /// What the clinic says of an added substance in words: an entry of `monographs.yaml` without its id.
  private mutating func say(_ text: Node, of id: String) {
    guard case .mapping(let entries) = text.content else {
      return log.add(
        .wrongShape(name: "text", expected: .mapping, found: text.shape),
        at: text.position
      )
    }
    checkFigures(text)
    let own = entries.map { ($0.key, $0.value) }
    let entry = Node.mapping([("id", .text(id, at: text.position))] + own, at: text.position)
    append([entry], to: "substances", in: "monographs.yaml")
  }

  /// Ranks an added substance for a concern: `{concern: dullness, rank: 4}`.
  private mutating func rank(_ id: String, _ node: Node) {
    let concerns = roots["concerns.yaml"]?["concerns"]
    let ids = (concerns?.items ?? []).compactMap { $0["id"]?.text }
    let ranked = log.fields(node, name: "ranked") { fields -> (ConcernID, Node?) in
      (fields.id("concern", KnownIDs("concern", ids)), fields.required("rank"))
    }
    guard let (concern, rank) = ranked, let rank else { return }
    let row = Node.mapping(
      [("substance", .text(id, at: node.position)), ("rank", rank)],
      at: node.position
    )
    roots(appending: row, for: concern.text)
  }

  private mutating func roots(appending row: Node, for concern: String) {
    let path: [NodeStep] = [.key("concerns"), .row(concern, key: "id"), .key("ranked")]
    guard let root = roots["concerns.yaml"] else { return }
    let list = root.at(path)?.items ?? []
    put(.list(list + [row], at: row.position), at: path, in: "concerns.yaml")
  }
}
