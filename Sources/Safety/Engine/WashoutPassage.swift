import Clinical

/// How one row of the washouts reads one exposure.
struct WashoutReading {
  let row: Washout
  let calendar: Calendar

  /// Whether the exposure stands in the way, on skin or, where the row tells them apart, on the scalp: by its days,
  /// and by skin that has not healed.
  func passages(_ happening: Happening, onScalp: Bool) -> [Passage] {
    let waiting = spacing(happening, onScalp: onScalp)
    guard isUnhealed(happening) else { return [waiting] }
    let unhealed = Passage.open(.skinNotHealed)
    // A typed decision needs healed skin too.
    if case .until(let day, _) = waiting {
      return [.until(day, allowsOverride: false), unhealed]
    }
    return [waiting, unhealed]
  }

  /// Whether skin stands in the way: not healed, or perhaps not, or not said to be where the row must know.
  private func isUnhealed(_ happening: Happening) -> Bool {
    switch happening.healed {
    case .yes: false
    case .no, .notSure, .declined: true
    case .notAsked, .notApplicable: row.requiresHealedSkin
    }
  }

  private func spacing(_ happening: Happening, onScalp: Bool) -> Passage {
    switch row.kind {
    case .neverStop, .prophylaxis:
      return fixed
    case .state:
      return state(happening)
    case .wash, .advice, .space:
      guard let days = (onScalp ? row.scalpDays : nil) ?? row.days.value else {
        return row.kind == .advice ? .care(better: nil, text: row.text) : fixed
      }
      return prescribed(happening, days) ?? dated(happening, days)
    }
  }

  /// What the row fixes; one that neither counts days nor says what it does is for a physician.
  private var fixed: Passage { .fixed(row.verdict ?? .refer) }

  private func state(_ happening: Happening) -> Passage {
    guard let days = row.days.value else { return fixed }
    let passage = calendar.passage(
      ofState: happening,
      days: days,
      unknownDays: row.unknownDateDays
    )
    guard case .until(let day, _) = passage else { return passage }
    return .until(day, allowsOverride: allowsOverride(since: day.adding(days: -days)))
  }

  /// What a medicine recorded as prescribed yields; nothing where it is not one.
  private func prescribed(_ happening: Happening, _ days: Int) -> Passage? {
    let isOrdered = happening.prescribed.isPossible
    switch row.prescribedBehaviour {
    case .same:
      return nil
    case .refer:
      // However long ago: a medicine left off before anybody asked its prescriber is no reason to go ahead.
      guard isOrdered || happening.prescribed == .notAsked else { return nil }
      return isOrdered ? .prescriber : .open(.prescriptionNotSaid)
    case .defer:
      // A course ends on a day its prescriber sets: without the day of the last dose nothing is computed.
      let mayRun = isRunning(happening) || (happening.last == nil && happening.continues != .no)
      return happening.prescribed != .no && mayRun ? .open(.courseRunning) : nil
    case .warn:
      guard isOrdered else { return nil }
      return dated(happening, days).isClear ? .clear : .care(better: nil, text: row.text)
    }
  }

  private func isRunning(_ happening: Happening) -> Bool {
    happening.continues.isPossible || happening.continues == .notAsked
  }

  private func dated(_ happening: Happening, _ days: Int) -> Passage {
    let last =
      row.kind == .space
      ? calendar.unfavourable(happening.last) : calendar.lastExposure(happening)
    let gone = last.days(until: calendar.planned)
    guard let band = row.bands.first(where: { $0.holds(after: gone) }) else {
      return calendar.wait(
        until: last.adding(days: days),
        allowsOverride: allowsOverride(since: last)
      )
    }
    switch band.verdict {
    case nil:
      return .clear
    case .proceed, .proceedWithCaution:
      return .care(better: nil, text: band.text)
    case .defer:
      return .until(
        last.adding(days: band.eligibleAfterDays ?? days),
        allowsOverride: band.allowsOverride ?? allowsOverride(since: last)
      )
    case .refer: return .fixed(.refer)
    case .doNotTreat: return .fixed(.doNotTreat)
    }
  }

  private func allowsOverride(since last: CalendarDay) -> Bool {
    guard !row.hardNoOverride, let first = row.overrideFromDay else { return false }
    return last.days(until: calendar.planned) >= first
  }
}

extension Washout.Band {
  func holds(after days: Int) -> Bool { days >= fromDay && days <= untilDay ?? .max }
}
