import Clinical
import Questionnaires

/// Tries a day or a number with what lies before and after it, in growing steps.
struct StepTrial {
  let trial: AnswerTrial
  let place: Place
  /// How far away something is booked, where the answer is a day.
  var booked: [Int] = []
  /// The answer so many steps away; nothing where there is none.
  let value: (Int) -> AnswerValue?

  /// The nearest value, downwards or upwards, with which the line is another.
  var nearest: OtherAnswer? {
    let steps = [-1, 1].compactMap { sign in nearest(sign).map { sign * $0 } }
    guard let nearest = steps.min(by: { abs($0) < abs($1) }),
      case .other(var other) = tried(nearest)
    else { return nil }
    if holds(beyond: nearest, as: other) { other.bound = nearest < 0 ? .orLess : .orMore }
    return other
  }

  /// The least number of steps that does it, where double as many, or the last that may be answered, did.
  private func nearest(_ sign: Int) -> Int? {
    var (low, high) = (0, 1)
    while true {
      switch tried(sign * high) {
      case .other: return least(sign, above: low, doing: high)
      case .same:
        guard high < AnswerTrial.reach else { return nil }
        (low, high) = (high, min(2 * high, AnswerTrial.reach))
      case .refused:
        let last = last(sign, from: low, before: high)
        guard last > low, case .other = tried(sign * last) else { return nil }
        return least(sign, above: low, doing: last)
      }
    }
  }

  /// Halves between steps that do not do it and steps that do.
  private func least(_ sign: Int, above: Int, doing: Int) -> Int {
    var (low, high) = (above, doing)
    while high - low > 1 {
      let middle = (low + high) / 2
      if case .other = tried(sign * middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The last steps whose answer the form takes, by halving.
  private func last(_ sign: Int, from taken: Int, before refused: Int) -> Int {
    var (low, high) = (taken, refused)
    while high - low > 1 {
      let middle = (low + high) / 2
      if case .refused = tried(sign * middle) { high = middle } else { low = middle }
    }
    return low
  }

  /// Whether the answers further away promise the same, as far as the form takes them: something booked, or a letter
  /// that grows too old, may lie between.
  private func holds(beyond nearest: Int, as other: OtherAnswer) -> Bool {
    let sign = nearest.signum()
    var further = AnswerTrial.beyond.map { nearest + sign * $0 }
    further += booked.flatMap { [$0 - 1, $0, $0 + 1] }.filter { ($0 - nearest) * sign > 0 }
    var held = abs(nearest)
    for steps in further.map(abs).sorted() {
      switch tried(sign * steps) {
      case .refused:
        let last = last(sign, from: held, before: steps)
        guard last > abs(nearest), case .other(let end) = tried(sign * last) else { return false }
        return end.promises(theSameAs: other)
      case .same: return false
      case .other(let further):
        guard further.promises(theSameAs: other) else { return false }
        held = steps
      }
    }
    return true
  }

  private func tried(_ steps: Int) -> AnswerTrial.Result {
    value(steps).map { trial.tried(place, [$0], size: abs(steps), as: .step) } ?? .refused
  }
}
