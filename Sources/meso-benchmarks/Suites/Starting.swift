/// From the start to the last byte of the first picture, beside a program that does nothing.
struct Starting {
  let bench: Bench

  func rows() throws -> [Row] {
    let empty = try Home(in: bench.folder)
    let full = try Home(in: bench.folder)
    try full.takeStore(from: bench.store.folder)
    var nothing: [Double] = []
    var first: [Double] = []
    var large: [Double] = []
    // In turns, so that whatever else the machine does falls on all of them.
    for _ in 0...bench.repetitions.starts {
      nothing.append(try doNothing(at: empty))
      first.append(try paint(at: empty))
      large.append(try paint(at: full))
    }
    // The first turn reads the programs from the disk.
    let reference = Samples(Array(nothing.dropFirst()))
    return [
      Row(Words.nothingStart, reference),
      row(Words.emptyStart, first, 1.5, reference),
      row(Words.largeStart(bench.store.count), large, 2, reference),
    ]
  }

  private func row(
    _ measure: String,
    _ values: [Double],
    _ factor: Double,
    _ reference: Samples
  ) -> Row {
    let samples = Samples(Array(values.dropFirst()))
    return Row(
      measure,
      samples,
      budget: .times(factor, reference),
      reference: Words.ratio(samples.median / reference.median)
    )
  }

  private func doNothing(at home: borrowing Home) throws -> Double {
    let terminal = try Pseudoterminal()
    let watch = Stopwatch()
    var child = try Child(
      bench.nothing,
      [],
      environment: home.environment,
      terminal: terminal.path
    )
    _ = child.reap()
    return watch.milliseconds
  }

  private func paint(at home: borrowing Home) throws -> Double {
    var sitting = try bench.sit(at: home)
    let picture = sitting.first
    _ = sitting.end()
    guard picture.shows("Consultations") else { throw BenchError.missed("Consultations") }
    return picture.milliseconds
  }
}
