import Benches
import Clinical

@testable import PackFiles

/// The tables of the clinical reference that the pack was carried from, read by themselves: what the pack's own
/// reader and the engine make of them is what the laws hold against this.
struct Reference: Sendable {
  let substances: [String: Substance]
  let conditions: [Condition]
  let washouts: [Washout]
  /// Substances that a flag or a medicine takes out.
  let excludedByFact: [String: [String]]
  /// Substances that a declared allergy takes out.
  let excludedByAllergy: [String: [String]]
  let zones: [String: Zone]
  let caps: [Cap]
  /// Pairs that never share a syringe; "*" stands for every other item.
  let incompatible: [(String, String)]
  /// The zones that each concern is treated in.
  let zonesOfConcern: [String: [String]]
  /// Every fact that bars something or raises a contraindication of the whole body.
  let facts: [String]

  struct Substance: Sendable {
    let id: String
    let useClass: String
    let isActive: Bool
    let role: String
    let isViscous: Bool
    let hasSafeVehicle: Bool
    let holdsMany: Bool
    let grade: String
    let excludeIf: [String]
    let excludeUnlessCleared: [String]
    let allergens: [String]
    let onlyZones: [String]
    let neverZones: [String]
    let intervalDays: Int?
    let ceiling: Int?
    let windows: [String: Int]
    let mustBeAlone: Bool
    let sources: [String]
  }

  struct Condition: Sendable {
    let id: String
    let name: String
    let verdict: String
    let isLocal: Bool
    let clearanceTo: String
    let hardNoOverride: Bool
    let unsure: String
    let excludesAll: Bool
    let excludes: [String]
    let liftedByClearance: [String]
    let raisedBy: [String]
    let setsFlags: [String]
    let allergies: [String]
    let isInSourceTexts: Bool
    let gate: String
    let days: Int?
  }

  struct Washout: Sendable {
    let id: String
    let exposure: String
    let kind: String
    let days: Int?
    let isHard: Bool
    let hardNoOverride: Bool
    let isLocal: Bool
    let scalpDays: Int?
    let looksBack: Bool
    let gates: Bool
    let areas: [String]
  }

  struct Zone: Sendable {
    let group: String
    let deepest: Int?
    let cap: Int?
    let excluded: [String]
  }

  struct Cap: Sendable {
    let groups: [String]
    let most: Int
  }

  static let shared = Result { try Reference() }

