/// From the start to the last byte of the first picture, beside a program that does nothing.
struct Starting {
  let bench: Bench

  func rows() throws -> [Row] {
    let empty = try Home(in: bench.folder)
    let full = try Home(in: bench.folder)
    try full.takeStore(from: bench.store.folder)
    var nothing: [Double] = []
    var libraries: [Double] = []
    var first: [Start] = []
    var large: [Start] = []
    // In turns, so that whatever else the machine does falls on all of them.
    for _ in 0...bench.repetitions.starts {
      nothing.append(try doNothing(bench.nothing, at: empty))
      libraries.append(try doNothing(bench.libraries, at: empty))
      first.append(try paint(at: empty))
      large.append(try paint(at: full))
    }
    // The first turn reads the programs from the disk.
    let reference = Samples(Array(nothing.dropFirst()))
    let loaded = Samples(Array(libraries.dropFirst()))
    return [
      Row(Words.nothingStart, reference),
      Row(
        Words.librariesStart,
        loaded,
        reference: Words.ratio(loaded.median / reference.median)
      ),
    ] + rows(Words.emptyStart, first, 1.5, reference)
      + rows(Words.largeStart(bench.store.count), large, 2, reference)
  }

  /// How long one start took to its first picture, and to the one that holds the list.
  private struct Start {
    let picture: Double
    let list: Double
  }

  private func rows(
    _ measure: String,
    _ starts: [Start],
    _ factor: Double,
    _ reference: Samples
  ) -> [Row] {
    let pictures = Samples(starts.dropFirst().map(\.picture))
    let lists = Samples(starts.dropFirst().map(\.list))
    return [
      Row(
        measure,
        pictures,
        budget: .times(factor, reference),
        reference: Words.ratio(pictures.median / reference.median)
      ),
      Row(Words.list(measure), lists, reference: Words.ratio(lists.median / reference.median)),
    ]
  }

  private func doNothing(_ program: String, at home: borrowing Home) throws -> Double {
    let terminal = try Pseudoterminal()
    let watch = Stopwatch()
    var child = try Child(
      program,
      [],
      environment: home.environment,
      terminal: terminal.path
    )
    child.reap()
    return watch.milliseconds
  }

  private func paint(at home: borrowing Home) throws -> Start {
    var sitting = try bench.sit(at: home)
    let picture = sitting.first
    _ = sitting.end()
    guard picture.shows("Consultations") else { throw BenchError.missed("Consultations") }
    return Start(picture: picture.milliseconds, list: sitting.list.milliseconds)
  }
}
