import Clinical
import Safety

// The bands of a condition: each is a test that is known, with its figures, and none hides another.
extension Contradictions {
  func checkTiers(_ row: Node) {
    let tiers = row["tiers"]?.items ?? []
    var seen: [String: SourcePosition] = [:]
    for tier in tiers {
      let when = tier["when"]?.text ?? ""
      if let first = seen[when] {
        log.add(.repeated(when, at: first), at: tier.place("when"))
      }
      seen[when] = seen[when] ?? tier.place("when")
      checkTest(tier, when)
      checkNumbers(tier, when)
      checkPercent(tier)
      checkPlace(of: tier, name: when)
    }
    for (above, below) in zip(tiers, tiers.dropFirst()) { checkFall(from: above, to: below) }
  }

  /// A band is a test that the program knows, and holds the figures that this test compares with.
  private func checkTest(_ tier: Node, _ when: String) {
    guard let needed = Contraindication.Tier.figuresOfTests[when] else {
      let nearest = log.nearest(to: when, among: Contraindication.Tier.figuresOfTests.keys)
      return log.add(
        ContentFault.unresolved(kind: "test", id: when, nearest: nearest),
        at: tier.place("when")
      )
    }
    for key in needed where !tier.isKnown(key) {
      log.add(.empty(key, .tierNeverHolds), at: tier.place("when"))
    }
  }

  /// A number in the name of a band is the number it tests: `systolic_ge_180` beside 180 mmHg.
  private func checkNumbers(_ tier: Node, _ when: String) {
    for part in when.split(separator: "_or_") {
      let words = part.split(separator: "_")
      guard words.count == 3, words[1] == "ge", let key = words.first.map(String.init),
        let figure = tier[key]?.text, let number = words.last,
        figure.split(separator: " ").first != number
      else { continue }
      log.add(.clash("\(key) \(figure)", with: when, at: tier.place("when")), at: tier.place(key))
    }
  }

  /// Both ways of writing one blood value say the same value: percent = mmol/mol × 0.09148 + 2.152.
  private func checkPercent(_ tier: Node) {
    guard let perMole = quantity(tier["hba1c"], .millimolesPerMole),
      let tenths = quantity(tier["hba1c_percent"], .percentTenths),
      abs((perMole * 9148 + 215_200) / 10_000 - tenths) > 1
    else { return }
    clash(tier, "hba1c_percent", with: tier, "hba1c")
  }

  /// Pressures fall from band to band, and verdicts with them: a lower band above a higher one is never told apart.
  private func checkFall(from above: Node, to below: Node) {
    for key in ["systolic", "diastolic"] {
      guard let high = quantity(above[key], .millimetresOfMercury),
        let low = quantity(below[key], .millimetresOfMercury)
      else { continue }
      if low >= high {
        let behind = "\(key) \(above[key]?.text ?? "")"
        log.add(
          .unreachable("\(key) \(below[key]?.text ?? "")", behind: behind, at: above.place(key)),
          at: below.place(key)
        )
      } else if let worse = above.verdict("verdict"), let milder = below.verdict("verdict"),
        milder > worse
      {
        milderThan(below, "verdict", above, "verdict")
        return
      }
    }
  }

  /// A pressure that counts as uncontrolled is the lowest band of the condition it raises.
  func checkPressureFlag() {
    for flag in tables.derived.rows where flag.isKnown("systolic_at_least") {
      guard let id = flag["id"]?.text,
        let row = tables.conditions.rows.first(where: { $0.words("raised_by").contains(id) }),
        let band = row["tiers"]?.items.last(where: { $0.isKnown("systolic") })
      else { continue }
      for (key, other) in [
        ("systolic_at_least", "systolic"), ("or_diastolic_at_least", "diastolic"),
      ] where flag[key]?.text != band[other]?.text {
        clash(flag, key, with: band, other)
      }
    }
  }
}
