/// Why a pack must say something, in cases that each have their words.
public enum RuleReason: Hashable, Sendable {
  /// The source texts never let it proceed without a clearance.
  case floor
  /// What is absolute is gone past by nobody.
  case absolute
  /// A medicine that is never stopped has no days.
  case neverStop
  /// A rule that waits for no days and says no verdict does nothing.
  case waitsForNothing
  /// A finding of some zones needs an answer that says which.
  case zoneUnknown
  /// A band without the figure it compares with never holds.
  case tierNeverHolds
  /// Days after the last band have no verdict.
  case noLastBand
  /// A pack that leaves something out drafts as if nothing were to be guarded.
  case hollow
  /// Every session has a sign at which an ambulance is called.
  case emergency
  /// The program does so whatever the pack says.
  case builtIn
  /// Without a cap nothing bounds what is placed there.
  case uncapped
  /// Evidence of this kind earns no points.
  case earnsNothing
  /// Without points this evidence could never choose anything.
  case weighless
  /// The program reads the answer in this type and unit.
  case readSo
  /// A session is planned for today or later.
  case plannedAhead
  /// A rule counts from an answer that no question asks for.
  case notAsked
  /// A safety question that is passed by would be taken for asked.
  case safety
  /// Ages and waits count from this answer.
  case countedFrom
  /// Whether a doctor prescribed it is asked, or may be so.
  case prescribed
  /// A woman may bear a child at any of these ages.
  case childbearing
  /// Whoever says yes to a denial says no.
  case denial
  /// The words of a question are about the fact it stands for.
  case askedOf
  /// A question without its span of time asks of today.
  case asksOfToday
  /// What is not known is never a no.
  case unsureIsNo
  /// Facial skin is no deeper.
  case facial
  /// Nobody is told to leave off a medicine.
  case leftOff
  /// Painkillers that make bleeding more likely are no aftercare.
  case painRelief
  /// Figures stand where they are checked.
  case figure
  /// Nothing is known to be safe for an unborn or a breastfed child.
  case unborn
  /// What may be mixed stands in the mixing table alone.
  case mixing
  /// A sign waits no longer than the clinical reference lets it.
  case sign
  /// A sign that may come after every session.
  case everySession
  /// The id belongs to one sign.
  case otherSign
  /// Rules read every skin type.
  case skinTypes
  /// An answer counts as what its code says.
  case answered
  /// A self-test that never comes to a verdict does not prove it.
  case everyVerdict
  /// A word that stands in answers of every kind.
  case everyAnswer
  /// More of a local anaesthetic than any label allows, or no bound at all.
  case anaesthetic
  /// Deeper than skin is thick.
  case dermis
  /// A beginning of so few letters is the beginning of too many words.
  case beginsTooMuch
  /// A figure of nothing is no figure.
  case nothing
  /// More than any form offers or any course holds.
  case count
  /// More than is injected in one session, by far.
  case injected
  /// Deeper or longer than any needle of this use.
  case needle
  /// Denser than any solution.
  case solution
  /// Ten years.
  case decade
  /// A year, in hours.
  case year
  /// A day, in minutes.
  case day
  /// Older than anybody.
  case lifetime
  /// More than the whole.
  case whole
  /// More than any blood holds.
  case blood
  /// Outside the scale of acidity.
  case acidity
  /// More than any vessel bears.
  case pressure
  /// Beyond upright.
  case upright
  /// Heavier than anybody for their height.
  case bodyMass
}
