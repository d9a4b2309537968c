import Clinical

// What is said of a substance in words beside what the formulary and the mixing table say of it.
extension Contradictions {
  func checkStandings() {
    for entry in rows("monographs.yaml", "substances") {
      guard let id = entry["id"]?.text, let monograph = tables.substances[id] else { continue }
      checkStanding(entry, monograph)
      checkLabelIsRead(entry, monograph)
      checkSafety(entry)
      checkMixable(entry, id)
    }
    if let every = files.roots["monographs.yaml"]?["every_preparation"] { checkSafety(every) }
  }

  /// A standing and a use class that cannot both hold.
  private func checkStanding(_ entry: Node, _ monograph: Node) {
    guard let regulatory = entry["regulatory"],
      let standing = regulatory["standing"]?.text.flatMap(Standing.init(rawValue:)),
      let useClass = monograph["use_class"]?.text.flatMap(UseClass.init(rawValue:))
    else { return }
    let isPossible =
      switch useClass {
      case .blocked, .explainOnly: standing != .authorised
      case .productOnly: standing == .namedProduct || standing == .unknown
      case .prescriberOnly: standing != .namedProduct
      case .draftable, .hidden: true
      }
    if !isPossible {
      clash(regulatory, "standing", with: monograph, "use_class")
    } else if standing == .authorised, let text = regulatory["text"]?.text,
      let phrase = Prose(text).first(of: Self.notAuthorised), let node = regulatory["text"]
    {
      log.add(
        .clash("standing authorised", with: phrase, at: node.position),
        at: regulatory.place("standing")
      )
    }
  }

  /// What no sentence says of what is authorised for this use.
  private static let notAuthorised = [
    ["not", "in", "the", "skin"], ["not", "for", "the", "skin"], ["not", "for", "looks"],
    ["not", "for", "injection"], ["not", "approved"], ["not", "authorised"],
    ["not", "an", "authorised"], ["no", "authorised"], ["on", "the", "skin", "only"],
    ["by", "mouth", "only"], ["not", "known"], ["no", "injectable"],
  ]

  /// The label of a medicine used off its label is read for the vehicle before it is drawn up.
  private func checkLabelIsRead(_ entry: Node, _ monograph: Node) {
    guard monograph["use_class"]?.text == UseClass.prescriberOnly.rawValue,
      monograph["role"]?.text == SubstanceRole.active.rawValue,
      !monograph.says("vehicle_label_check"),
      let regulatory = entry["regulatory"],
      [Standing.offLabel, .varies].map(\.rawValue).contains(regulatory["standing"]?.text ?? "")
    else { return }
    clash(monograph, "vehicle_label_check", with: regulatory, "standing")
  }

  // MARK: Pregnancy and mixing

  private static let assurances: Set<String> = [
    "safe", "safely", "harmless", "allowed", "suitable",
  ]
  private static let mixable = [
    ["may", "be", "mixed"], ["can", "be", "mixed"], ["is", "mixed", "with"], ["mix", "with"],
    ["mixes", "with"], ["mixes", "well"], ["compatible", "with"], ["safe", "to", "mix"],
  ]

  /// No sentence calls anything safe for a pregnancy or for breastfeeding.
  private func checkSafety(_ entry: Node) {
    for (name, node) in sentences(entry) {
      guard let text = node.text else { continue }
      let prose = Prose(text)
      let isOfPregnancy =
        name == "pregnancy"
        || prose.words.contains { $0.text.hasPrefix("pregnan") || $0.text.hasPrefix("breastfe") }
      let place = prose.words.indices.first {
        Self.assurances.contains(prose.words[$0].text) && !prose.isDenied($0)
      }
      guard isOfPregnancy, let place else { continue }
      log.add(
        .says(prose.words[place].text, in: label(name, entry), .unborn),
        at: node.position
      )
    }
  }

  /// No sentence allows a mixture: what is documented as compatible stands in the mixing table alone.
  private func checkMixable(_ entry: Node, _ id: String) {
    for (name, node) in sentences(entry) {
      guard let text = node.text, let phrase = Prose(text).first(of: Self.mixable) else { continue }
      log.add(.says(phrase, in: label(name, entry), .mixing), at: node.position)
    }
    let barred = rows("mixing.yaml", "incompatible").first {
      $0["a"]?.text == id || $0["b"]?.text == id
    }
    if let barred, entry["not_mixed_with"]?.items.isEmpty == true, !entry.isOfClinic {
      clash(entry, "not_mixed_with", with: barred, "state")
    }
  }

  private func label(_ name: String, _ entry: Node) -> String {
    entry.name.isEmpty ? name : "\(name) of \(entry.name)"
  }

  /// The sentences of an entry with the keys they stand under.
  private func sentences(_ entry: Node) -> [(name: String, node: Node)] {
    entry.entries.flatMap { below in
      ([below.value] + below.value.items).compactMap { node in
        node["text"].map { (below.key, $0) }
      }
    }
  }
}
