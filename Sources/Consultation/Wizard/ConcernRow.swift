public import Clinical
import Drafting
public import Questionnaires
import Safety

/// One row of the list of concerns.
public struct ConcernRow: Hashable, Sendable {
  /// Which row.
  public enum ID: Hashable, Sendable {
    /// A concern by its code; more than 0 where the same concern was recorded again.
    case concern(String, again: Int)
    /// An occurrence that names no concern of the form.
    case nameless(occurrence: Int)
    /// A question about the concern above, by its place.
    case detail(Place)
    /// None of these.
    case none
  }

  /// What a ticked concern still needs.
  public enum Need: Hashable, Sendable, CaseIterable {
    /// How much.
    case degree
    /// Where.
    case zones
  }

  /// Which row.
  public let id: ID
  /// The words of the row.
  public let text: String
  /// The code of the concern; empty on rows that are none.
  public let code: String
  /// The occurrence it is recorded in; nothing while it is not ticked.
  public let occurrence: Int?
  /// How much, 1 to 3, where that was said.
  public let degree: Int?
  /// Where, as the form names the zones.
  public let zones: [String]
  /// Since when, where that was said.
  public let since: PartialDate?
  /// What is missing.
  public let needs: [Need]
  /// Whether nothing is drafted for it, though it was chosen.
  public let isUnserved: Bool
  /// The question of a detail row.
  public let question: ShownItem?

  /// Whether it is ticked.
  public var isTicked: Bool { occurrence != nil }
}

extension ConcernRow {
  /// A row that is no concern.
  init(_ id: ID, text: String, occurrence: Int? = nil, question: ShownItem? = nil) {
    self.init(
      id: id,
      text: text,
      code: "",
      occurrence: occurrence,
      degree: nil,
      zones: [],
      since: nil,
      needs: [],
      isUnserved: false,
      question: question
    )
  }

  /// The rows of the list: a row for each concern of the form, its details under it, and none of these.
  static func rows(in open: OpenConsultation) -> [ConcernRow] {
    let listing = ConcernListing(open)
    return listing.named + listing.nameless + [ConcernRow(.none, text: Words.noneOfThese)]
  }
}

/// Reads the concerns of a consultation.
struct ConcernListing {
  let open: OpenConsultation
  let evaluation: Evaluation
  /// The repeating group that lists the concerns.
  let group: Place?
  private let byCode: [String: [Int]]

  init(_ open: OpenConsultation) {
    self.open = open
    evaluation = open.judgement.evaluation
    group = evaluation.index.repeatingAncestors(of: KnownItem.concern).first.map { Place($0) }
    var byCode: [String: [Int]] = [:]
    for occurrence in group.map(open.record.response.occurrences) ?? [] {
      let answer = open.record.response[Place(KnownItem.concern, [occurrence])].first
      guard case .coding(let coding) = answer else { continue }
      byCode[coding.code, default: []].append(occurrence)
    }
    self.byCode = byCode
  }

  /// Whether no concern is named.
  var isEmpty: Bool { group.map { open.record.response.occurrences(of: $0).isEmpty } ?? true }

  private var options: [AnswerOption] {
    evaluation.index.item(KnownItem.concern)?.options ?? []
  }

  var named: [ConcernRow] {
    options.flatMap { option -> [ConcernRow] in
      let occurrences = byCode[option.coding.code] ?? []
      guard !occurrences.isEmpty else { return [row(option, again: 0, occurrence: nil)] }
      return occurrences.enumerated().flatMap { again, occurrence in
        [row(option, again: again, occurrence: occurrence)] + details(of: occurrence)
      }
    }
  }

  /// Occurrences without a concern that the form lists; they are shown so that they can be taken away.
  var nameless: [ConcernRow] {
    let known = Set(options.flatMap { byCode[$0.coding.code] ?? [] })
    return (group.map(open.record.response.occurrences) ?? []).filter { !known.contains($0) }
      .map { ConcernRow(.nameless(occurrence: $0), text: Words.namelessConcern, occurrence: $0) }
  }

  private func row(_ option: AnswerOption, again: Int, occurrence: Int?) -> ConcernRow {
    let degree = occurrence.flatMap(degree)
    let zones = occurrence.map(zones) ?? []
    var needs: [ConcernRow.Need] = []
    if occurrence != nil, degree == nil { needs.append(.degree) }
    if occurrence != nil, zones.isEmpty { needs.append(.zones) }
    let id = ConcernID(option.coding.code)
    let isStopped = open.judgement.assessment?.stops.contains { $0.concern == id } ?? false
    let isUnserved = open.judgement.plan?.unserved.contains { $0.concern == id } ?? false
    return ConcernRow(
      id: .concern(option.coding.code, again: again),
      text: option.text,
      code: option.coding.code,
      occurrence: occurrence,
      degree: degree,
      zones: zones,
      since: occurrence.flatMap(since),
      needs: needs,
      isUnserved: occurrence != nil && (isStopped || isUnserved),
      question: nil
    )
  }

  private func degree(_ occurrence: Int) -> Int? {
    let answer = open.record.response[Place(KnownItem.concernDegree, [occurrence])].first
    if case .integer(let degree) = answer { return Int(degree) }
    return nil
  }

  private func zones(_ occurrence: Int) -> [String] {
    let texts = evaluation.index.item(KnownItem.concernZones)?.options ?? []
    return open.record.response[Place(KnownItem.concernZones, [occurrence])].map { answer in
      texts.first { .coding($0.coding) == answer }?.text ?? answer.text
    }
  }

  private func since(_ occurrence: Int) -> PartialDate? {
    let answer = open.record.response[Place(KnownItem.concernSince, [occurrence])].first
    if case .date(let date) = answer { return date }
    return nil
  }

  /// The other questions that the form asks about this concern now.
  private func details(of occurrence: Int) -> [ConcernRow] {
    evaluation.shown.filter { shown in
      shown.place.occurrences == [occurrence] && shown.occurrence == nil
        && !KnownItem.ofConcernRow.contains(shown.item.id) && !shown.item.options.isEmpty
        && evaluation.index.repeatingAncestors(of: shown.item.id).first == group?.item
    }
    .map {
      ConcernRow(.detail($0.place), text: $0.item.text, occurrence: occurrence, question: $0)
    }
  }
}
