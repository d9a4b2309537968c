import Cells
import Clinical
import Consultation

extension Scene {
  /// Draws row 1: whose consultation this is, or what the program is; the name is shortened last.
  func drawBanner(in frame: inout Frame) {
    let style = Style(.banner)
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: size.columns), style: style)
    let room = size.columns - 2
    let left: String
    let right: String
    if let open = state.open {
      (left, right) = fit(open.banner, place: placeInForm(of: open), room: room)
    } else {
      left = state.clinic.map { "meso · \($0.name)" } ?? "meso"
      right = state.clinic.map { Words.operator($0.practitioner) } ?? ""
    }
    let columns = TextWidth.columns(of: right)
    let fits = TextWidth.columns(of: left) + columns + 2 <= room
    frame.write(left, at: Point(row: 0, column: 1), style: style, columns: room)
    guard fits else { return }
    frame.write(right, at: Point(row: 0, column: size.columns - 1 - columns), style: style)
  }

  /// The section and how far it is: `Checklist · 12 of 31`.
  private func placeInForm(of open: OpenConsultation) -> (title: String, count: String) {
    guard let section = open.sections.first(where: { $0.id == open.section }) else {
      return ("", "")
    }
    let count = section.needed > 0 ? " · \(section.answered) of \(section.needed)" : ""
    return (section.title, count)
  }

  /// The parts of row 1 in the order in which they give way: the count, the section, the allergies
  /// beyond the first, the age, the day of birth, and at the very last the name.
  private func fit(
    _ banner: PatientBanner,
    place: (title: String, count: String),
    room: Int
  ) -> (left: String, right: String) {
    let full = Words.allergies(banner.allergies)
    let short = Words.allergiesInShort(banner.allergies)
    let attempts = [
      (Words.birth(banner, withAge: true), full, place.title + place.count),
      (Words.birth(banner, withAge: true), full, place.title),
      (Words.birth(banner, withAge: true), short, place.title),
      (Words.birth(banner, withAge: true), full, ""),
      (Words.birth(banner, withAge: true), short, ""),
      (Words.birth(banner, withAge: false), short, ""),
      (Words.birthYear(banner), short, ""),
    ]
    func left(_ name: String, _ birth: String, _ allergies: String) -> String {
      ([Words.recordNumber(banner)] + [name, birth, allergies].filter { !$0.isEmpty })
        .joined(separator: " · ")
    }
    let name = banner.name.isEmpty ? Words.noName : banner.name
    for (birth, allergies, right) in attempts {
      let text = left(name, birth, allergies)
      let columns = TextWidth.columns(of: text) + TextWidth.columns(of: right)
      if columns + (right.isEmpty ? 0 : 2) <= room { return (text, right) }
    }
    let birth = Words.birthYear(banner)
    let rest = TextWidth.columns(of: left("", birth, short)) + 3
    let clipped = name.clipped(toColumns: max(4, room - rest), ellipsis: glyphs.ellipsis)
    return (left(clipped, birth, short), "")
  }
}
