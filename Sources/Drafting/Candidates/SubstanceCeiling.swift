import Clinical

/// The most of one substance in one session, all zones together, as a volume.
enum SubstanceCeiling: Hashable {
  /// No ceiling is published.
  case none
  /// A ceiling per body weight, and no weight.
  case weightMissing
  /// The smaller of the ceilings of volume and mass.
  case volume(Volume)

  /// Reads the ceiling of a monograph; the weight is in grams.
  init(of monograph: Monograph, weight: Int?) {
    var ceilings = [monograph.volumeCeiling.value].compactMap(\.self)
    if let mass = monograph.massCeiling {
      var masses = [mass.perSession.value?.micrograms].compactMap(\.self)
      if let perKilogram = mass.microgramsPerKilogram {
        guard let weight else {
          self = .weightMissing
          return
        }
        masses.append(perKilogram * weight / 1000)
      }
      let strength = monograph.concentration.value?.microgramsPerMillilitre ?? 0
      if strength > 0 {
        ceilings += masses.map { Volume(microlitres: $0 * 1000 / strength) }
      }
    }
    self = ceilings.min().map(Self.volume) ?? .none
  }
}
