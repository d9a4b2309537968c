import Clinical
import Consultation

/// Lays a clinic's own values over the files of a pack that was proven.
///
///     roots of the pack ─▶ changes, products, hidden, added ─▶ roots, proven anew as a whole
///
/// What is put in keeps its place in the overlay, so that whatever the proof finds in it is named there.
struct OverlayPatch {
  /// The id under which every value of the clinic is cited.
  static let source = SourceID.clinic.text

  let overlay: ClinicOverlay
  let log: FaultLog
  private(set) var roots: [String: Node]
  private(set) var changes: [ClinicChange] = []
  private var changed: [[NodeStep]: SourcePosition] = [:]
  let shipped: PackFolder

  init(_ overlay: ClinicOverlay, over shipped: PackFolder, log: FaultLog) {
    self.overlay = overlay
    self.log = log
    self.shipped = shipped
    roots = shipped.roots
  }

  /// Applies everything; the faults go to the log.
  mutating func apply() {
    let made = log.text(overlay.madeFor, name: "made_for")
    if !made.isEmpty, made.count < 10 || !shipped.digest.hasPrefix(made) {
      log.add(.otherPack(shipped.digest), at: overlay.madeFor.position)
    }
    cite()
    for change in overlay.changes { apply(change) }
    for product in overlay.products { apply(product) }
    for hidden in overlay.hidden { apply(hidden) }
    for added in overlay.added { apply(added) }
    checkReasons()
  }

  /// Reasons are printed: they tell nobody to leave off a medicine, and give no dose.
  private func checkReasons() {
    let reasons =
      overlay.changes.map { ($0.reason, $0.place) } + overlay.hidden.map { ($0.reason, $0.place) }
      + overlay.added.map { ($0.reason, $0.place) } + overlay.products.map { ($0.reason, $0.place) }
    for (reason, place) in reasons { checkSaid(reason, "reason", at: place) }
  }

  /// The clinic as a source: who signed off, and when.
  private mutating func cite() {
    let place = overlay.position
    let words = Words.signedOff(by: overlay.signedOffBy, on: overlay.signedOffOn)
    let clinic = Node.mapping(
      [
        ("id", .text(Self.source, at: place)), ("citation", .text(words, at: place)),
        ("url", .text(place.file.split(separator: "/").last.map(String.init) ?? "", at: place)),
        ("grade", .text(Words.gradeOfClinic, at: place)),
      ],
      at: place
    )
    append([clinic] + overlay.sources, to: "sources", in: "sources.yaml")
  }

  // MARK: Figures

  private mutating func apply(_ change: ClinicOverlay.Change) {
    guard let list = change.target.list else { return applySingle(change) }
    guard let file = roots[list.file], let id = change.id.text else {
      _ = log.text(change.id, name: change.target.rawValue)
      return
    }
    var path: [NodeStep] = [.key(list.key), .row(id, key: "id")]
    var subject = "\(change.target.rawValue) \(id)"
    guard file.at(path) != nil else {
      return unresolved(change.id, change.target.rawValue, among: file[list.key])
    }
    if let node = change.zone, let zone = node.text {
      let zones = file.at(path + [.key("zones")])
      path += [.key("zones"), .row(zone, key: "id")]
      subject += ", zone \(zone)"
      guard file.at(path) != nil else { return unresolved(node, "zone", among: zones) }
    }
    guard let row = file.at(path), isOpen(row, subject, change) else { return }
    if change.target == .substance, !isDrafted(id, row, change.place) { return }
    let figures = Dictionary(
      change.target.figures(inZone: change.zone != nil).map { ($0.name, $0) }
    ) { first, _ in first }
    guard let node = change.figure, let figure = log.word(node, among: figures) else { return }
    set(figure, at: path, in: list.file, to: change.value, subject, change.reason, change.place)
  }

