/// A figure of the pack that a clinic may change, with what it is and which side is the safer one.
struct OverlayFigure {
  /// How the value is written.
  enum Shape: Hashable {
    /// One quantity.
    case amount(AmountUnit)
    /// A whole number.
    case count
    /// `{min: …, max: …}`, with or without a unit.
    case range(AmountUnit?)
    /// A list of shares.
    case shares
    /// A verdict.
    case verdict
    /// True, of a rule that is not hard yet.
    case hardness
  }

  /// Its name in the overlay.
  let name: String
  /// The keys from its row to the value.
  let value: [String]
  /// The keys from its row to what it rests on; none where the row does not say it.
  let basis: [String]
  /// The keys from its row to its own sources.
  var sources: [String] = []
  let shape: Shape
  /// Which values are stricter; nothing where neither side is.
  var safer: OverlayFault.Side?
  /// Whether only the stricter side is open even where the figure is a house default.
  var isLimit = false
}

/// What an entry of the overlay changes: a row of one list, or a single figure of a file.
enum OverlayTarget: String, CaseIterable {
  case substance, washout, condition, concern, zone, cap, limit, weight

  /// The file the rows stand in, and the list in it; the single figures of limits say it themselves.
  var list: (file: String, key: String)? {
    switch self {
    case .substance: ("formulary.yaml", "substances")
    case .washout: ("washouts.yaml", "washouts")
    case .condition: ("contraindications.yaml", "conditions")
    case .concern: ("concerns.yaml", "concerns")
    case .zone: ("concerns.yaml", "zones")
    case .cap: ("concerns.yaml", "caps")
    case .limit, .weight: nil
    }
  }

  /// The figures that may be changed in a row, or in one of its zones.
  func figures(inZone isPlace: Bool = false) -> [OverlayFigure] {
    switch self {
    case .substance: OverlayFigure.ofSubstance
    case .washout: OverlayFigure.ofWashout
    case .condition: OverlayFigure.ofCondition
    case .concern: isPlace ? OverlayFigure.ofConcernZone : OverlayFigure.ofConcern
    case .zone: OverlayFigure.ofZone
    case .cap: [OverlayFigure("max", ["max"], ["basis"], .amount(.millilitres), .less)]
    case .limit, .weight: []
    }
  }

  /// A single figure by its name, with its file.
  func single(_ name: String) -> (file: String, figure: OverlayFigure)? {
    let all = self == .limit ? OverlayFigure.limits : self == .weight ? OverlayFigure.weights : []
    return all.first { $0.figure.name == name }
  }

  /// The names of the single figures.
  var singles: [String] {
    switch self {
    case .limit: OverlayFigure.limits.map(\.figure.name)
    case .weight: OverlayFigure.weights.map(\.figure.name)
    default: []
    }
  }
}

extension OverlayFigure {
  fileprivate init(
    _ name: String,
    _ value: [String],
    _ basis: [String],
    sources: [String] = [],
    _ shape: Shape,
    _ safer: OverlayFault.Side? = nil,
    isLimit: Bool = false
  ) {
    self.init(
      name: name,
      value: value,
      basis: basis,
      sources: sources,
      shape: shape,
      safer: safer,
      isLimit: isLimit
    )
  }

  fileprivate static let ofSubstance = [
    OverlayFigure(
      "concentration",
      ["concentration", "chosen"],
      ["concentration", "basis"],
      sources: ["concentration", "src"],
      .amount(.milligramsPerMillilitre),
      .less
    ),
    OverlayFigure(
      "volume",
      ["volume", "typical"],
      ["volume", "typical_basis"],
      sources: ["volume", "src"],
      .amount(.millilitres),
      .less
    ),
    OverlayFigure(
      "ceiling",
      ["volume", "ceiling_per_session"],
      ["volume", "ceiling_basis"],
      sources: ["volume", "src"],
      .amount(.millilitres),
      .less
    ),
    OverlayFigure(
      "mass_ceiling",
      ["mass_ceiling", "per_session"],
      ["mass_ceiling", "basis"],
      sources: ["mass_ceiling", "src"],
      .amount(.milligrams),
      .less
    ),
    OverlayFigure("depth", ["depth"], ["depth", "basis"], .range(.millimetres), .within),
    OverlayFigure(
      "interval",
      ["min_interval", "wait"],
      ["min_interval", "basis"],
      sources: ["min_interval", "src"],
      .amount(.days),
      .more
    ),
    OverlayFigure(
      "sessions",
      ["course", "sessions"],
      ["course", "basis"],
      .range(nil),
      .within
    ),
    OverlayFigure(
      "ph",
      ["ph"],
      ["ph", "basis"],
      sources: ["ph", "src"],
      .range(.acidity),
      .within
    ),
  ]

