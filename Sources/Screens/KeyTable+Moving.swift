import Cells
import Consultation

extension KeyTable {
  /// The keys that move and take away, on every screen.
  static let moving: [Binding] = [
    Binding(.entered, [.enter], label: "go on", help: "Accept and go on."),
    Binding(
      .brokeLine,
      [.control("j")],
      label: "new line",
      help: "A new line in a text of several lines."
    ),
    Binding(.escaped, [.escape], label: "out", help: "One step out; never out of the program."),
    Binding(.moved(.next), [.tab], label: "next", help: "The next question of this section."),
    Binding(.moved(.previous), [.backTab], label: "previous", help: "The question before."),
    Binding(
      .moved(.up),
      [.up],
      name: "Up Down",
      label: "move",
      help: "Among options, or to the row before or after."
    ),
    Binding(.moved(.down), [.down], label: "down", help: ""),
    Binding(
      .moved(.left),
      [.left],
      name: "Left Right",
      label: "caret or mark",
      help: "The caret, or the mark before or after."
    ),
    Binding(.moved(.right), [.right], label: "right", help: ""),
    Binding(
      .moved(.wordLeft),
      [.wordLeft],
      name: "^Left ^Right",
      label: "word",
      help: "One word left or right."
    ),
    Binding(.moved(.wordRight), [.wordRight], label: "word right", help: ""),
    Binding(
      .moved(.pageUp),
      [.pageUp],
      name: "PgUp PgDn",
      label: "page",
      help: "One page up or down."
    ),
    Binding(.moved(.pageDown), [.pageDown], label: "page down", help: ""),
    Binding(.moved(.home), [.control("a"), .home], label: "start", help: "To the start."),
    Binding(.moved(.end), [.control("e"), .end], label: "end", help: "To the end."),
    Binding(
      .erased(.before),
      [.backspace],
      label: "erase",
      help: "Take the character before away; on a choice, its answer."
    ),
    Binding(
      .erased(.after),
      [.delete, .control("d")],
      label: "delete",
      help: "Take the character after away; on a repeated block, the block."
    ),
    Binding(
      .erased(.toStart),
      [.control("u")],
      label: "erase line",
      help: "Take everything before the caret away."
    ),
  ]
}
