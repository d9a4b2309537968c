import Clinical
public import Questionnaires

/// One zone in the list of a concern's zones.
public struct ZoneLine: Hashable, Sendable {
  /// The zone as the form names it.
  public let option: AnswerOption
  /// Whether the pack treats the concern there.
  public let isOffered: Bool
  /// Whether it is chosen.
  public let isChosen: Bool
  /// The key that jumps to it; none for zones that are not offered.
  public let label: Character?
}

extension WizardState {
  /// The zones of the concern in focus: those the pack treats first.
  public func zoneLines(_ pack: Pack?) -> [ZoneLine] {
    guard case .concern = concernInFocus?.id, let row = concernInFocus, let open else { return [] }
    let options = open.judgement.evaluation.index.item(KnownItem.concernZones)?.options ?? []
    let named = pack?.knowledge.concern(ConcernID(row.code))?.zones.map(\.zone.text) ?? []
    let chosen =
      row.occurrence.map { open.record.response[Place(KnownItem.concernZones, [$0])] } ?? []
    // A zone keeps its key for every concern: the hand remembers it.
    let labels = Self.labels(options.count)
    let offered = zip(options, labels).filter { named.contains($0.0.coding.code) }
    let others = options.filter { !named.contains($0.coding.code) }
    return offered.map { option, label in
      ZoneLine(
        option: option,
        isOffered: true,
        isChosen: chosen.contains(.coding(option.coding)),
        label: label
      )
    }
      + others.map { option in
        ZoneLine(
          option: option,
          isOffered: false,
          isChosen: chosen.contains(.coding(option.coding)),
          label: nil
        )
      }
  }

  /// The keys 1 to 9, then letters; nothing for lines beyond those.
  private static func labels(_ count: Int) -> [Character?] {
    let keys = Array("123456789abcdefghijklmnopqrtuvxy")
    return (0..<count).map { keys.indices.contains($0) ? keys[$0] : nil }
  }
}
