import Clinical
import Drafting

/// Reads `drafting.yaml`.
struct WeightsReader {
  let index: PackIndex
  let limits: Limits

  /// All that the file holds.
  struct Table {
    var weights: DraftingWeights
    var pressureAboveAge: Figure<Int>
  }

  func read(_ root: Node, log: FaultLog) -> Table? {
    log.fields(root, name: "drafting") { fields in
      fields.checkFormat()
      var bases: [Basis] = []
      let support = fields.entries("support") { fields in
        bases.append(fields.basis())
        let evidence = Evidence(
          grade: fields.oneOf("grade", standIn: Evidence.Grade.c),
          direction: fields.oneOf("direction", standIn: Evidence.Direction.none)
        )
        return (evidence, fields.wholeNumber("points"), fields.position)
      }
      let ranks = fields.fields("rank_percents") { fields in
        bases.append(fields.basis())
        return fields.list("values").compactMap { fields.log.amount($0, .percent) }
      }
      let cost = fields.fields("cost_per_placement") { fields in
        bases.append(fields.basis())
        return fields.wholeNumber("points")
      }
      let weeks = fields.fields("course_dated_for") { fields in
        figure(fields.amount("weeks", .weeks), fields.basis())
      }
      return Table(
        weights: DraftingWeights(
          support: unique(support, fields.log),
          rankPercents: ranks ?? [],
          costPerPlacement: cost ?? 0,
          newSubstancesAtFirstSession: limits.newSubstancesAtFirstSession,
          itemsPerZoneUnmixed: limits.itemsPerZoneUnmixed,
          courseWeeks: weeks ?? .unknown,
          basis: bases.reduce(.sourced, Basis.weaker)
        ),
        pressureAboveAge: fields.fields("pressure_above_age") { fields in
          figure(fields.amount("years", .years), fields.basis(), fields.sources(index))
        } ?? .unknown
      )
    }
  }

  private func unique(_ rows: [(Evidence, Int, SourcePosition)], _ log: FaultLog) -> [Evidence: Int]
  {
    var support: [Evidence: Int] = [:]
    var places: [Evidence: SourcePosition] = [:]
    for (evidence, points, place) in rows {
      if let first = places[evidence] {
        let id = "\(evidence.grade.rawValue) \(evidence.direction.rawValue)"
        log.add(.duplicateID(kind: "support", id: id, first: first), at: place)
      }
      places[evidence] = places[evidence] ?? place
      support[evidence] = points
    }
    return support
  }
}
