public import Cells
public import Consultation

/// What a picture is drawn from: the state, the pack's words, the signs and the size.
public struct Scene: Sendable {
  /// The state of the wizard.
  public let state: WizardState
  /// The clinical content, once it has been read.
  public let pack: Pack?
  /// The signs that furniture is drawn with.
  public let glyphs: Glyphs
  /// Rows and columns.
  public let size: Size
  /// What the settings change about the usual keys.
  public let keys: KeyChanges

  /// Sets a scene.
  public init(state: WizardState, pack: Pack?, glyphs: Glyphs, size: Size, keys: KeyChanges) {
    self.state = state
    self.pack = pack
    self.glyphs = glyphs
    self.size = size
    self.keys = keys
  }
}
