import Clinical
import Safety

/// Writes the syringes of a session as preparations with their reasons.
struct PreparationWriter {
  let context: DraftingContext
  let draft: SessionDraft

  /// The preparations, area by area.
  var preparations: [Preparation] {
    draft.areas.flatMap { area in
      let items = draft.items.filter { $0.zone.group == area }
      return SyringeLayout(context: context).syringes(of: items).map { syringe in
        preparation(syringe, area: area)
      }
    }
  }

  private func preparation(_ syringe: Syringe, area: AreaID) -> Preparation {
    let order = MixingOrder(context: context).sorted(syringe.substances)
    let zones = syringe.zones.map { zone in
      let here = syringe.items.filter { $0.zone == zone }
      return Preparation.ZoneVolume(
        zone: zone.id,
        volume: here.map(\.session).reduce(.zero, +),
        laterVolume: here.map(\.full).reduce(.zero, +)
      )
    }
    let technique = draft.technique(of: syringe, area: area)
    return Preparation(
      area: area,
      zones: zones,
      components: order.compactMap { context.monographs[$0] }.map { component($0, in: syringe) },
      total: syringe.items.map(\.session).reduce(.zero, +),
      technique: technique.id,
      depth: technique.isByHand ? depth(syringe.depth, by: technique.id) : syringe.depth,
      depthStatus: depthStatus(syringe),
      mixingOrder: order.count > 1 ? MixingOrder(context: context).steps(order) : [],
      pairsWithoutData: pairsWithoutData(order),
      reasons: ReasonWriter(context: context, draft: draft, syringe: syringe).reasons(area: area)
    )
  }

  /// As deep as the drafted depth and a technique set by hand allow together.
  private func depth(_ drafted: DepthRange, by technique: TechniqueID) -> DepthRange {
    let known = context.book.techniques[technique]?.technique.depth.value
    return known.flatMap { $0.intersection(drafted) } ?? drafted
  }

  private func component(_ monograph: Monograph, in syringe: Syringe) -> Preparation.Component {
    let id = monograph.id
    let status = Basis.weaker(monograph.concentration.basis, volumeStatus(of: id, in: syringe))
    let volume = syringe.items.filter { $0.substance == id }.map(\.session).reduce(.zero, +)
    return Preparation.Component(
      substance: id,
      role: monograph.role,
      volume: volume,
      concentration: monograph.concentration,
      mass: monograph.concentration.value?.mass(in: volume),
      evidence: monograph.evidence,
      status: status,
      sources: monograph.sources.citing(status)
    )
  }

  private func volumeStatus(of id: SubstanceID, in syringe: Syringe) -> Basis {
    let wishes = syringe.items.filter { $0.substance == id }.flatMap(\.wishes)
    return wishes.compactMap { context.wishes[$0].row?.volume.basis }
      .reduce(.sourced, Basis.weaker)
  }

  private func depthStatus(_ syringe: Syringe) -> Basis {
    let rows = syringe.items.flatMap(\.wishes).compactMap { context.wishes[$0].row?.depth.basis }
    let own = syringe.substances.compactMap { context.monographs[$0]?.depth.basis }
    let zones = syringe.zones.map(\.maximumDepth.basis)
    return (rows + own + zones).reduce(.sourced, Basis.weaker)
  }

  private func pairsWithoutData(_ substances: [SubstanceID]) -> [[SubstanceID]] {
    let test = context.book.pairs
    let ids = substances.sorted()
    return ids.indices.flatMap { left in
      ids[(left + 1)...]
        .filter { test.state(ids[left], $0, in: context.mode) == .noData }
        .map { [ids[left], $0] }
    }
  }
}

/// In which order the parts of a mixture go into the syringe.
struct MixingOrder {
  let context: DraftingContext

  /// Diluent, anaesthetic, aqueous actives with the most acid last, viscous last; equals by id.
  func sorted(_ substances: [SubstanceID]) -> [SubstanceID] {
    substances.sorted { left, right in
      key(left) == key(right) ? left < right : key(left) < key(right)
    }
  }

  /// The order in words, with the last step that every mixture ends in.
  func steps(_ order: [SubstanceID]) -> [String] {
    order.enumerated().map { Words.mixingStep($0.offset + 1, context.name($0.element)) }
      + [Words.lastMixingStep(order.count + 1)]
  }

  private func key(_ id: SubstanceID) -> (Int, Int) {
    guard let monograph = context.monographs[id], !monograph.isViscous else { return (3, 0) }
    switch monograph.role {
    case .diluent: return (0, 0)
    case .anaesthetic: return (1, 0)
    case .active, .deviceProduct: return (2, -(monograph.acidity.value?.minimum ?? 0))
    }
  }
}
