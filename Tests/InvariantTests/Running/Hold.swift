import Testing

/// Expects a law to hold of every generated consultation, and to have had something to say of some.
func hold(
  _ law: Law,
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let tally = try await Run.all()
  let count = tally.faultCounts[law.id] ?? 0
  for fault in tally.faults[law.id] ?? [] {
    let text = try Run.text(of: fault.made)
    Issue.record(
      "\(law.id), broken by \(count) of \(tally.cases):\n\(fault.text)\n\(text)",
      sourceLocation: sourceLocation
    )
  }
  #expect(count == 0, "\(law.id)", sourceLocation: sourceLocation)
  if Run.settings.only == nil {
    #expect(tally.applied[law.id] ?? 0 > 0, "never applied", sourceLocation: sourceLocation)
  }
}
