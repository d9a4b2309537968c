extension AmountUnit {
  /// The greatest quantity of this unit that any pack can mean, in whole units, and why nothing is greater.
  ///
  /// Generous on purpose: what lies beyond is a slip of a digit or of the unit, never a matter of opinion.
  var bound: (most: Int, reason: RuleReason) {
    switch self {
    case .millilitres: (100, .injected)
    case .millimetres: (50, .needle)
    case .milligramsPerMillilitre: (1000, .solution)
    case .milligrams: (10_000, .injected)
    case .milligramsPerKilogram, .milligramsPerSquareCentimetre: (100, .injected)
    case .days: (3650, .decade)
    case .weeks: (520, .decade)
    case .months: (120, .decade)
    case .hours: (8760, .year)
    case .minutes: (1440, .day)
    case .years: (120, .lifetime)
    case .percent: (100, .whole)
    case .percentTenths: (25, .blood)
    case .millimolesPerMole: (250, .blood)
    case .acidity: (14, .acidity)
    case .millimetresOfMercury: (300, .pressure)
    case .degrees: (90, .upright)
    case .bodyMassIndex: (100, .bodyMass)
    }
  }

  /// The greatest quantity in whole last decimals.
  var most: Int { (0..<decimals).reduce(bound.most) { most, _ in most * 10 } }
}
