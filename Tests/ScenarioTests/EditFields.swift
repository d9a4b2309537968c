import Clinical
import Drafting

@testable import PackFiles

/// A change by hand as a scenario writes it, told apart by its keys.
///
///     {area: face, from: ha_ncl, to: polynucleotides}
///     {zone: cheek, substance: ha_ncl, volume: 0.8 mL}
///     {area: face, substance: ha_ncl, technique: nappage}
///     {interval: 21 days}
///     {sessions: 4}
enum EditFields {
  static func edit(_ fields: inout Fields) -> PlanEdit? {
    let area = AreaID(fields.optionalText("area") ?? "")
    let zone = ZoneID(fields.optionalText("zone") ?? "")
    let substance = SubstanceID(fields.optionalText("substance") ?? "")
    if let from = fields.optionalText("from"), let to = fields.optionalText("to") {
      return .swap(area: area, from: SubstanceID(from), to: SubstanceID(to))
    }
    if let volume = fields.optionalAmount("volume", .millilitres) {
      return .volume(zone: zone, substance: substance, .microlitres(volume))
    }
    if let technique = fields.optionalText("technique") {
      return .technique(area: area, substance: substance, TechniqueID(technique))
    }
    if let days = fields.optionalAmount("interval", .days) { return .interval(days: days) }
    return fields.optionalWholeNumber("sessions").map { .sessions($0) }
  }
}
