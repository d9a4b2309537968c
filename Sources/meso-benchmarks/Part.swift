import ArgumentParser

/// A part of the measures that can be taken alone.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case starting
  case list
  case consultation
  case judging
  case sweeping

  /// Takes the measures of this part.
  func rows(_ bench: Bench) throws -> [Row] {
    switch self {
    case .starting: try Starting(bench: bench).rows()
    case .list: try ListKeys(bench: bench).rows()
    case .consultation: try ConsultationKeys(bench: bench).rows()
    case .judging: try Thinking(bench: bench).rows()
    case .sweeping: try Sweeping(bench: bench).rows()
    }
  }
}
