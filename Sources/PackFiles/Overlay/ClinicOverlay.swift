public import Clinical

/// Where a clinic's own values lie, and the day on which they are read.
public struct OverlayFile: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Today: nothing can have been signed off later.
  public let today: CalendarDay

  /// Names a file and the day.
  public init(path: String, today: CalendarDay) {
    self.path = path
    self.today = today
  }
}

/// One change that a clinic makes to the pack, as people read it.
public struct ClinicChange: Hashable, Sendable {
  /// What is changed: "washout W20, wait".
  public let subject: String
  /// What the pack says.
  public let old: String
  /// What the clinic says.
  public let new: String
  /// Why, where the clinic says so.
  public let reason: String?
  /// The entry of the overlay.
  public let place: SourcePosition
}

/// A clinic's own values as its file says them, before they are held against a pack.
struct ClinicOverlay {
  /// A figure with its new value.
  struct Change {
    let place: SourcePosition
    let target: OverlayTarget
    /// The id of the row, or the name of the single figure.
    let id: Node
    /// The zone of a concern.
    let zone: Node?
    let figure: Node?
    let value: Node
    let reason: String?
  }

  /// A substance that the clinic does not use.
  struct Hidden {
    let place: SourcePosition
    let substance: Node
    let reason: String?
  }

  /// A substance that the pack does not have, with all that the pack's files say of others.
  struct Added {
    let place: SourcePosition
    let name: Node
    let say: Node
    let ranked: [Node]
    let monograph: Node
    /// What is said of it in words, as `monographs.yaml` says it of others; the clinic may leave it out.
    let text: Node?
    let reason: String?
  }

  /// The finished product that stands for a substance in this clinic, with the figures of its label.
  struct Product {
    let place: SourcePosition
    let substance: Node
    let name: Node
    let concentration: Node?
    let acidity: Node?
    let ceiling: Node?
    let reason: String?
  }

  /// Who answers for the values, and since when.
  let signedOffBy: String
  let signedOffOn: CalendarDay
  /// The first characters of the digest of the pack they were made for.
  let madeFor: Node
  let changes: [Change]
  let hidden: [Hidden]
  let added: [Added]
  let products: [Product]
  /// Citations of the clinic's own.
  let sources: [Node]
  /// The whole file, in lines.
  let position: SourcePosition
}
