import Clinical

// The signs at which somebody must act: on every session, and as soon as the clinical reference says.
extension Contradictions {
  /// A sign that no pack may lose, soften, or give another meaning.
  private struct Sign {
    let id: String
    let act: RedFlag.Act
    /// Whether it stands on every session.
    let isOfEvery: Bool
    /// How a word begins that the sign cannot be told without.
    let stem: String
  }

  /// The signs of the clinical reference with the latest act it allows.
  ///
  /// They stand here and not in the pack, for a floor that lies beside what it holds up is lowered with it.
  private static let signs = [
    Sign(id: "R01", act: .emergency, isOfEvery: true, stem: "breath"),
    Sign(id: "R02", act: .emergency, isOfEvery: true, stem: "blanch"),
    Sign(id: "R03", act: .emergency, isOfEvery: true, stem: "vision"),
    Sign(id: "R04", act: .emergencySameDay, isOfEvery: true, stem: "blister"),
    Sign(id: "R05", act: .urgentSameDay, isOfEvery: true, stem: "fever"),
    Sign(id: "R06", act: .urgent48Hours, isOfEvery: true, stem: "nodule"),
    Sign(id: "R07", act: .urgentWeek, isOfEvery: false, stem: "hair"),
    Sign(id: "R08", act: .emergency, isOfEvery: false, stem: "palpitation"),
    Sign(id: "R09", act: .emergency, isOfEvery: false, stem: "metallic"),
    Sign(id: "R10", act: .emergency, isOfEvery: false, stem: "calf"),
    Sign(id: "R11", act: .urgentSameDay, isOfEvery: true, stem: "cold"),
    Sign(id: "R12", act: .emergency, isOfEvery: true, stem: "peeling"),
    Sign(id: "R13", act: .routineReview, isOfEvery: true, stem: "lump"),
    Sign(id: "R14", act: .urgent48Hours, isOfEvery: true, stem: "swelling"),
    Sign(id: "R15", act: .emergency, isOfEvery: true, stem: "jaundice"),
  ]

  func checkSigns() {
    let rows = rows("aftercare.yaml", "red_flags")
    guard !rows.isEmpty, let root = files.roots["aftercare.yaml"] else { return }
    for sign in Self.signs {
      guard let row = rows.first(where: { $0["id"]?.text == sign.id }) else {
        log.add(.empty(sign.id, .sign), at: root.place("red_flags"))
        continue
      }
      check(row, sign)
    }
  }

  private func check(_ row: Node, _ sign: Sign) {
    let order = RedFlag.Act.allCases
    if let act = row["act"]?.text.flatMap(RedFlag.Act.init(rawValue:)),
      let own = order.firstIndex(of: act), let latest = order.firstIndex(of: sign.act), own > latest
    {
      let words = order[...latest].map(\.rawValue)
      log.add(.must(key: "act", word: Words.list(words), .sign), at: row.place("act"))
    }
    if sign.isOfEvery, !row.words("applies_to").contains("all") {
      log.add(
        .must(key: "applies_to", word: "[all]", .everySession),
        at: row.place("applies_to")
      )
    }
    guard let node = row["sign"], let text = node.text else { return }
    if !Prose(text).words.contains(where: { $0.text.hasPrefix(sign.stem) }) {
      log.add(.silent("sign of \(sign.id)", needs: [sign.stem], .otherSign), at: node.position)
    }
    let delays = [["wait", "and", "see"], ["no", "need"], ["nothing", "to"], ["not", "urgent"]]
    for key in ["text", "when"] {
      guard let node = row[key], let text = node.text, let phrase = Prose(text).first(of: delays)
      else { continue }
      log.add(.says(phrase, in: "\(key) of \(sign.id)", .sign), at: node.position)
    }
  }
}