  fileprivate static let ofWashout = [
    OverlayFigure("wait", ["wait"], ["wait_basis"], .amount(.days), .more),
    OverlayFigure("hard", ["hard"], ["wait_basis"], .hardness, .more),
  ]

  fileprivate static let ofCondition = [
    OverlayFigure("verdict", ["verdict"], ["basis"], .verdict, .more),
    OverlayFigure("wait", ["wait"], ["wait_basis"], .amount(.days), .more),
    OverlayFigure("interval", ["interval"], ["basis"], .amount(.days), .more),
  ]

  fileprivate static let ofConcern = [
    OverlayFigure("interval", ["interval"], ["interval", "basis"], .range(.days), .more),
    OverlayFigure("sessions", ["sessions"], ["sessions", "basis"], .range(nil), .within),
  ]

  fileprivate static let ofConcernZone = [
    OverlayFigure("volume", ["volume"], ["basis"], .amount(.millilitres), .less),
    OverlayFigure("depth", ["depth"], ["depth", "basis"], .range(.millimetres), .within),
  ]

  fileprivate static let ofZone = [
    OverlayFigure("cap", ["cap"], ["cap_basis"], .amount(.millilitres), .less),
    OverlayFigure(
      "max_depth",
      ["max_depth"],
      ["max_depth_basis"],
      .amount(.millimetres),
      .less,
      isLimit: true
    ),
  ]

  fileprivate static let limits: [(file: String, figure: OverlayFigure)] =
    [
      "actives_per_cocktail_max", "new_substances_first_session_max",
    ].map { name in
      let figure = OverlayFigure(
        name,
        ["limits", name, "value"],
        ["limits", name, "basis"],
        sources: ["limits", name, "src"],
        .count,
        .less,
        isLimit: true
      )
      return ("formulary.yaml", figure)
    }
    + [
      OverlayFigure(
        "first_session_share",
        ["first_session", "cap_factor"],
        ["first_session", "basis"],
        .amount(.percent),
        .less,
        isLimit: true
      ),
      interval("skin_interval", "skin_min"),
      interval("scalp_interval", "scalp_min"),
      interval("pigment_interval", "fitzpatrick_v_vi_or_pih"),
    ].map { ("concerns.yaml", $0) }

  /// Days of the rule for intervals, each with a basis of its own once a clinic sets it.
  private static func interval(_ name: String, _ key: String) -> OverlayFigure {
    OverlayFigure(
      name,
      ["interval_rule", key],
      ["interval_rule", "\(key)_basis"],
      .amount(.days),
      .more,
      isLimit: true
    )
  }

  fileprivate static let weights: [(file: String, figure: OverlayFigure)] = [
    OverlayFigure(
      "cost_per_placement",
      ["cost_per_placement", "points"],
      ["cost_per_placement", "basis"],
      .count
    ),
    OverlayFigure(
      "course_dated_for",
      ["course_dated_for", "weeks"],
      ["course_dated_for", "basis"],
      .amount(.weeks)
    ),
    OverlayFigure(
      "rank_percents",
      ["rank_percents", "values"],
      ["rank_percents", "basis"],
      .shares
    ),
    OverlayFigure(
      "pressure_above_age",
      ["pressure_above_age", "years"],
      ["pressure_above_age", "basis"],
      sources: ["pressure_above_age", "src"],
      .amount(.years),
      .less,
      isLimit: true
    ),
  ].map { ("drafting.yaml", $0) }
}
