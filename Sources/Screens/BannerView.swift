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
  /// beyond the first by name, the age, the day of birth, the first allergy's name, and at the very
  /// last the name; that there are allergies and how many always stays.
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
    let beside = TextWidth.columns(of: left(name, birth, "")) + 3
    if let shorter = clipped(banner.allergies, columns: room - beside) {
      return (left(name, birth, shorter), "")
    }
    let least = Words.allergiesAtLeast(banner.allergies)
    let rest = TextWidth.columns(of: left("", birth, least)) + 3
    let shortened = name.clipped(toColumns: max(4, room - rest), ellipsis: glyphs.ellipsis)
    return (left(shortened, birth, least), "")
  }

  /// The first allergy shortened, and how many more there are; nothing where too little of it is left.
  private func clipped(_ allergies: PatientBanner.Allergies, columns: Int) -> String? {
    guard case .known(let names) = allergies, let first = names.first else { return nil }
    let more = names.count > 1 ? " +\(names.count - 1)" : ""
    let opening = Words.allergiesOpening
    let room = columns - TextWidth.columns(of: opening) - TextWidth.columns(of: more)
    guard room >= 4 else { return nil }
    return opening + first.lowercased().clipped(toColumns: room, ellipsis: glyphs.ellipsis) + more
  }
}

extension Words {
  fileprivate static let allergiesOpening = "allergies: "

  /// How many allergies there are, where row 1 has no room for their names.
  fileprivate static func allergiesAtLeast(_ state: PatientBanner.Allergies) -> String {
    guard case .known(let names) = state, !names.isEmpty else { return allergies(state) }
    return allergiesOpening + String(names.count)
  }
}
