/// A volume in whole microlitres, never negative.
public struct Volume: Hashable, Comparable, Sendable {
  /// The volume in µL.
  public let microlitres: Int

  /// Makes a volume; a negative number of microlitres is a mistake in the code.
  public init(microlitres: Int) {
    precondition(microlitres >= 0, "a volume is never negative")
    self.microlitres = microlitres
  }

  /// A volume of so many microlitres.
  public static func microlitres(_ count: Int) -> Volume { Volume(microlitres: count) }

  /// No volume at all.
  public static let zero = Volume(microlitres: 0)

  /// Smaller volumes come first.
  public static func < (left: Self, right: Self) -> Bool { left.microlitres < right.microlitres }

  /// The exact sum, or the largest volume there is where it would be larger.
  public static func + (left: Self, right: Self) -> Volume {
    let (sum, isTooLarge) = left.microlitres.addingReportingOverflow(right.microlitres)
    return Volume(microlitres: isTooLarge ? .max : sum)
  }

  /// The volume times a percentage, rounded down to a whole microlitre; the largest volume there is where it would
  /// be larger.
  public func percent(_ percent: Int) -> Volume {
    Volume(microlitres: microlitres.times(percent, over: 100))
  }
}

/// A mass in whole micrograms, never negative.
public struct Mass: Hashable, Comparable, Sendable {
  /// The mass in µg.
  public let micrograms: Int

  /// Makes a mass; a negative number of micrograms is a mistake in the code.
  public init(micrograms: Int) {
    precondition(micrograms >= 0, "a mass is never negative")
    self.micrograms = micrograms
  }

  /// Smaller masses come first.
  public static func < (left: Self, right: Self) -> Bool { left.micrograms < right.micrograms }

  /// The exact sum, or the largest mass there is where it would be larger.
  public static func + (left: Self, right: Self) -> Mass {
    let (sum, isTooLarge) = left.micrograms.addingReportingOverflow(right.micrograms)
    return Mass(micrograms: isTooLarge ? .max : sum)
  }
}

/// A concentration in whole micrograms per millilitre, never negative.
public struct Concentration: Hashable, Comparable, Sendable {
  /// The concentration in µg/mL.
  public let microgramsPerMillilitre: Int

  /// Makes a concentration; a negative number is a mistake in the code.
  public init(microgramsPerMillilitre: Int) {
    precondition(microgramsPerMillilitre >= 0, "a concentration is never negative")
    self.microgramsPerMillilitre = microgramsPerMillilitre
  }

  /// Weaker concentrations come first.
  public static func < (left: Self, right: Self) -> Bool {
    left.microgramsPerMillilitre < right.microgramsPerMillilitre
  }

  /// The mass held by a volume, rounded up to a whole microgram so that no ceiling is passed unseen; the largest
  /// mass there is where it would be larger.
  public func mass(in volume: Volume) -> Mass {
    Mass(
      micrograms: microgramsPerMillilitre.times(volume.microlitres, over: 1000, roundingUp: true)
    )
  }
}

extension Int {
  /// A product of numbers that are not negative, divided, or the largest number where it would be larger.
  fileprivate func times(_ factor: Int, over divisor: UInt, roundingUp: Bool = false) -> Int {
    let product = UInt(self).multipliedFullWidth(by: UInt(factor))
    guard product.high < divisor else { return .max }
    let (whole, rest) = divisor.dividingFullWidth(product)
    guard whole < Int.max else { return .max }
    return Int(whole) + (roundingUp && rest > 0 ? 1 : 0)
  }
}

/// A depth range in whole micrometres below the surface of the skin.
public struct DepthRange: Hashable, Sendable {
  /// The shallowest depth in µm.
  public let minimum: Int
  /// The deepest depth in µm, never less than the shallowest.
  public let maximum: Int

  /// Makes a range, or nothing if its ends stand the wrong way round or above the skin.
  public init?(minimum: Int, maximum: Int) {
    guard minimum >= 0, minimum <= maximum else { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// What two ranges share, or nothing.
  public func intersection(_ other: DepthRange) -> DepthRange? {
    DepthRange(minimum: max(minimum, other.minimum), maximum: min(maximum, other.maximum))
  }
}

/// A body weight in whole grams, above zero.
public struct BodyWeight: Hashable, Sendable {
  /// The weight in g.
  public let grams: Int

  /// Makes a weight, or nothing if it is not above zero.
  public init?(grams: Int) {
    guard grams > 0 else { return nil }
    self.grams = grams
  }
}

/// An inclusive range of whole numbers whose upper end may be unpublished.
public struct Span: Hashable, Sendable {
  /// The lower end.
  public let minimum: Int
  /// The upper end, or nothing where none is published.
  public let maximum: Int?

  /// Makes a range, or nothing if its ends stand the wrong way round.
  public init?(minimum: Int, maximum: Int?) {
    if let maximum, maximum < minimum { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Makes the range from a number to another, or from the number to itself where the other is smaller.
  public init(from minimum: Int, reaching maximum: Int) {
    self.minimum = minimum
    self.maximum = max(minimum, maximum)
  }

  /// Whether a number lies inside; an unpublished upper end holds at the lower one.
  public func contains(_ number: Int) -> Bool {
    number >= minimum && number <= (maximum ?? minimum)
  }
}
