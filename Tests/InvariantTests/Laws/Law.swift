/// A sentence that must hold of every consultation.
struct Law: Sendable {
  /// The invariant's stable id, `INV-01` to `INV-51`, or the name of a law that has none.
  let id: String
  /// What is broken; an empty list where it holds, nothing where it says nothing of this case.
  let faults: @Sendable (Seen) -> [String]?

  init(_ id: String, _ faults: @escaping @Sendable (Seen) -> [String]?) {
    self.id = id
    self.faults = faults
  }
}

/// What is broken unless something holds.
func unless(_ holds: Bool, _ fault: @autoclosure () -> String) -> [String] {
  holds ? [] : [fault()]
}
