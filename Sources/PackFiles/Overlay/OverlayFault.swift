public import Clinical

/// What is wrong with a clinic's own values.
public enum OverlayFault: Hashable, Sendable {
  /// It was signed off on a day that has not come yet.
  case signedInFuture(CalendarDay, today: CalendarDay)
  /// It was made for another pack than the one it lies on; that pack's digest.
  case otherPack(String)
  /// An entry names none, or several, of the things it may change.
  case notOneTarget([String])
  /// A rule that is marked hard.
  case hard(String)
  /// A substance that the pack blocks.
  case blocked(String)
  /// A row whose days are counted in bands, which one figure cannot change.
  case ownDays(String)
  /// A figure that the row does not have.
  case noSuchFigure(String, of: String)
  /// A change towards the less safe side of a figure that may only be made stricter.
  case softer(from: String, to: String, basis: String, side: Side)
  /// A limit of every preparation, which may only be made stricter.
  case softerLimit(from: String, to: String, side: Side)
  /// A change by a factor of ten or more.
  case tenfold(from: String, to: String)
  /// The pack says the same already.
  case same(String)
  /// A figure that the pack does not know needs the clinic's reason.
  case reasonMissing(String)
  /// The same figure is changed twice.
  case changedTwice(first: SourcePosition)
  /// A substance that is never drafted anyway is hidden, changed or given a product.
  case nothingToHide(String)
  /// A substance that the same file hides is changed or given a product.
  case hiddenAnyway(String)
  /// An added substance has an id that means something else in the pack.
  case idTaken(String, kind: String)
  /// An added substance is called what a blocked one is called.
  case namedAsBlocked(String, id: String)
  /// An added substance, or a product, is called what a medicine is called that no preparation holds.
  case namedAsMedicine(String)
  /// An added substance is called what one is called that the pack only explains.
  case namedAsExplained(String, id: String)
  /// An added substance would be placed in a zone that the pack keeps substances out of.
  case notForZone(String, concern: String)
  /// An added substance has a figure that rests on something else than the clinic.
  case notTheClinics(String)
  /// An added substance claims evidence without a source beside the clinic.
  case evidenceWithoutSource(String)
  /// An added substance is not barred by what bars every other of its kind; the list that lacks it.
  case notBarredBy(String, list: String)

  /// Which values are the stricter ones.
  public enum Side: Hashable, Sendable {
    /// Smaller ones.
    case less
    /// Greater ones.
    case more
    /// Those inside the pack's range.
    case within
  }
}