  private mutating func applySingle(_ change: ClinicOverlay.Change) {
    let names = change.target.singles
    let known = Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })
    guard let name = log.word(change.id, among: known),
      let (file, figure) = change.target.single(name)
    else { return }
    let subject = "\(change.target.rawValue) \(name)"
    set(figure, at: [], in: file, to: change.value, subject, change.reason, change.place)
  }

  /// Whether a row may be changed at all: none that is marked hard, and nothing that is blocked.
  private func isOpen(_ row: Node, _ subject: String, _ change: ClinicOverlay.Change) -> Bool {
    if ["hard", "hard_no_override"].contains(where: { row[$0]?.text == "true" }) {
      log.add(.hard(subject), at: change.place)
      return false
    }
    if row["use_class"]?.text == UseClass.blocked.rawValue {
      log.add(.blocked(subject), at: change.place)
      return false
    }
    if !(row["date_rule"]?.items ?? []).isEmpty {
      log.add(.ownDays(subject), at: change.place)
      return false
    }
    return true
  }

  /// Sets a figure, once it is proven to be one and on the side that is open.
  mutating func set(
    _ figure: OverlayFigure,
    at row: [NodeStep],
    in file: String,
    to value: Node,
    _ subject: String,
    _ reason: String?,
    _ place: SourcePosition,
    byLabel: Bool = false
  ) {
    let path = row + figure.value.map(NodeStep.key)
    guard let root = roots[file], let old = shipped.roots[file]?.at(path) else {
      return log.add(.noSuchFigure(figure.name, of: subject), at: place)
    }
    let subject = figure.value.isEmpty || row.isEmpty ? subject : "\(subject), \(figure.name)"
    guard isFirst(path, in: file, at: place) else { return }
    let comparison = FigureComparison(figure: figure, log: log)
    guard
      comparison.isOpen(
        from: old,
        to: value,
        basis: basis(of: figure, at: row, in: file),
        reason: reason,
        isByLabel: byLabel
      )
    else { return }
    var new = root.setting(path, to: comparison.put(value, over: old))
    if !figure.basis.isEmpty {
      let steps = row + figure.basis.map(NodeStep.key)
      new = new.setting(steps, to: .text(Basis.clinic.rawValue, at: value.position))
    }
    new = comparison.following(row, in: new, at: value.position)
    roots[file] = cited(new, row: row, figure: figure, at: value.position)
    changes.append(
      ClinicChange(
        subject: subject,
        old: comparison.text(old),
        new: comparison.text(value),
        reason: reason,
        place: place
      )
    )
  }

  /// What the pack says that a figure rests on; without a word of its own, on the sources of its row.
  private func basis(of figure: OverlayFigure, at row: [NodeStep], in file: String) -> String {
    let root = shipped.roots[file]
    if let basis = root?.at(row + figure.basis.map(NodeStep.key))?.text { return basis }
    let isRead = root?.at(row + [.key("src")])?.items.isEmpty == false
    return (isRead ? Basis.sourced : .unknown).rawValue
  }

  /// Whether nothing was changed at this place before.
  mutating func isFirst(_ path: [NodeStep], in file: String, at place: SourcePosition) -> Bool {
    let key = [.key(file)] + path
    if let first = changed[key] {
      log.add(.changedTwice(first: first), at: place)
      return false
    }
    changed[key] = place
    return true
  }

  /// Names the clinic as the source of a figure, and of its row before the others.
  private func cited(
    _ root: Node,
    row: [NodeStep],
    figure: OverlayFigure,
    at place: SourcePosition
  ) -> Node {
    let clinic = Node.text(Self.source, at: place)
    var root = root
    if !figure.sources.isEmpty {
      let steps = row + figure.sources.map(NodeStep.key)
      root = root.setting(steps, to: .list([clinic], at: place))
    }
    let ofRow = row + [.key("src")]
    guard !row.isEmpty, let others = root.at(ofRow),
      !others.items.contains(where: { $0.text == Self.source })
    else { return root }
    // First, for paper names the first source only.
    return root.setting(ofRow, to: .list([clinic] + others.items, at: others.position))
  }

  // MARK: Helpers of all parts

  mutating func unresolved(_ node: Node, _ kind: String, among list: Node?) {
    let ids = (list?.items ?? []).compactMap { $0["id"]?.text }
    let _: Identifier<Rule> = log.id(node, KnownIDs(kind, ids))
  }

  mutating func append(_ items: [Node], to key: String, in file: String) {
    roots[file] = roots[file]?.appending(items, to: [.key(key)])
  }

  mutating func put(_ node: Node, at path: [NodeStep], in file: String) {
    roots[file] = roots[file]?.setting(path, to: node)
  }

  mutating func note(_ change: ClinicChange) { changes.append(change) }
}

extension OverlayPatch {
  /// The files with the clinic's values in them; their digest covers both.
  func files(_ bytes: [UInt8]) -> PackFolder {
    let own = SHA256.hexadecimal(of: bytes)
    return PackFolder(
      roots: roots,
      digest: SHA256.hexadecimal(of: Array("\(shipped.digest)\n\(own)\n".utf8)),
      provenance: Pack.Provenance(
        digest: shipped.digest,
        isSealed: shipped.provenance.isSealed,
        overlay: Pack.Provenance.Overlay(
          digest: own,
          signedOffBy: overlay.signedOffBy,
          signedOffOn: overlay.signedOffOn
        )
      )
    )
  }
}
