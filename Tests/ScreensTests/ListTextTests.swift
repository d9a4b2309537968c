import Cells
import Clinical
import Consultation
import Plays
import Screens
import Testing

@Suite struct ListTextTests {
  private func line(
    _ number: Int,
    patient: String,
    status: ConsultationRecord.Status = .open,
    verdict: String = "do_not_treat"
  ) -> ConsultationSummary {
    ConsultationSummary(
      id: ConsultationID("C-000\(number)"),
      recordNumber: "A-000\(number)",
      patient: patient,
      birthDate: "1987-03-14",
      day: CalendarDay(iso: "2026-12-10") ?? .distantPast,
      lastChange: moment("2026-12-10T14:02:00+01:00"),
      status: status,
      verdict: verdict,
      concerns: "",
      isInterrupted: true
    )
  }

  @Test func `each column is as wide as it needs, and two blanks keep them apart`() {
    let list = [
      line(1, patient: "DYCK, Ada"),
      line(2, patient: "", status: .approved, verdict: "proceed_with_caution"),
    ]
    #expect(
      listText(list) == [
        "C-0001  A-0001  DYCK, Ada  1987-03-14  2026-12-10  interrupted  do not treat",
        "C-0002  A-0002  -          1987-03-14  2026-12-10  approved     caution",
      ]
    )
  }

  @Test(arguments: ["WOLFESCHLEGELSTEINHAUSENBERGERDORFF, Maximiliana", "山田山田山田山田山田山田山田山田山田山田山田"])
  func `a long name is cut and touches nothing, and the verdict stays on the line`(name: String) {
    for columns in [60, 80, 100] {
      let list = [line(1, patient: name), line(2, patient: "DYCK, Ada", verdict: "")]
      let lines = listText(list, columns: columns)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      #expect(lines[0].hasSuffix("  interrupted  do not treat"))
      #expect(lines[0].contains("…  1987-03-14  "))
      #expect(lines[0].contains("A-0001") == (columns >= 80))
    }
    #expect(listText([line(1, patient: name)])[0].contains(name))
  }

  @Test func `what was entered in error has no verdict`() {
    let list = [line(1, patient: "DYCK, Ada", status: .voided, verdict: "proceed")]
    #expect(listText(list) == ["C-0001  A-0001  DYCK, Ada  1987-03-14  2026-12-10  voided"])
  }

  @Test func `an empty list has no lines`() {
    #expect(listText([], columns: 80) == [])
  }
}
