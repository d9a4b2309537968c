/// A name that stands for one thing of one kind, such as a substance or a zone.
///
/// Two kinds never convert into each other: an `Identifier<Zone>` is not an `Identifier<Concern>`.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The id as it stands in the pack: lower-case words joined by underscores.
  public let text: String

  /// Makes the id that reads `text`.
  public init(_ text: String) {
    self.text = text
  }

  /// Makes the id from a literal.
  public init(stringLiteral value: String) {
    self.text = value
  }

  /// The id's own text.
  public var description: String { text }

  /// Orders ids by their text.
  public static func < (left: Self, right: Self) -> Bool {
    left.text < right.text
  }
}

/// The kind of every rule: contraindication C01, washout W07, checklist P19, conflict K3, a concern's own rule.
public enum Rule {}

/// The id of a rule.
public typealias RuleID = Identifier<Rule>

extension RuleID {
  /// The id as a reader is shown it: "C25" stays, a rule that bears a name is called by its words.
  public var shown: String { String(text.map { $0 == "_" ? " " : $0 }) }

  /// The rules that a text names by their ids: a letter C, P or W and two digits, standing by themselves.
  public static func named(in text: String) -> [RuleID] {
    let words: [Substring] = text.split { !$0.isLetter && !$0.isNumber }
    return words.filter { word in
      word.count == 3 && word.first.map { "CPW".contains($0) } == true
        && word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }
    .map { RuleID(String($0)) }
  }
}

/// The id of a substance.
public typealias SubstanceID = Identifier<Monograph>

/// The id of a concern.
public typealias ConcernID = Identifier<Concern>

/// The id of a zone of the body.
public typealias ZoneID = Identifier<Zone>

/// The id of a zone group, the treatment area of one session.
public typealias AreaID = Identifier<ZoneGroup>

/// The id of a source.
public typealias SourceID = Identifier<Citation>

/// The id of an injection technique.
public typealias TechniqueID = Identifier<Technique>

/// The kind of a fact about a patient: a condition, a flag, a medicine or an allergy.
public enum Fact {}

/// The id of a fact, as `clinical-data` names it: `pregnancy`, `warfarin_vka`, `fish`.
public typealias FactID = Identifier<Fact>
