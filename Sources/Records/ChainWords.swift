/// The words in which a fault of the chain is named.
enum ChainWords {
  static let payloadChanged = "what happened was changed after it was stored"
  static let rowChanged = "when, by whom or in which consultation was changed after it was stored"
  static let unreadablePayload = "its fields are not written as this program writes them"
  static let unreadableMoment = "its moment is not written as this program writes it"
  static let notAfterTheOneBefore = "it does not follow the event before it"

  static func missing(_ expected: Int) -> String { "event \(expected) is missing before it" }
}
