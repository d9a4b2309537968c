extension Words {
  static let concernsTitle = "Concerns"
}
