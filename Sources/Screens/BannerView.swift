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

  /// The parts of row 1 in the order in which they give way: the count, the section, the age, the day of birth, the
  /// birth year where allergies are named, the allergies that have no room, and at the very last the name; the first
  /// allergy's name always stays.
  private func fit(
    _ banner: PatientBanner,
    place: (title: String, count: String),
    room: Int
  ) -> (left: String, right: String) {
    let allergies = AllergyText(banner.allergies)
    let name = banner.name.isEmpty ? Words.noName : banner.name
    let attempts = [
      (Words.birth(banner, withAge: true), place.title + place.count),
      (Words.birth(banner, withAge: true), place.title), (Words.birth(banner, withAge: true), ""),
      (Words.birth(banner, withAge: false), ""), (Words.birthYear(banner), ""),
    ]
    func left(_ name: String, _ birth: String, _ allergies: String) -> String {
      ([Words.recordNumber(banner)] + [name, birth, allergies].filter { !$0.isEmpty })
        .joined(separator: " · ")
    }
    func fits(_ left: String, _ right: String = "") -> Bool {
      let columns = TextWidth.columns(of: left) + TextWidth.columns(of: right)
      return columns + (right.isEmpty ? 0 : 2) <= room
    }
    for (birth, right) in attempts where fits(left(name, birth, allergies.all), right) {
      return (left(name, birth, allergies.all), right)
    }
    for count in allergies.names.indices.reversed() {
      let text = left(name, "", allergies.first(count + 1))
      if fits(text) { return (text, "") }
    }
    let least = min(16, TextWidth.columns(of: name))
    func rest(_ birth: String) -> Int { room - TextWidth.columns(of: left("", birth, "")) - 3 }
    let year = allergies.names.isEmpty ? Words.birthYear(banner) : ""
    let hasYear = rest(year) - 3 - TextWidth.columns(of: allergies.opening) >= least
    let birth = hasYear ? year : ""
    let rest = rest(birth)
    // Half of what is said of allergies could be read as something else: without names it stands whole or not at all.
    let isWhole = rest - 3 - TextWidth.columns(of: allergies.opening) >= min(5, least)
    let last =
      allergies.names.isEmpty && !isWhole
      ? "" : allergies.clipped(toColumns: rest - 3 - least, ellipsis: glyphs.ellipsis)
    let shortened = name.clipped(
      toColumns: max(4, last.isEmpty ? rest : rest - 3 - TextWidth.columns(of: last)),
      ellipsis: glyphs.ellipsis
    )
    return (left(shortened, birth, last), "")
  }
}

/// What row 1 says of allergies, in as many of their names as there is room for.
struct AllergyText {
  let opening: String
  let names: [String]

  init(_ allergies: PatientBanner.Allergies) {
    switch allergies {
    case .known(let names) where !names.isEmpty:
      opening = Words.allergiesOpening
      self.names = names.map { $0.lowercased() }
    case .toConfirm(let names):
      opening = Words.allergiesToConfirm
      self.names = names.map { $0.lowercased() }
    case .known, .notAsked, .noneKnown, .uncertain:
      opening = Words.allergies(allergies)
      names = []
    }
  }

  var all: String { first(names.count) }

  /// So many of them by name, and how many more there are.
  func first(_ count: Int) -> String {
    let more = names.count - count
    return opening + names.prefix(count).joined(separator: ", ") + (more > 0 ? " +\(more)" : "")
  }

  /// The first one, shortened where it has to be.
  func clipped(toColumns columns: Int, ellipsis: String) -> String {
    guard let name = names.first else { return opening }
    let more = names.count > 1 ? " +\(names.count - 1)" : ""
    let room = columns - TextWidth.columns(of: opening + more)
    return opening + name.clipped(toColumns: max(4, room), ellipsis: ellipsis) + more
  }
}
