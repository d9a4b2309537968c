extension Words {
  static let planTitle = "Plan"
}
