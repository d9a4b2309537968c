/// Names that try to steer a terminal or a printer, to turn or hide text, or to climb over it.
enum HostileText {
  static let names: [String] = [
    "Anna\u{1B}[31mRed",
    "\u{1B}]52;c;cm0gLXJm\u{7}Clip",
    "\u{9B}2J\u{90}q\u{9C}C1",
    "Over\rwritten",
    "Back\u{8}\u{8}\u{8}\u{8}space",
    "Nul\u{0}byte",
    "Form\u{C}feed\u{B}tab\tend\u{7F}",
    "Line\nfeed\r\nand\u{2028}more\u{2029}\u{85}",
    "\u{202E}desrever\u{202C} \u{2066}isolated\u{2069} \u{200F}\u{200E}\u{61C}",
    "Zero\u{200B}width\u{2060}join\u{FEFF}er\u{AD}",
    "\u{200D}\u{200C}joiner\u{200D}",
    "Tag\u{E0041}\u{E0042}\u{E007F}",
    "Private\u{E000}\u{F8FF}\u{10FFFD}",
    "Unassigned\u{378}\u{FFFF}\u{1FFFE}",
    "Filler\u{115F}\u{3164}\u{FFA0}",
    "Z" + String(repeating: "\u{301}", count: 5_000),
    String(repeating: "\u{301}", count: 200) + "orphan",
    String(repeating: "Very long name ", count: 60),
    String(repeating: "山田", count: 150),
    String(repeating: "x", count: 1_000),
    "👩‍👩‍👧‍👦 family 🇫🇷 ☺️",
    "%s%n%999999d `rm -rf` $(reboot) ; | & > < \\ ' \"",
    "",
    "   ",
  ]
}
