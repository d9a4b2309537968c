extension Words {
  static let whyTitle = "Why"
}
