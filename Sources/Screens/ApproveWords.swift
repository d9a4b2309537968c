extension Words {
  static let approveTitle = "Approve"
}
