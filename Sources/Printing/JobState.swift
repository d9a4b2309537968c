/// How far a job came, as far as the print command told.
///
/// There is no state for "printed": the end of the command says nothing about paper.
public enum JobState: Hashable, Sendable {
  /// The spooler took it and named it, in its own words.
  case queued(String)
  /// The command ended well and said nothing.
  case sent
  /// The command refused it, in its own words.
  case failed(String)
}
