import ArgumentParser

/// A part of the measures that can be taken alone.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case starting
  case list
  case consultation
  case judging
  case sweeping
  case peers
  /// The table of what was promised of the screen, from the measures of the other parts.
  case screen

  /// Every part that measures something of its own.
  static let own = allCases.filter { $0 != .screen }

  /// Takes the measures of this part.
  func rows(_ bench: Bench) throws -> [Row] {
    switch self {
    case .starting: try Starting(bench: bench).rows()
    case .list: try ListKeys(bench: bench).rows()
    case .consultation: try ConsultationKeys(bench: bench).rows()
    case .judging: try Thinking(bench: bench).rows()
    case .sweeping: try Sweeping(bench: bench).rows()
    case .peers: try Peers(bench: bench).rows()
    case .screen:
      try [.starting, .list, .consultation].flatMap { (part: Part) in try part.rows(bench) }
        + Thinking(bench: bench).verdictRows() + Part.peers.rows(bench)
    }
  }
}
