import Clinical
import Drafting

/// The limits of every preparation, as `formulary.yaml` gives them.
struct Limits {
  var acidityWindow: Figure<Span> = .unknown
  var maximumActives: Figure<Int> = .unknown
  var maximumActivesPerSyringe: Figure<Int> = .unknown
  var maximumAnaesthetics: Figure<Int> = .unknown
  var newSubstancesAtFirstSession = 0
  var itemsPerZoneUnmixed = 0
  var neverMixed: [SubstanceID] = []
  /// Minutes after which the rest of an opened vial is discarded.
  var openedVials: [SubstanceID: Figure<Int>] = [:]
  var oilOrAlcoholVehicle: Figure<Bool> = .unknown
}

/// Reads the section `limits`.
struct LimitsReader {
  let index: PackIndex

  func read(_ root: inout Fields) -> Limits {
    root.fields("limits", limits) ?? Limits()
  }

  private func limits(_ fields: inout Fields) -> Limits {
    var limits = Limits()
    limits.acidityWindow =
      fields.fields("ph_window") { fields in
        fields.remarks("note")
        _ = fields.amount("target", .acidity)
        return figure(fields.span(.acidity), fields.basis(), fields.sources(index))
      } ?? .unknown
    limits.maximumActives = count("actives_per_cocktail_max", &fields)
    limits.maximumAnaesthetics = count("anaesthetics_per_cocktail_max", &fields)
    limits.newSubstancesAtFirstSession =
      count("new_substances_first_session_max", &fields).value ?? 0
    fields.fields("drafting_modes") { modes(&$0, &limits) }
    limits.openedVials = openedVials(&fields)
    limits.oilOrAlcoholVehicle =
      fields.fields("oil_or_alcohol_vehicle") { fields in
        figure(fields.flag("allowed"), fields.basis(), fields.sources(index))
      } ?? .unknown
    checkStatements(&fields)
    return limits
  }

  private func count(_ key: String, _ fields: inout Fields) -> Figure<Int> {
    fields.fields(key) { fields in
      figure(fields.wholeNumber("value"), fields.basis(), fields.sources(index))
    } ?? .unknown
  }

  private func modes(_ fields: inout Fields, _ limits: inout Limits) {
    _ = fields.oneOf("default", standIn: DraftingMode.strictIFU)
    limits.itemsPerZoneUnmixed =
      fields.fields("strict_ifu") { fields in
        _ = (fields.flag("mixed_syringe"), fields.text("prescriber_only_items_need"))
        let key = "items_per_zone_max"
        let most = fields.wholeNumber(key)
        if most < 1 { fields.log.add(.belowOne(key: key), at: fields.place(of: key)) }
        return most
      } ?? 0
    let perSyringe = fields.fields("prescriber_mixture") { fields in
      _ = fields.texts("needs")
      return fields.wholeNumber("actives_per_syringe_max")
    }
    limits.neverMixed = fields.ids("never_mixed", index.substances)
    _ = fields.ids("non_prescriber_may_draft", index.substances) as [SubstanceID]
    limits.maximumActivesPerSyringe = figure(perSyringe, fields.basis())
  }

  private func openedVials(_ fields: inout Fields) -> [SubstanceID: Figure<Int>] {
    fields.fields("opened_vial_max") { fields in
      let substance: SubstanceID = fields.id("substance", index.substances)
      let minutes = fields.amount("value", .minutes)
      return [substance: figure(minutes, fields.basis(), fields.sources(index))]
    } ?? [:]
  }

  /// Reads what is stated for people and holds by construction: depth, vehicles, points.
  private func checkStatements(_ fields: inout Fields) {
    for key in ["sterile_injectable_grade_only", "single_use_vials_only"] {
      fields.fields(key) { fields in
        _ = fields.flag("value")
        _ = (fields.basis(), fields.sources(index))
      }
    }
    fields.fields("max_depth_intradermal") { fields in
      _ = fields.amount("value", .millimetres)
      _ = (fields.basis(), fields.sources(index))
    }
    fields.fields("point_volume") { fields in
      let known = index.techniques.joined(index.substances)
      for key in fields.keys {
        if !known.ids.contains(key) {
          let nearest = fields.log.nearest(to: key, among: known.ids)
          let place = fields.place(of: key)
          fields.log.add(.unresolved(kind: known.kind, id: key, nearest: nearest), at: place)
        }
        fields.fields(key) { fields in
          fields.remarks("note")
          _ = fields.optionalAmount("min", .millilitres)
          _ = fields.amount("max", .millilitres)
          _ = (fields.basis(), fields.sources(index))
        }
      }
    }
  }
}
