import Clinical

/// Chooses the substances of one session.
///
/// What must be alone in its session, a substance or a concern, is weighed against the rest as a session of
/// its own: the better session is held first.
struct SessionChooser {
  let problem: ChoiceProblem
  let map: SessionMap
  /// The kinds of session that are weighed against each other.
  let kinds: [ChoiceProblem]
  /// How much looking is worth while.
  let effort: Effort
  /// What looks for the best choice of each kind.
  private let searches: [ChoiceSearch]
  /// The substances that must be alone in their session.
  let alone: [Int]

  init(_ context: DraftingContext, areas: [AreaID], candidates: [Candidate]) {
    effort = Effort(steps: context.book.patience.choice)
    let reader = SessionReader(context: context, areas: areas, candidates: candidates)
    (problem, map) = reader.read()
    alone = Self.alone(of: map, context)
    kinds = Self.kinds(of: problem, map, alone: alone, context)
    searches = kinds.map { [effort] in ChoiceSearch($0, effort: effort) }
  }

  /// The best choice that meets a demand, with the kind of session it was found in; nothing where there is none or
  /// the effort is spent.
  func best(
    _ demand: ChoiceSearch.Demand = .none
  ) -> (choice: Choice, kind: ChoiceProblem)? {
    var best: (choice: Choice, kind: ChoiceProblem)?
    for search in searches {
      guard let found = search.best(demand) else { continue }
      if let known = best, !found.precedes(known.choice, in: problem) { continue }
      best = (found, search.problem)
    }
    return effort.isSpent ? nil : best
  }

  /// Every substance that stands in an area.
  var uses: [ChoiceSearch.Use] {
    (0..<problem.areaCount).flatMap { area in
      problem.substances(ofArea: area).map { ChoiceSearch.Use(area: area, substance: $0) }
    }
  }

  /// Whether a choice uses a substance in an area.
  func uses(_ use: ChoiceSearch.Use, in choice: Choice) -> Bool {
    choice.substances(ofArea: use.area, in: problem).contains(use.substance)
  }

  private static func alone(of map: SessionMap, _ context: DraftingContext) -> [Int] {
    let neverMixed = context.knowledge.mixing.neverMixed
    return map.substances.indices.filter { number in
      neverMixed.contains(map.substances[number])
        || context.monographs[map.substances[number]]?.aloneInSession == true
    }
  }

  private static func kinds(
    of problem: ChoiceProblem,
    _ map: SessionMap,
    alone: [Int],
    _ context: DraftingContext
  ) -> [ChoiceProblem] {
    let wanted = map.wishes.joined().map { context.wishes[$0].concern }
    let own = Set(wanted.filter(\.needsOwnSession).map(\.id)).sorted()
    let concerns: [ConcernID?] = [nil] + own
    let substances: [Int?] = [nil] + alone
    return concerns.flatMap { concern in
      substances.map { substance in
        var kind = problem
        kind.zones = problem.zones.indices.map { zone in
          let counts = map.wishes[zone].map { wish -> Bool in
            let wanted = context.wishes[wish].concern
            return wanted.needsOwnSession ? wanted.id == concern : concern == nil
          }
          return problem.zones[zone].keeping(counts) { offered in
            substance.map { $0 == offered } ?? !alone.contains(offered)
          }
        }
        return kind
      }
    }
  }
}

extension ChoiceProblem.Zone {
  /// The zone with some of its concerns and substances only.
  fileprivate func keeping(_ concerns: [Bool], _ substances: (Int) -> Bool) -> Self {
    let offers = offers.filter { substances($0.substance) }.map { offer in
      ChoiceProblem.Offer(
        substance: offer.substance,
        points: concerns.indices.map { concerns[$0] ? offer.points[$0] : 0 },
        volumes: concerns.indices.map { concerns[$0] ? offer.volumes[$0] : 0 }
      )
    }
    return Self(area: area, cap: cap, offers: offers.filter { $0.points.contains { $0 > 0 } })
  }
}
