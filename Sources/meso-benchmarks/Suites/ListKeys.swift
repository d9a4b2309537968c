/// Keys on the list of many consultations: arrows, finding, Esc, a full repaint.
struct ListKeys {
  let bench: Bench

  func rows() throws -> [Row] {
    let home = try Home(in: bench.folder)
    try home.takeStore(from: bench.store.folder)
    var sitting = try bench.sit(at: home)
    sitting.settle()
    let repeated = bench.repetitions
    let arrows = try sitting.press(each: Array(repeating: Keys.down, count: repeated.keys))
    let firstLetter = try sitting.press("m")
    let letters = try find(&sitting)
    let escapes = try escape(&sitting)
    let repaints = try sitting.press(each: Array(repeating: Keys.repaint, count: 10))
    let memory = sitting.end()
    let count = bench.store.count
    return [
      Row(Words.arrow, arrows.times, budget: .usually(0.5, rarely: 2), reference: Words.arrowTimes),
      Row(
        Words.arrowBytes,
        arrows.sizes,
        .bytes,
        budget: .median(150),
        reference: Words.arrowSizes
      ),
      Row(Words.firstLetter(count), [firstLetter].times, budget: .median(5)),
      Row(Words.laterLetters(count), letters.times, budget: .median(5)),
      Row(
        Words.escape,
        escapes.times,
        budget: .always(60),
        reference: Words.escapeTimes
      ),
      Row(
        Words.repaintBytes,
        repaints.sizes,
        .bytes,
        budget: .always(4096),
        reference: Words.repaintSizes
      ),
      Row(
        Words.memory(count),
        Samples([memory]),
        .mebibytes,
        budget: .always(40),
        reference: Words.memorySizes
      ),
    ]
  }

  /// Types names and takes them away again, a letter at a time.
  private func find(_ sitting: inout Sitting) throws -> [Sitting.Picture] {
    let word = "uller anna".map(String.init)
    let back = Array(repeating: Keys.backspace, count: word.count)
    var pictures: [Sitting.Picture] = []
    while pictures.count < bench.repetitions.keys / 2 {
      pictures += try sitting.press(each: word)
      _ = try sitting.press(each: back)
    }
    return pictures
  }

  /// Clears what is typed with Esc.
  private func escape(_ sitting: inout Sitting) throws -> [Sitting.Picture] {
    var pictures: [Sitting.Picture] = []
    for _ in 0..<bench.repetitions.escapes {
      _ = try sitting.press("z")
      pictures.append(try sitting.press(Keys.escape))
    }
    return pictures
  }
}

extension [Sitting.Picture] {
  /// How long each took to its last byte.
  var times: Samples { Samples(map(\.milliseconds)) }
  /// How many bytes each was.
  var sizes: Samples { Samples(map { Double($0.bytes.count) }) }
}
