import Clinical
import Consultation
import Drafting

/// INV-20 to INV-34 and INV-51: what may be in a syringe.
extension Law {
  static let allergies = Law("INV-20") { seen in
    guard seen.plan != nil, !seen.patient.allergies.isEmpty, !seen.items.isEmpty else {
      return nil
    }
    let isLifted = seen.patient.cleared.contains("anaphylaxis_or_severe_multiple_allergies")
    let table = seen.reference.excludedByAllergy
    return seen.patient.allergies.filter { !isLifted || $0 != "anaphylaxis_any_cause" }
      .flatMap { allergy in
        seen.substances.filter { id in
          table[allergy]?.contains(id) == true || id == allergy
            || seen.reference.substances[id]?.allergens.contains(allergy) == true
        }
        .map { "\($0) is drafted against the allergy to \(allergy)" }
      }
  }

  static let useClasses = Law("INV-21") { seen in
    guard !seen.items.isEmpty else { return nil }
    return seen.substances.compactMap { id in
      let useClass = seen.reference.substances[id]?.useClass ?? "no monograph"
      let isOpen =
        useClass == "draftable" || useClass == "product_only"
        || (useClass == "prescriber_only" && seen.patient.role == .prescriber)
      return isOpen ? nil : "\(id) is drafted though \(useClass)"
    }
  }

