import Clinical
import Drafting
import Questionnaires

/// INV-35 to INV-43: what shares a syringe, how much, how deep, how often.
extension Law {
  static let incompatiblePairs = Law("INV-35") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    var faults: [String] = []
    for syringe in plan.preparations {
      let ids = syringe.components.map(\.substance.text)
      for (index, left) in ids.enumerated() {
        for right in ids[(index + 1)...] where seen.reference.areIncompatible(left, right) {
          faults.append("\(left) and \(right) share a syringe")
        }
      }
    }
    let alone = seen.substances.intersection(["deoxycholic_acid", "phosphatidylcholine_dc", "prp"])
    return faults
      + unless(alone.isEmpty || seen.substances.count == 1, "\(alone) is not alone in its session")
  }

  static let oneAnaesthetic = Law("INV-36") { seen in
    guard !seen.items.isEmpty else { return nil }
    let found = seen.substances.filter { seen.reference.substances[$0]?.role == "anaesthetic" }
    return unless(found.count <= 1, "several anaesthetics: \(found.sorted())")
  }

  static let volumes = Law("INV-37") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    let factor = plan.isFirstSession ? 2 : 1
    var faults: [String] = []
    for syringe in plan.preparations {
      let zones = syringe.zones.reduce(0) { $0 + $1.volume.microlitres }
      let parts = syringe.components.reduce(0) { $0 + $1.volume.microlitres }
      faults += unless(
        zones == syringe.total.microlitres && parts == zones,
        "\(syringe.total.microlitres) of \(zones) in zones and \(parts) in components"
      )
    }
    let now = plan.volumes(\.volume)
    let later = plan.volumes(\.laterVolume)
    for (volumes, factor) in [(now, factor), (later, 1)] {
      for (zone, volume) in volumes {
        let cap = seen.reference.zones[zone]?.cap ?? .max
        faults += unless(volume * factor <= cap, "\(zone): \(volume) of \(cap), in \(factor)")
      }
      for cap in seen.reference.caps {
        let total = volumes.filter { entry in
          seen.reference.zones[entry.key].map { cap.groups.contains($0.group) } ?? true
        }
        .values.reduce(0, +)
        faults += unless(total * factor <= cap.most, "\(cap.groups): \(total) of \(cap.most)")
      }
    }
    return faults + seen.ceilings(plan)
  }

  static let lidocaine = Law("INV-38") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    let mass = plan.preparations.flatMap(\.components).filter { $0.substance == "lidocaine" }
      .reduce(0) { $0 + ($1.mass?.micrograms ?? 0) }
    guard case .decimal(let weight)? = seen.made.counted[Place("weight_kg")]?.first else {
      return seen.without("lidocaine")
    }
    let tenths = weight.digits
    return unless(mass <= min(450 * tenths, 300_000), "\(mass) µg of lidocaine")
  }

  static let numberOfActives = Law("INV-39") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    let areas = Dictionary(grouping: plan.preparations, by: \.area)
    let crowded = areas.filter { Set($0.value.flatMap(\.components).map(\.substance)).count > 3 }
    let known = Set(seen.patient.sessions.flatMap(\.substances))
    let isFirst = !seen.patient.isPossible("mesotherapy_before")
    let new = seen.substances.subtracting(known)
    return crowded.map { "\($0.key): more than three actives" }
      + unless(!isFirst || plan.isFirstSession, "the first session is not taken for one")
      + unless(!plan.isFirstSession || new.count <= 2, "new to the patient: \(new.sorted())")
      + unless(!plan.isFirstSession || areas.count == 1, "several areas at a first session")
  }

  static let orderOfMixing = Law("INV-40") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    return plan.preparations.flatMap { syringe in
      let viscous = syringe.components.map {
        seen.reference.substances[$0.substance.text]?.isViscous == true
      }
      let unsafe = syringe.components.filter {
        seen.reference.substances[$0.substance.text]?.hasSafeVehicle != true
      }
      return unless(
        !zip(viscous, viscous.dropFirst()).contains { $0 && !$1 },
        "something follows what is viscous"
      )
        + unsafe.map { "\($0.substance) has no safe vehicle" }
        + unless(
          syringe.components.count == 1 || !syringe.mixingOrder.isEmpty,
          "a mixture without an order"
        )
    }
  }

  static let depths = Law("INV-41") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    return plan.preparations.flatMap { syringe in
      syringe.zones.map(\.zone.text).flatMap { zone in
        let known = seen.reference.zones[zone]
        let isLid = ["periorbital_lower", "crow_feet"].contains(zone)
        let most = isLid ? 1_000 : known?.group == "face" ? 2_000 : 4_000
        let deepest = min(most, known?.deepest ?? 0)
        return unless(
          syringe.depth.maximum <= deepest,
          "\(zone): \(syringe.depth.maximum) µm is below \(deepest) µm"
        )
      }
    }
  }

  static let intervals = Law("INV-42") { seen in
    guard let plan = seen.plan, let course = plan.course else { return nil }
    let zones = plan.preparations.flatMap(\.zones).map(\.zone.text)
    let floor = zones.allSatisfy { $0 == "scalp" } ? 7 : 14
    let own = seen.substances.compactMap { seen.reference.substances[$0]?.intervalDays }
    let skin = seen.patient.code("fitzpatrick_type").map { ["5", "6"].contains($0) } ?? false
    let least = max(floor, own.max() ?? 0, skin || seen.patient.isYes("pih_history") ? 28 : 0)
    let gaps = zip(course.sessions, course.sessions.dropFirst()).map { $0.days(until: $1) }
    return unless(course.intervalDays >= least, "\(course.intervalDays) days instead of \(least)")
      + unless(gaps.allSatisfy { $0 >= course.intervalDays }, "sessions stand \(gaps) days apart")
      + unless(course.sessions.first == plan.plannedDate, "the course starts on another day")
  }

  static let tags = Law("INV-43") { seen in
    guard let plan = seen.plan, let printed = seen.printed, !plan.preparations.isEmpty else {
      return nil
    }
    return plan.preparations.flatMap(\.components).flatMap { component -> [String] in
      let status = component.status.rawValue
      let word = ["policy": "house default", "unverified": "unverified"][status]
      let isUnknown = component.concentration.value == nil
      return unless(!isUnknown, "\(component.substance) has no published strength")
        + unless(word.map(printed.sheet.contains) ?? true, "the sheet does not say \(status)")
        + unless(printed.json.contains("\"status\": \"\(status)\""), "the JSON hides \(status)")
    } + unless(!printed.json.contains("unknown\": 0"), "unknown is told as 0")
  }
}

extension Plan {
  /// The microlitres of each zone.
  fileprivate func volumes(_ volume: (Preparation.ZoneVolume) -> Volume) -> [String: Int] {
    preparations.flatMap(\.zones).reduce(into: [:]) { volumes, zone in
      volumes[zone.zone.text, default: 0] += volume(zone).microlitres
    }
  }
}

extension Seen {
  /// Substances above what their label allows in one session.
  fileprivate func ceilings(_ plan: Plan) -> [String] {
    let volumes = plan.preparations.flatMap(\.components).reduce(into: [String: Int]()) {
      $0[$1.substance.text, default: 0] += $1.volume.microlitres
    }
    return volumes.compactMap { id, volume in
      guard let ceiling = reference.substances[id]?.ceiling, volume > ceiling else { return nil }
      return "\(id): \(volume) of \(ceiling)"
    }
  }
}
