import Printing
import Testing

@Suite struct `The list of printers` {
  let bench: Bench

  init() throws { bench = try Bench() }

  private var list: PrinterList { list(limit: .seconds(60)) }

  private func list(limit: Duration) -> PrinterList {
    Printer(environment: bench.environment).list(limit: limit)
  }

  @Test func `names come in the spooler's order with the preferred one`() throws {
    try bench.script(
      "lpstat",
      """
      case "$1" in
      -e) printf 'Corridor\\nDesk\\n' ;;
      -d) echo 'system default destination: Desk' ;;
      esac
      """
    )
    #expect(list.names == ["Corridor", "Desk"])
    #expect(list.preferred == "Desk")
    #expect(list.reason == nil)
  }

  @Test func `no preferred printer is no printer at all`() throws {
    try bench.script("lpstat", "[ $1 = -e ] && echo Desk || echo 'no system default destination'")
    #expect(list.names == ["Desk"])
    #expect(list.preferred == nil)
  }

  @Test(arguments: [
    ("exit 0", "No printer is set up on this machine. Add one in CUPS."),
    (
      "echo 'lpstat: No route' >&2; exit 1",
      "The printers could not be listed: lpstat: No route"
    ),
  ])
  func `an empty list says why`(script: String, reason: String) throws {
    try bench.script("lpstat", script)
    #expect(list.names.isEmpty)
    #expect(list.reason == reason)
  }

  @Test func `without the command the list is empty and says so`() {
    #expect(list.names.isEmpty)
    #expect(list.reason?.hasPrefix("lpstat: not found") == true)
  }

  @Test func `a hanging command yields an empty list`() throws {
    try bench.script("lpstat", "sleep 600")
    let list = list(limit: .milliseconds(500))
    #expect(list.names.isEmpty)
    #expect(list.reason?.contains("no answer within 500 ms") == true)
  }
}