  static let monographs = Law("INV-22") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    return plan.preparations.flatMap(\.components).flatMap { component -> [String] in
      let known = seen.reference.substances[component.substance.text]
      let grade = component.evidence.grade.rawValue
      var faults: [String] = []
      if known?.sources.isEmpty != false { faults.append("\(component.substance): no monograph") }
      if component.sources.isEmpty { faults.append("\(component.substance) names no source") }
      if known?.grade != grade { faults.append("\(component.substance) shows grade \(grade)") }
      guard let printed = seen.printed else { return faults }
      if !printed.sheet.contains("evidence \(grade.lowercased())") {
        faults.append("the sheet shows no evidence")
      }
      for source in component.sources.map({ $0.text.lowercased() })
      where !printed.json.contains("\"\(source)\"") {
        faults.append("the JSON does not name \(source)")
      }
      return faults
    }
  }

  static let tranexamicAcid = Law("INV-23") { seen in
    let patient = seen.patient
    let pill = "combined_hormonal_contraceptive"
    let isOnPill = patient.isYes(pill) && patient.daysSince(patient.date("\(pill).last")) < 365
    let items = [
      "thrombosis_history_or_thrombophilia", "antiphospholipid_syndrome", "stroke_or_mi_history",
      "epilepsy_or_seizure", "anticonvulsant", "renal_impairment_severe", "active_clotting",
      "retinal_vein_occlusion",
    ]
    guard seen.plan != nil, isOnPill || patient.isYes(anyOf: items) else { return nil }
    return seen.without("tranexamic_acid")
  }

  static let vitaminC = Law("INV-24") { seen in
    let patient = seen.patient
    let isDeficient = patient.isPossible("g6pd_deficiency")
    guard seen.plan != nil,
      isDeficient || patient.isYes(anyOf: ["renal_impairment", "kidney_stones"])
    else { return nil }
    return seen.without("ascorbic_acid")
      + (isDeficient ? seen.without("polyvitamin_no_ha", "ha_polycomponent") : [])
  }

  static let hairMedicines = Law("INV-25") { seen in
    guard seen.plan != nil,
      seen.bars.facts.contains("female_childbearing_potential")
        || seen.patient.isYes("trying_to_conceive_or_partner_pregnant_with_5ari")
    else { return nil }
    return seen.without("dutasteride", "finasteride")
  }

  static let caffeine = Law("INV-26") { seen in
    seen.items.isEmpty ? nil : seen.without("caffeine")
  }

  static let carnitine = Law("INV-27") { seen in
    let items = ["insulin", "oral_hypoglycaemic", "warfarin_vka", "epilepsy_or_seizure"]
    guard seen.plan != nil, seen.patient.isYes(anyOf: items) else { return nil }
    return seen.without("l_carnitine")
  }

  static let fish = allergy("INV-28", ["fish"], out: ["polynucleotides", "pdrn"])
  static let soyAndEgg = allergy("INV-29", ["soy", "egg"], out: ["phosphatidylcholine_dc"])
  static let salicylate = allergy("INV-30", ["salicylate_aspirin"], out: ["organic_silicon"])

  static let anaesthetics = Law("INV-31") { seen in
    let allergies = seen.patient.allergies
    let isEster = !allergies.isDisjoint(with: ["ester_anaesthetic", "paba"])
    let isAmide = allergies.contains("amide_anaesthetic")
    guard seen.plan != nil, isEster || isAmide else { return nil }
    return (isEster ? seen.without("procaine") : [])
      + (isAmide ? seen.without("lidocaine", "ha_ncl", "ha_polycomponent", "amino_acids") : [])
  }

  static let severeAllergies = Law("INV-32") { seen in
    let patient = seen.patient
    let name = "anaphylaxis_or_severe_multiple_allergies"
    guard seen.planned != nil,
      patient.isPossible(name) || patient.allergies.contains("anaphylaxis_any_cause")
    else { return nil }
    let devices =
      patient.cleared.contains(name)
      ? [] : seen.without("ha_ncl", "ha_polycomponent", "amino_acids")
    return seen.atLeast(.proceedWithCaution) + devices
  }

  static let deoxycholicAcid = Law("INV-33") { seen in
    guard let plan = seen.plan,
      seen.patient.concerns.contains(where: { $0.concern == "localised_fat" })
    else { return nil }
    return plan.preparations.filter {
      $0.components.contains { $0.substance == "deoxycholic_acid" }
    }
    .flatMap { syringe in
      unless(syringe.zones.map(\.zone) == ["submental"], "outside the chin")
        + unless(seen.substances == ["deoxycholic_acid"], "not alone in its session")
        + unless(syringe.total.microlitres <= 10_000, "above 10 mL")
        + unless((plan.course?.intervalDays ?? 28) >= 28, "before 28 days")
    }
  }

  static let lowerLid = Law("INV-34") { seen in
    let lid = "periorbital_lower"
    guard let plan = seen.plan, seen.patient.chosenZones.contains(lid) else { return nil }
    let placed = seen.items.filter { $0.zones.contains(lid) }.map(\.substance)
    let wishes = seen.patient.concerns.filter { $0.degree != 0 && $0.zones.contains(lid) }
    let isPuffyOnly = wishes.allSatisfy { $0.concern == "puffy_eyes" }
    return unless(
      Set(placed).isDisjoint(with: ["ha_ncl", "ha_polycomponent"]),
      "hyaluronic acid in the lower lid"
    )
      + unless(!isPuffyOnly || placed.isEmpty, "puffy eyes get \(placed)")
      + unless(!isPuffyOnly || plan.later.allSatisfy { $0.zone.text != lid }, "promised for later")
  }

  static let nothingBarred = Law("INV-51") { seen in
    guard !seen.items.isEmpty else { return nil }
    return seen.items.flatMap { item in
      item.zones.compactMap { zone in
        seen.bars.reason(item.substance, in: zone).map {
          "\(item.substance) in \(zone) is barred by \($0)"
        }
      }
    }
  }

  /// INV-21, INV-20, INV-23 to INV-34 and INV-51 by hand: what may not be drafted cannot be swapped in.
  static let nothingBarredByHand = Law("INV-51, by hand") { seen in
    guard let swaps = seen.swaps, let before = seen.plan else { return nil }
    let refused = swaps.judgement.editRefusals
    let after = Set(
      (swaps.judgement.plan?.preparations ?? []).flatMap(\.components).map(\.substance)
    )
    let drafted = Set(before.preparations.flatMap(\.components).map(\.substance))
    return unless(
      refused.count == swaps.tried.count,
      "taken in: \(swaps.tried.filter { edit in !refused.contains { $0.edit == edit } })"
    )
      + unless(after == drafted, "the session changed to \(after.sorted())")
      + refused.flatMap { unless(!$0.message.isEmpty, "a refusal without a reason") }
  }

  private static func allergy(_ id: String, _ allergies: [String], out: Set<String>) -> Law {
    Law(id) { seen in
      guard seen.plan != nil, !seen.patient.allergies.isDisjoint(with: allergies) else {
        return nil
      }
      return unless(
        seen.substances.isDisjoint(with: out),
        "drafted: \(seen.substances.intersection(out).sorted())"
      )
    }
  }
}