  private init() throws {
    let substances = try Self.file("substances")
    let conditions = try Self.file("conditions")
    let body = try Self.file("zones")
    self.substances = Dictionary(
      substances.list("substances").map { ($0.word("id"), Substance($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    self.conditions = conditions.list("conditions").map(Condition.init)
    washouts = try Self.file("washouts").list("washouts").map(Washout.init)
    let all = Array(self.substances.keys)
    var byFact: [String: [String]] = [:]
    for node in conditions.list("flags") + conditions.list("drugs") {
      let excludes = node.words("excludes")
      byFact[node.word("id"), default: []] += excludes == ["all"] ? all : excludes
    }
    excludedByFact = byFact
    excludedByAllergy = Dictionary(
      substances.list("allergies").map { ($0.word("id"), $0.words("excludes")) },
      uniquingKeysWith: +
    )
    zones = Dictionary(
      body.list("zones").map { ($0.word("id"), Zone($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    caps = body.list("caps").map { Cap(groups: $0.words("groups"), most: $0.number("max_ul") ?? 0) }
    incompatible = try Self.file("pairs").list("incompatible").map { ($0.word("a"), $0.word("b")) }
    zonesOfConcern = Dictionary(
      try Self.file("concerns").list("concerns").map {
        ($0.word("id"), $0.list("zones").map { $0.word("id") })
      },
      uniquingKeysWith: +
    )
    let local = Set(self.conditions.filter(\.isLocal).map(\.name))
    facts = Set(byFact.keys)
      .union(self.conditions.flatMap { [$0.name] + $0.raisedBy })
      .union(self.substances.values.flatMap { $0.excludeIf + $0.excludeUnlessCleared })
      .subtracting(local).sorted()
  }

  private static func file(_ name: String) throws -> Node {
    let path = "\(Repository.reference)/\(name).yaml"
    return try YAMLReader.read(try FileBytes.read(path), file: path)
  }

  /// Whether two items may never share a syringe, whichever comes first.
  func areIncompatible(_ left: String, _ right: String) -> Bool {
    incompatible.contains { pair in
      (pair.0 == left && (pair.1 == right || pair.1 == "*"))
        || (pair.0 == right && (pair.1 == left || pair.1 == "*"))
    }
  }
}

extension Reference.Substance {
  fileprivate init(_ node: Node) {
    id = node.word("id")
    useClass = node.word("use_class")
    isActive = node.word("actives") == "true"
    role = node.word("role")
    isViscous = node.word("viscous") == "true"
    hasSafeVehicle = node.word("vehicle_ok") == "true"
    holdsMany = node.word("check_every_listed_ingredient") == "true"
    grade = node["evidence"]?.word("grade") ?? ""
    excludeIf = node.words("exclude_if")
    excludeUnlessCleared = node.words("exclude_unless_cleared")
    allergens = node.words("allergens")
    onlyZones = node.words("zones_only")
    neverZones = node.words("zones_never")
    intervalDays = node["min_interval_days"]?.number("days")
    ceiling = node["volume_ul"]?.number("ceiling_per_session")
    windows = Dictionary(
      node.list("exclude_window_days").map { ($0.word("flag"), $0.number("days") ?? 0) },
      uniquingKeysWith: max
    )
    mustBeAlone = node.word("alone_in_session") == "true"
    sources = node.words("src")
  }
}

extension Reference.Condition {
  fileprivate init(_ node: Node) {
    id = node.word("id")
    name = node.word("condition")
    verdict = node.word("verdict")
    isLocal = node.word("scope") == "zone_local"
    clearanceTo = node.word("clearance_to")
    hardNoOverride = node.word("hard_no_override") == "true"
    unsure = node.word("unsure_counts_as")
    excludesAll = node.word("excludes_all") == "true"
    excludes = node.words("excludes")
    liftedByClearance = node.words("excludes_lifted_by_clearance")
    raisedBy = node.words("raised_by")
    setsFlags = node.words("sets_flags")
    allergies = node.words("allergies")
    isInSourceTexts = node.word("in_source_texts") == "true"
    gate = node.word("gate")
    days = node.number("days")
  }
}

extension Reference.Washout {
  fileprivate init(_ node: Node) {
    id = node.word("id")
    exposure = node.word("exposure")
    kind = node.word("kind")
    days = node.number("days")
    isHard = node.word("hard") == "true"
    hardNoOverride = node.word("hard_no_override") == "true"
    isLocal = node.word("zone_local") == "true"
    scalpDays = node.number("scalp_days")
    looksBack = !["after_session", "session_before_event"].contains(node.word("direction"))
    gates = node.word("gates") != "false"
    areas = node.words("applies_to_groups")
  }
}

extension Reference.Zone {
  fileprivate init(_ node: Node) {
    group = node.word("group")
    deepest = node.number("max_depth_um")
    cap = node.number("cap_ul")
    excluded = node.words("rule_excluded_substances")
  }
}

extension Node {
  /// The text of a key, empty where there is none.
  fileprivate func word(_ key: String) -> String { self[key]?.text ?? "" }

  /// The whole number of a key; nothing for `unknown` and `none`.
  fileprivate func number(_ key: String) -> Int? { self[key]?.text.flatMap { Int($0) } }

  /// The entries of a list.
  fileprivate func list(_ key: String) -> [Node] {
    if case .sequence(let nodes) = self[key]?.content { nodes } else { [] }
  }

  /// The texts of a list.
  fileprivate func words(_ key: String) -> [String] { list(key).compactMap(\.text) }
}
