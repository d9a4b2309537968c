import Testing

@testable import Cells

/// Contrast is counted as WCAG 2 does, on the colours that xterm gives its palette; a terminal may be set up otherwise.
@Suite struct ThemeTests {
  private static let coloured: [(ThemeName, Int)] = [
    (.standard, 8), (.standard, 256), (.light, 8), (.light, 256), (.highContrast, 8),
    (.highContrast, 256),
  ]

  @Test(arguments: coloured)
  func `where a theme names both colours they can be read`(name: ThemeName, colours: Int) {
    let theme = Theme.named(name, colours: colours)
    let least = name == .highContrast ? 7.0 : 4.5
    for role in Role.allCases where theme[role].namesBothColours {
      let look = theme[role]
      let ratio = XtermPalette.contrast(look.foreground, look.background)
      #expect(ratio >= least, "\(name), \(colours) colours, \(role): \(ratio)")
    }
  }

  @Test(arguments: coloured)
  func `they can be read where bold is shown as a brighter colour, too`(
    name: ThemeName,
    colours: Int
  ) {
    let theme = Theme.named(name, colours: colours)
    let least = name == .highContrast ? 7.0 : 4.5
    for role in Role.allCases where theme[role].namesBothColours {
      let look = theme[role]
      guard look.emphasis.contains(.bold), look.foreground < 8 else { continue }
      let ratio = XtermPalette.contrast(look.foreground + 8, look.background)
      #expect(ratio >= least, "\(name), \(colours) colours, \(role): \(ratio)")
      #expect(look.foreground != 0 && !look.emphasis.contains(.reverse), "\(name), \(role)")
    }
  }

  @Test(arguments: [ThemeName.light, .highContrast], [8, 16, 88, 256])
  func `a theme with colours of its own names both in every role`(name: ThemeName, colours: Int) {
    let theme = Theme.named(name, colours: colours)
    for role in Role.allCases {
      let look = theme[role]
      #expect(look.namesBothColours, "\(name), \(role)")
      #expect(look.foreground < min(colours, 256) && look.background < colours, "\(name), \(role)")
      #expect(!look.emphasis.contains(.dim), "\(name), \(role): dim has no contrast to tell")
    }
  }

  @Test func `the default keeps the terminal's own background but where something must stand out`()
  {
    let theme = Theme.named(.standard, colours: 256)
    let own = Role.allCases.filter { theme[$0].background == Look.ownColour }
    #expect(Set(Role.allCases).subtracting(own) == [.caution, .critical])
    #expect(Role.allCases.allSatisfy { theme[$0].foreground < 8 && theme[$0].background < 8 })
  }

  @Test(arguments: ThemeName.allCases, [0, 2])
  func `without colours every theme is the monochrome one, and emphasis stays`(
    name: ThemeName,
    colours: Int
  ) {
    let theme = Theme.named(name, colours: colours)
    #expect(theme == Theme.named(.monochrome, colours: 256))
    #expect(Role.allCases.allSatisfy { !theme[$0].isColoured })
    #expect(theme[.focus].emphasis == .reverse)
  }

  @Test(arguments: ThemeName.allCases, [0, 8, 256])
  func `the focus is reversed in every theme`(name: ThemeName, colours: Int) {
    #expect(Theme.named(name, colours: colours)[.focus].emphasis.contains(.reverse))
  }

  /// What tells two roles apart beside emphasis: where they stand, their words, or their sign.
  private static let toldByWords: [Role: Set<Role>] = [
    // Frames and hints are not text that anybody could mistake for an answer.
    .plain: [.border, .dim, .information, .good],
    .dim: [.border, .information, .good],
    // The verdict's words; the tick.
    .good: [.heading, .selected, .key, .border, .information],
    .information: [.border],
    // A title stands alone on its row; a key stands before its label; what is chosen has its mark.
    .heading: [.selected, .key],
    .selected: [.key],
    // Row 1 is the patient's, always; the focus has its pointer.
    .banner: [.focus],
    // A field stands in brackets; a match is part of a line that is plain otherwise.
    .field: [.heading, .selected, .key],
    .match: [.field, .heading, .selected, .key],
    // An attention sign, or words.
    .caution: [.match, .field, .selected, .key, .heading],
    .critical: [.focus, .banner, .match, .caution],
  ]

  private func isToldByWords(_ one: Role, _ other: Role) -> Bool {
    Self.toldByWords[one]?.contains(other) == true || Self.toldByWords[other]?.contains(one) == true
  }

  @Test(arguments: ThemeName.allCases, [0, 8, 256])
  func `what must be told apart differs without any colour`(name: ThemeName, colours: Int) {
    let theme = Theme.named(name, colours: colours)
    for one in Role.allCases {
      for other in Role.allCases where one.rawValue < other.rawValue {
        let differs = theme[one].emphasis != theme[other].emphasis
        #expect(differs || isToldByWords(one, other), "\(name): \(one), \(other)")
      }
    }
  }

  @Test(arguments: ThemeName.allCases, [0, 8, 256])
  func `what needs care never looks like ordinary text, nor does the focus or what is typed`(
    name: ThemeName,
    colours: Int
  ) {
    let theme = Theme.named(name, colours: colours)
    let ordinary: [Role] = [.plain, .dim, .border, .information]
    for role in [Role.focus, .field, .caution, .critical, .match, .banner] {
      for other in ordinary {
        #expect(theme[role].emphasis != theme[other].emphasis, "\(name): \(role), \(other)")
      }
    }
  }
}

/// The colours of xterm's palette, and contrast between them.
enum XtermPalette {
  private static let common: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  static func colour(_ index: Int) -> (Int, Int, Int) {
    if index < 16 { return common[index] }
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
  }

  /// The ratio of the lighter to the darker luminance, 1 to 21.
  static func contrast(_ one: Int, _ other: Int) -> Double {
    let (a, b) = (luminance(colour(one)), luminance(colour(other)))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ colour: (Int, Int, Int)) -> Double {
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
  }

  private static func linear(_ value: Int) -> Double {
    let share = Double(value) / 255
    return share <= 0.040_45 ? share / 12.92 : power((share + 0.055) / 1.055)
  }

  /// To the power of 2.4: squared, times its fifth root squared.
  private static func power(_ base: Double) -> Double {
    var root = base
    // Newton's steps towards the fifth root.
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - base) / (5 * fourth)
    }
    return base * base * root * root
  }
}

@Suite struct XtermPaletteTests {
  @Test(arguments: [(16, 231, 21.0), (0, 15, 21.0), (7, 1, 4.63), (244, 231, 3.95)])
  func `contrast is counted as the guidelines do`(one: Int, other: Int, ratio: Double) {
    #expect(abs(XtermPalette.contrast(one, other) - ratio) < 0.05)
    #expect(abs(XtermPalette.contrast(other, one) - ratio) < 0.05)
  }
}
