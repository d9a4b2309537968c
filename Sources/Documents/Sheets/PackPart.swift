import Clinical

/// With what a sheet was drawn up: the pack, the clinic's own values, and a warning where the pack was edited.
struct PackPart {
  let pack: PlanJSON.PackStamp?

  /// The sheet with its warning under the title and the pack's stamp as its last line.
  func around(_ blocks: [Block]) -> [Block] {
    guard let pack else { return blocks }
    var blocks = blocks
    if pack.isEdited {
      let title = blocks.firstIndex { block in
        if case .heading(level: 1, _) = block { true } else { false }
      }
      blocks.insert(.callout(Words.editedPack), at: title.map { $0 + 1 } ?? 0)
    }
    return blocks + [.paragraph(Words.stamp(pack))]
  }
}

extension Words {
  static let editedPack =
    "EDITED PACK: its files differ from those that were proven and sealed. Nobody has tested them."

  static func stamp(_ pack: PlanJSON.PackStamp) -> String {
    let name = "\(pack.id) \(pack.version)"
    guard let own = pack.overlay else {
      return "Drawn up with the pack \(name), digest \(pack.digest.prefix(10))."
    }
    return
      "Drawn up with the pack \(name), digest \(own.packDigest.prefix(10)), and the clinic's own values, "
      + "digest \(own.digest.prefix(10)), signed off by \(own.signedOffBy) on "
      + "\(DateWords.short(own.signedOffOn))."
  }
}
