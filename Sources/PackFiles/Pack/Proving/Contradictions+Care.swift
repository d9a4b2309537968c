// Hours after a session: what begins before it ends, and what is looked at lies between.
extension Contradictions {
  func checkCare() {
    for row in rows("aftercare.yaml", "aftercare") {
      inOrder(row, "from", "until")
      inOrder(row, "until", "advised_until")
      if let then = row["then"] { inOrder(then, "from", "until") }
      for check in row["checks"]?.items ?? [] {
        guard let hour = quantity(check, .hours) else { continue }
        let (from, until) = (quantity(row["from"], .hours), quantity(row["until"], .hours))
        let key = hour < from ?? 0 ? "from" : hour > until ?? hour ? "until" : nil
        guard let key, let said = row[key]?.text else { continue }
        log.add(
          .clash("checks \(check.text ?? "")", with: "\(key) \(said)", at: row.place(key)),
          at: check.position
        )
      }
    }
    for row in rows("aftercare.yaml", "normal_reactions") {
      if let lasts = row["lasts"] {
        atLeast(lasts, "max", "min", .hours)
        if let most = quantity(lasts["max"], .hours),
          let end = quantity(row["accepted_until"], .hours),
          end < most
        {
          clash(row, "accepted_until", with: lasts, "max")
        }
      }
    }
    for row in rows("aftercare.yaml", "red_flags") {
      inOrder(row, "typical_from", "typical_until")
      inOrder(row, "typical_from", "typical_peak")
      inOrder(row, "typical_peak", "typical_until")
    }
  }

  private func inOrder(_ row: Node, _ first: String, _ second: String) {
    guard let from = quantity(row[first], .hours), let until = quantity(row[second], .hours),
      until <= from
    else { return }
    clash(row, second, with: row, first)
  }
}
