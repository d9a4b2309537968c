public import Clinical

/// One enabled item in the order shown.
///
/// A repeating group has a row of its own, then a row for each occurrence followed by the items in it. The
/// place of an occurrence's row is the group's with the occurrence's number at the end.
public struct ShownItem: Hashable, Sendable {
  /// The item.
  public let item: Item
  /// Where it stands.
  public let place: Place
  /// The page it belongs to.
  public let page: ItemID
  /// How deep it is nested below its page, 0 for the page's own items, -1 for the page.
  public let depth: Int
  /// The number of the occurrence whose row this is; nothing on every other row.
  public let occurrence: Int?

  /// Names an item shown.
  public init(item: Item, place: Place, page: ItemID, depth: Int, occurrence: Int? = nil) {
    self.item = item
    self.place = place
    self.page = page
    self.depth = depth
    self.occurrence = occurrence
  }
}
