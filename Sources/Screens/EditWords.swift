extension Words {
  static let editTitle = "Edit"
}
