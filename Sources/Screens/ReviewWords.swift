extension Words {
  static let reviewTitle = "Review"
}
