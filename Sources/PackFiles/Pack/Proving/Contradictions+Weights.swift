import Clinical

// How the composer weighs: every evidence that counts has points, and the better never has fewer.
extension Contradictions {
  func checkWeights() {
    checkSupport()
    checkShares()
  }

  private func checkSupport() {
    let rows = rows("drafting.yaml", "support")
    guard !rows.isEmpty, let root = files.roots["drafting.yaml"] else { return }
    let counting = [Evidence.Direction.positive, .mixed]
    for row in rows where !counting.map(\.rawValue).contains(row["direction"]?.text ?? "") {
      log.add(
        .says(row["direction"]?.text ?? "", in: "support", .earnsNothing),
        at: row.place("direction")
      )
    }
    for grade in [Evidence.Grade.a, .b, .c] {
      for direction in counting where support(rows, grade, direction) == nil {
        log.add(
          .empty("\(grade.rawValue) \(direction.rawValue)", .weighless),
          at: root.place("support")
        )
      }
    }
    for grade in [Evidence.Grade.a, .b, .c] {
      checkNoLess(support(rows, grade, .positive), support(rows, grade, .mixed))
    }
    for direction in counting {
      checkNoLess(support(rows, .a, direction), support(rows, .b, direction))
      checkNoLess(support(rows, .b, direction), support(rows, .c, direction))
    }
  }

  private func support(
    _ rows: [Node],
    _ grade: Evidence.Grade,
    _ direction: Evidence.Direction
  ) -> Node? {
    rows.first {
      $0["grade"]?.text == grade.rawValue && $0["direction"]?.text == direction.rawValue
    }
  }

  private func checkNoLess(_ better: Node?, _ worse: Node?) {
    guard let better, let worse, let more = better["points"]?.text.flatMap({ Int($0) }),
      let less = worse["points"]?.text.flatMap({ Int($0) }), less > more
    else { return }
    clash(worse, "points", with: better, "points")
  }

  /// A later rank never keeps more than an earlier one.
  private func checkShares() {
    let shares = files.roots["drafting.yaml"]?["rank_percents"]?["values"]?.items ?? []
    for (early, late) in zip(shares, shares.dropFirst()) {
      guard let before = quantity(early, .percent), let after = quantity(late, .percent),
        after > before
      else { continue }
      log.add(
        .clash(late.text ?? "", with: early.text ?? "", at: early.position),
        at: late.position
      )
    }
  }
}
