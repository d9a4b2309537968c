/// The printers of a machine.
public struct PrinterList: Hashable, Sendable {
  /// Their names, as the spooler lists them.
  public let names: [String]
  /// The one used where none is named.
  public let preferred: String?
  /// Why there are none, in one sentence.
  public let reason: String?
}
