/// The themes. Colours are places in the xterm palette: 0 to 7 are the common eight, 16 to 231 a cube, 232 to 255 greys.
///
/// Black text is never bold where black is one of the eight, nor reversed text: some terminals show
/// bold as a brighter colour, and bright black is grey.
extension Theme {
  static let standard = Theme(
    plain: Look(),
    dim: Look(.dim),
    heading: Look(.bold),
    border: Look(),
    field: Look(.underline),
    focus: Look(.reverse),
    selected: Look(.bold),
    key: Look(.bold),
    match: Look([.bold, .underline]),
    information: Look([], 6),
    good: Look(.bold, 2),
    caution: Look(.underline, 0, on: 3),
    critical: Look([.bold, .underline], 7, on: 1),
    banner: Look(.reverse)
  )

  static let light = Theme(
    plain: Look([], 16, on: 231),
    dim: Look([], 16, on: 231),
    heading: Look(.bold, 16, on: 231),
    border: Look([], 16, on: 231),
    field: Look(.underline, 16, on: 231),
    focus: Look(.reverse, 16, on: 231),
    selected: Look(.bold, 18, on: 231),
    key: Look(.bold, 18, on: 231),
    match: Look([.bold, .underline], 16, on: 230),
    information: Look([], 24, on: 231),
    good: Look(.bold, 22, on: 231),
    caution: Look(.underline, 16, on: 220),
    critical: Look([.bold, .underline], 231, on: 124),
    banner: Look(.reverse, 16, on: 231)
  )

  static let lightOfEight = Theme(
    plain: Look([], 0, on: 7),
    dim: Look([], 0, on: 7),
    heading: Look(.underline, 4, on: 7),
    border: Look([], 0, on: 7),
    field: Look(.underline, 0, on: 7),
    focus: Look(.reverse, 0, on: 7),
    selected: Look(.underline, 4, on: 7),
    key: Look(.underline, 4, on: 7),
    match: Look(.underline, 0, on: 6),
    information: Look([], 4, on: 7),
    good: Look([], 0, on: 2),
    caution: Look(.underline, 0, on: 3),
    critical: Look([.bold, .underline], 7, on: 1),
    banner: Look(.reverse, 0, on: 7)
  )

  static let highContrast = Theme(
    plain: Look([], 231, on: 16),
    dim: Look([], 231, on: 16),
    heading: Look(.bold, 226, on: 16),
    border: Look([], 231, on: 16),
    field: Look(.underline, 231, on: 16),
    focus: Look(.reverse, 231, on: 16),
    selected: Look(.bold, 51, on: 16),
    key: Look(.bold, 226, on: 16),
    match: Look([.bold, .underline], 51, on: 16),
    information: Look([], 51, on: 16),
    good: Look(.bold, 46, on: 16),
    caution: Look(.underline, 16, on: 226),
    critical: Look([.bold, .underline], 231, on: 88),
    banner: Look(.reverse, 231, on: 16)
  )

  static let highContrastOfEight = Theme(
    plain: Look([], 7, on: 0),
    dim: Look([], 7, on: 0),
    heading: Look(.bold, 3, on: 0),
    border: Look([], 7, on: 0),
    field: Look(.underline, 7, on: 0),
    focus: Look(.reverse, 7, on: 0),
    selected: Look(.bold, 6, on: 0),
    key: Look(.bold, 3, on: 0),
    match: Look([.bold, .underline], 6, on: 0),
    information: Look([], 6, on: 0),
    good: Look(.bold, 2, on: 0),
    caution: Look([.bold, .underline], 3, on: 0),
    critical: Look([.reverse, .underline], 3, on: 0),
    banner: Look(.reverse, 7, on: 0)
  )

  static let monochrome = Theme(
    plain: Look(),
    dim: Look(.dim),
    heading: Look(.bold),
    border: Look(),
    field: Look(.underline),
    focus: Look(.reverse),
    selected: Look(.bold),
    key: Look(.bold),
    match: Look([.bold, .underline]),
    information: Look(),
    good: Look(.bold),
    caution: Look([.bold, .underline]),
    critical: Look([.bold, .reverse]),
    banner: Look(.reverse)
  )
}
