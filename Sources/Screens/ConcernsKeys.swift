import Cells
import Consultation

extension KeyTable {
  /// The keys of this screen alone.
  static let concerns: [Binding] = [
    Binding(
      .typed(" "),
      [],
      plain: [.character(" ")],
      label: "tick",
      help: "Tick a concern, mild to begin with, or take it away; in its zones, tick a zone.",
      inFooter: true
    ),
    Binding(
      .typed("1"),
      [],
      plain: [.character("1")],
      name: "0-3",
      label: "degree",
      help: "How much: 1 mild, 2 moderate, 3 severe; 0 takes the concern away.",
      inFooter: true
    ),
    Binding(
      .commanded(.takeOver),
      [],
      plain: [.character("=")],
      label: "as last time",
      help: "Name the concerns of the patient's last visit, as long as none is named here.",
      inFooter: true
    ),
    Binding(
      .moved(.right),
      [.right],
      name: "Left Right",
      label: "more or less",
      help: "One degree less or more; in the zones, the nearest zone on that side."
    ),
    Binding(
      .typed("z"),
      [],
      plain: [.character("z")],
      label: "zones",
      help: "Where: the zones of the concern. Enter opens them too; Esc or Enter closes them.",
      inFooter: true
    ),
    Binding(
      .typed("s"),
      [],
      plain: [.character("s")],
      label: "since",
      help: "Since when, as people say it: 6w ago, spring 2021, 2019.",
      inFooter: true
    ),
    Binding(
      .typed("w"),
      [],
      plain: [.character("w")],
      label: "why",
      help: "Why nothing is drafted for the concern.",
      inFooter: true
    ),
    Binding(
      .moved(.next),
      [.tab],
      label: "next",
      help: "The next row; after the last, the questions these concerns raise."
    ),
    Binding(
      .escaped,
      [.escape],
      label: "out",
      help: "Out of the zones or the date; from the list, to the sections.",
      inFooter: true
    ),
  ]
}
