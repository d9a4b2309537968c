import Clinical

// The days of a washout in bands: every day has one, and the verdict falls as they pass.
extension Contradictions {
  func checkBands(_ row: Node) {
    let bands = row["date_rule"]?.items ?? []
    var next = 0
    var open: Node?
    for band in bands {
      let key =
        band["last_exposure_before_planned"] == nil ? "from" : "last_exposure_before_planned"
      guard let from = quantity(band[key], .days) else { return }
      if let open {
        log.add(
          .unreachable(
            "\(key) \(band[key]?.text ?? "")",
            behind: "or_more",
            at: open.place("or_more")
          ),
          at: band.place(key)
        )
        return
      }
      if from != next {
        log.add(
          .skips("\(key) \(band[key]?.text ?? "")", after: "day \(next - 1)"),
          at: band.place(key)
        )
      }
      let until = quantity(band["until"], .days) ?? from
      if until < from { log.add(ContentFault.endsSwapped, at: band.place("until")) }
      next = until + 1
      if band.says("or_more") { open = band }
      checkOverride(of: band, from: from, until: until, row)
    }
    guard let last = bands.last else { return }
    if open == nil { log.add(.empty("or_more", .noLastBand), at: last.position) }
    checkFall(bands)
    checkEligible(bands, row)
  }

  /// A longer time since never gives a worse verdict.
  private func checkFall(_ bands: [Node]) {
    for (early, late) in zip(bands, bands.dropFirst()) {
      if let before = level(early), let after = level(late), after > before {
        milderThan(late, "verdict", early, "verdict")
      }
    }
  }

  private func level(_ band: Node) -> Verdict? {
    band["verdict"]?.text == "clear" ? .proceed : band.verdict("verdict")
  }

  /// A day that waits is eligible after the wait of its row, and no day after it waits.
  private func checkEligible(_ bands: [Node], _ row: Node) {
    guard let wait = quantity(row["wait"], .days) else { return }
    for band in bands where level(band).map({ $0 >= .defer }) ?? false {
      if quantity(band["eligible_after_exposure"], .days) != wait {
        clash(band, "eligible_after_exposure", with: row, "wait")
      }
    }
  }

  /// A band may be gone past only where its row may, and from the same day.
  private func checkOverride(of band: Node, from: Int, until: Int, _ row: Node) {
    guard let says = band["override"]?.text else { return }
    let day = quantity(row["override"]?["from"], .days)
    let isOpen = day.map { from >= $0 } ?? false
    let isShut = day.map { until < $0 } ?? true
    if says == "true" ? !isOpen : !isShut { clash(band, "override", with: row, "override") }
  }
}
