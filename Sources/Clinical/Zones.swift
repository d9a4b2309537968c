/// A zone of the body that can be treated, with its limits.
public struct Zone: Hashable, Sendable {
  /// The zone's id.
  public let id: ZoneID
  /// The group it belongs to.
  public let group: AreaID
  /// The deepest injection in µm.
  public let maximumDepth: Figure<Int>
  /// The largest volume per session; unknown where no zone figure exists and only the caps of groups hold.
  public let cap: Figure<Volume>
  /// Substances that a rule bars from this zone.
  public let barred: [SubstanceID]

  /// Describes a zone.
  public init(
    id: ZoneID,
    group: AreaID,
    maximumDepth: Figure<Int>,
    cap: Figure<Volume>,
    barred: [SubstanceID]
  ) {
    self.id = id
    self.group = group
    self.maximumDepth = maximumDepth
    self.cap = cap
    self.barred = barred
  }
}

/// A zone group: what answers-to-plan calls a treatment area.
public struct ZoneGroup: Hashable, Sendable {
  /// The group's id.
  public let id: AreaID
  /// Its zones in the order of the pack.
  public let zones: [ZoneID]

  /// Describes a group.
  public init(id: AreaID, zones: [ZoneID]) {
    self.id = id
    self.zones = zones
  }
}

/// The largest volume that one session may place in some groups together.
public struct VolumeCap: Hashable, Sendable {
  /// The cap's id.
  public let id: String
  /// The groups it covers.
  public let groups: [AreaID]
  /// The largest volume.
  public let maximum: Figure<Volume>

  /// Describes a cap.
  public init(id: String, groups: [AreaID], maximum: Figure<Volume>) {
    self.id = id
    self.groups = groups
    self.maximum = maximum
  }
}

/// Every zone, group and cap of a pack, in the pack's order.
public struct BodyMap: Hashable, Sendable {
  /// The zones.
  public let zones: [Zone]
  /// The groups.
  public let groups: [ZoneGroup]
  /// The caps.
  public let caps: [VolumeCap]
  /// What a first session leaves of every cap and zone volume, in percent.
  public let firstSessionPercent: Figure<Int>
  /// The most zone groups that a first session may treat.
  public let firstSessionGroups: Int

  /// Describes the map.
  public init(
    zones: [Zone],
    groups: [ZoneGroup],
    caps: [VolumeCap],
    firstSessionPercent: Figure<Int>,
    firstSessionGroups: Int
  ) {
    self.zones = zones
    self.groups = groups
    self.caps = caps
    self.firstSessionPercent = firstSessionPercent
    self.firstSessionGroups = firstSessionGroups
  }

  /// The zone with this id.
  public subscript(id: ZoneID) -> Zone? { zones.first { $0.id == id } }

  /// The zone's place in the pack's order; unknown zones come last.
  public func order(of zone: ZoneID) -> Int {
    zones.firstIndex { $0.id == zone } ?? zones.count
  }
}
