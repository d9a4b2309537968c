import Clinical
import Questionnaires

/// Where the details of a fact are asked, its own or of the fact it is asked under; nothing where one is not.
///
/// A detail's item has the fact's id, a dot and the detail's name.
struct FactDetails: Sendable {
  /// Details that a finding asks for by name.
  enum Name: String {
    case infected
  }

  var zones: ItemID?
  var last: ItemID?
  var continues: ItemID?
  var prescribed: ItemID?
  var present: ItemID?
  var ended: ItemID?
  var infected: ItemID?

  /// All that are asked, in the order of evidence.
  private(set) var all: [ItemID] = []

  /// Nothing is asked.
  init() {}

  /// Those of a fact that a form asks.
  init(of fact: ItemID, among items: Set<ItemID>) {
    let find = { (name: String) in
      let item = ItemID("\(fact).\(name)")
      return items.contains(item) ? item : nil
    }
    zones = find("zones")
    last = find("last")
    continues = find("continues")
    prescribed = find("prescribed")
    present = find("present")
    ended = find("ended")
    infected = find(Name.infected.rawValue)
    all = [zones, last, continues, prescribed, present, ended, infected].compactMap(\.self)
  }

  var isEmpty: Bool { all.isEmpty }

  /// Only those that tell when it was.
  var dates: FactDetails {
    var dates = FactDetails()
    dates.last = last
    dates.continues = continues
    dates.present = present
    dates.ended = ended
    dates.all = [last, continues, present, ended].compactMap(\.self)
    return dates
  }
}
