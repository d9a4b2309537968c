public import Clinical
public import Documents
import Drafting
import Questionnaires
import Safety

/// The sheet in which a consultation ends, as pages for a file or a printer.
public struct PlanPages: Sendable {
  private let pack: Pack
  private let clinic: Clinic

  /// Takes the pack that words the sheet and the clinic that stands on it.
  public init(pack: Pack, clinic: Clinic) {
    self.pack = pack
    self.clinic = clinic
  }

  /// The pages of an approved plan word for word, or those of the draft as it stands.
  ///
  /// - Returns: Nothing while the answers cannot be read, so that there is no plan.
  public func pages(of record: ConsultationRecord, _ judgement: Judgement) -> PagedText? {
    if record.status == .approved, let approved = lastApproved(of: record) { return approved }
    return draft(of: record, judgement, status: Self.status(of: record))
  }

  /// The pages of the plan that was approved last, word for word.
  ///
  /// - Returns: Nothing where none was approved.
  public func lastApproved(of record: ConsultationRecord) -> PagedText? {
    record.approvals.last.flatMap { PagedText(text: $0.text) }
  }

  /// The pages that an approval by this name on this day keeps.
  public func approved(
    _ record: ConsultationRecord,
    _ judgement: Judgement,
    by name: String,
    on day: CalendarDay
  ) -> PagedText? {
    draft(
      of: record,
      judgement,
      status: .approved(by: name, on: day, amending: Self.amendment(of: record))
    )
  }

  private func draft(
    of record: ConsultationRecord,
    _ judgement: Judgement,
    status: PatientHeading.Status
  ) -> PagedText? {
    guard let plan = judgement.plan else { return nil }
    let heading = heading(of: record, judgement, status: status)
    let context = SheetContext(
      heading: heading,
      knowledge: pack.knowledge,
      rules: pack.rules,
      openChecks: judgement.assessment?.openChecks ?? [],
      overrides: record.overrides,
      pack: pack.stamp
    )
    return TextLayout(paper: clinic.paper)
      .document(Sheets.sheet(for: plan, in: context), for: heading)
  }

  private func heading(
    of record: ConsultationRecord,
    _ judgement: Judgement,
    status: PatientHeading.Status
  ) -> PatientHeading {
    let banner = PatientBanner(record, judgement)
    return PatientHeading(
      recordNumber: banner.recordNumber,
      name: banner.name,
      birthDate: banner.birthDate,
      allergies: Self.allergies(judgement.facts, names: pack.knowledge),
      consultation: record.id.text,
      day: record.opening.day,
      seal: record.seal,
      clinic: clinic.name,
      emergencyTelephone: clinic.emergencyTelephone,
      practitioner: clinic.practitioner,
      status: status
    )
  }

  private static func status(of record: ConsultationRecord) -> PatientHeading.Status {
    switch record.status {
    case .open, .approved: amendment(of: record).map { .amending($0) } ?? .draft
    case .voided: .voided(reason: record.voidReason ?? "")
    }
  }

  /// What a plan approved now would take the place of.
  private static func amendment(of record: ConsultationRecord) -> PatientHeading.Amendment? {
    record.approvals.last.map {
      PatientHeading.Amendment(of: $0.day, reason: record.amendmentReason ?? "")
    }
  }

  private static func allergies(
    _ facts: PatientFacts?,
    names: Knowledge
  ) -> PatientHeading.Allergies {
    guard let facts else { return .notAsked }
    let declared = facts.allergies.values.filter { $0.state == .yes }.map(\.id).sorted()
    let listed = declared.map { names.name($0.text) } + facts.otherAllergies
    guard listed.isEmpty else { return .listed(listed) }
    return switch facts.allergiesKnown?.state {
    case .yes, .notSure: .notSure
    case .declined: .declined
    case .no: .noneKnown
    case .notAsked, .notApplicable, nil: .notAsked
    }
  }
}
