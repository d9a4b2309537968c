import Questionnaires
import Testing

@Suite struct UnitTextTests {
  @Test(arguments: [
    ("mm[Hg]", "mmHg"), ("[IU]", "IU"), ("Cel", "°C"), ("kg", "kg"), ("1", ""), ("wk", "weeks"),
    ("a", "years"), ("mo", "months"), ("d", "days"),
  ])
  func `a unit is said as people say it`(code: String, spoken: String) {
    #expect(UnitText.spoken(code) == spoken)
  }

  @Test(arguments: [
    ("mmHg", "mm[Hg]", true), ("MMHG", "mm[Hg]", true), ("mm[Hg]", "mm[Hg]", true),
    ("mm", "mm[Hg]", false), ("", "mm[Hg]", false),
  ])
  func `a unit is understood by its code and its name`(written: String, code: String, isMeant: Bool)
  {
    #expect(UnitText.means(written, code) == isMeant)
  }
}
