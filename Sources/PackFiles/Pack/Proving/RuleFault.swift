/// What is wrong with rules that can be read, but not all be followed.
public enum RuleFault: Hashable, Sendable {
  /// Two statements that cannot both hold, with the place of the other.
  case clash(String, with: String, at: SourcePosition)
  /// A statement that would soften another one, with the place of that.
  case milder(String, than: String, at: SourcePosition)
  /// A list lacks an id that another place says belongs in it.
  case lacks(list: String, id: String, because: String, at: SourcePosition)
  /// A list holds an id that does not belong in it.
  case strange(list: String, id: String, in: String)
  /// A line that nothing ever comes to, with the place of what always comes first.
  case unreachable(String, behind: String, at: SourcePosition)
  /// The same statement stands already somewhere else.
  case repeated(String, at: SourcePosition)
  /// A key must say one word, and why.
  case must(key: String, word: String, RuleReason)
  /// A key must stand or hold something, and why.
  case empty(String, RuleReason)
  /// Numbers that run on leave one out.
  case skips(String, after: String)
  /// A fact that follows from itself.
  case loop(String)
  /// A text that says what no text may say.
  case says(String, in: String, RuleReason)
  /// A text that lacks what it must say, in any of these words.
  case silent(String, needs: [String], RuleReason)
  /// A wait that is longer than its question looks back, with the words of that question and its days.
  case outOfSight(
    String,
    item: String,
    window: String,
    days: Int,
    at: SourcePosition,
    isOfClinic: Bool
  )
  /// A bound that keeps figures out which people have; the one it must take.
  case narrow(String, of: String, Int)
  /// An answer that a rule or a substance needs is not asked of a patient.
  case unasked(String, where: String, for: String, at: SourcePosition)
  /// A question follows another answer to another question than its yes.
  case followsNo(String, question: String)
  /// A figure beyond what any pack can mean.
  case beyond(found: String, limit: String, RuleReason)
  /// A figure that is nothing where something must be.
  case nothing(found: String, key: String, RuleReason)
  /// A figure and what it rests on do not go together.
  case basisWithoutFigure(key: String, basis: String)
  case figureWithoutBasis(key: String, found: String)
}
