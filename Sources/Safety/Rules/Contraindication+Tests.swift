extension Contraindication.Tier {
  /// The tests that a band can name, each with the figures it compares with, as packs call them.
  ///
  /// A band of another name would never hold; whoever reads a pack refuses it.
  public static let figuresOfTests: [String: [String]] = Dictionary(
    uniqueKeysWithValues: TierTests.Test.allCases.map { ($0.rawValue, $0.figures) }
  )
}

extension TierTests.Test {
  /// The keys of the figures without which this test never holds.
  fileprivate var figures: [String] {
    switch self {
    case .pressureCritical, .pressureHigh: ["systolic", "diastolic"]
    case .hba1cAbove: ["hba1c"]
    case .hba1cMissing, .recentHeartEvent: ["wait"]
    case .pressureTreated, .pressureNotMeasured, .pacemaker, .untreatedHyperthyroidism,
      .stableThyroid, .melanoma, .koebnerProne, .noProphylaxis, .severeRenalImpairment,
      .kidneyStones, .antiphospholipidSyndrome, .amide, .esterOrPaba, .unknownAnaesthetic:
      []
    }
  }
}
