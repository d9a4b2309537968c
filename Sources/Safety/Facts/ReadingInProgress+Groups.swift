import Clinical
import Questionnaires

extension ReadingInProgress {
  mutating func readProcedures() {
    for number in occurrences(of: ItemNames.procedures, with: ItemNames.procedure) {
      let place = [number]
      // Checked though the row may have no name yet: no plan stands beside a day that cannot be.
      let date = pastDate(ItemNames.procedureDate, place)
      // A row without a name is not yet a procedure: `procedures_had` says that one is to be named.
      guard let procedure = code(ItemNames.procedure, place) else { continue }
      facts.exposures.append(
        Exposure(
          id: FactID(procedure),
          state: .yes,
          last: date,
          continues: .notApplicable,
          prescribed: .notApplicable,
          zones: zones(ItemNames.procedureZones, place),
          skinHealed: state(ItemNames.procedureHealed, place),
          evidence: [evidence(ItemNames.procedure, place)]
            + evidence(
              answered: [
                ItemNames.procedureDate, ItemNames.procedureZones, ItemNames.procedureHealed,
              ],
              place
            )
        )
      )
    }
  }

  mutating func readConcerns() {
    for number in occurrences(of: ItemNames.concerns, with: ItemNames.concern) {
      let place = [number]
      _ = pastDate(ItemNames.concernSince, place)
      let degree = integer(ItemNames.concernDegree, place)
      guard let concern = code(ItemNames.concern, place) else {
        let isBegun = degree != nil || !zones(ItemNames.concernZones, place).isEmpty
        if isBegun { fail(.concernMissing, ItemNames.concern, place) }
        continue
      }
      if let degree, !(0...3).contains(degree) {
        fail(.unknownDegree(degree), ItemNames.concernDegree, place)
      }
      // A degree of 0 says that it does not bother; no degree is a question still open.
      guard degree != 0 else { continue }
      facts.concerns.append(
        ChosenConcern(
          concern: ConcernID(concern),
          degree: degree ?? 0,
          zones: zones(ItemNames.concernZones, place),
          subtype: code(ItemNames.concernSubtype, place),
          diagnosis: code(ItemNames.concernDiagnosis, place),
          evidence: [evidence(ItemNames.concern, place)]
            + evidence(
              answered: [
                ItemNames.concernDegree, ItemNames.concernZones, ItemNames.concernSubtype,
                ItemNames.concernDiagnosis,
              ],
              place
            )
        )
      )
    }
  }

  mutating func readSessions() {
    facts.hadMesotherapy = state(ItemNames.mesotherapyBefore)
    for number in occurrences(of: ItemNames.sessions, with: ItemNames.sessionDate) {
      let place = [number]
      let asked = [
        ItemNames.sessionDate, ItemNames.sessionSubstances, ItemNames.sessionZones,
        ItemNames.sessionReaction,
      ]
      let behind = evidence(answered: asked, place)
      facts.earlierSessions.append(
        EarlierSession(
          date: pastDate(ItemNames.sessionDate, place),
          zones: zones(ItemNames.sessionZones, place),
          substances: codes(ItemNames.sessionSubstances, place).map { SubstanceID($0) },
          evidence: behind.isEmpty ? [evidence(ItemNames.sessionDate, place)] : behind,
          unanswered: [ItemNames.sessionDate, ItemNames.sessionReaction].filter {
            answers.answers(at: Place($0, place))?.isEmpty == true
          }
          .map { evidence($0, place) }
        )
      )
      if code(ItemNames.sessionReaction, place) == ItemNames.complication {
        readComplication(evidence(ItemNames.sessionReaction, place))
      }
    }
  }

  /// A complication named with a session is a complication in the history, whatever else was answered.
  private mutating func readComplication(_ behind: EvidenceAnswer) {
    let id = Named.complicationHistory
    let before = facts.facts[id].flatMap { $0.state == .yes ? $0.evidence : nil } ?? []
    facts.facts[id] = StatedFact(id: id, state: .yes, evidence: before + [behind])
  }

  mutating func readClearances() {
    for number in occurrences(of: ItemNames.clearances, with: ItemNames.clearanceCondition) {
      let place = [number]
      let date = pastDate(ItemNames.clearanceDate, place)
      // A clearance without name or exact date is not yet one: it lowers nothing. Nor does one too old on the planned day.
      guard let condition = code(ItemNames.clearanceCondition, place),
        let author = string(ItemNames.clearanceBy, place), let date, date.isExact,
        reader.oldestClearance?.day(facts.plannedDate).map({ date.first >= $0 }) ?? true
      else { continue }
      facts.clearances.append(
        Clearance(
          condition: FactID(condition),
          by: author,
          on: date.first,
          evidence: evidence(
            answered: [
              ItemNames.clearanceCondition, ItemNames.clearanceBy, ItemNames.clearanceDate,
            ],
            place
          )
        )
      )
    }
  }

  /// The occurrences of a group whose question is enabled in them.
  private func occurrences(of group: ItemID, with question: ItemID) -> [Int] {
    answers.occurrences(of: Place(group)).filter {
      answers.answers(at: Place(question, [$0])) != nil
    }
  }
}
