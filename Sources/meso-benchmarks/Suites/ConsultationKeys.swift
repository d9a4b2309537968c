import Consultation
import Glibc
import Questionnaires
import Records

/// Keys in an open consultation: typing in a field, doing nothing, and answers on their way to the disk.
struct ConsultationKeys {
  let bench: Bench

  func rows() throws -> [Row] {
    let home = try Home(in: bench.folder)
    var sitting = try bench.sit(at: home)
    sitting.settle()
    try begin(&sitting)
    let repeated = bench.repetitions
    let typed = try type(repeated.keys, pause: 0, in: &sitting)
    let paced = try type(repeated.pacedKeys, pause: 90, in: &sitting)
    sitting.settle()
    let idle = sitting.bytesWhileIdle(seconds: bench.idleSeconds)
    try introduce(&sitting)
    let repaints = try sitting.press(each: Array(repeating: Keys.repaint, count: 10))
    let before = try answersOfNo(in: home.store)
    let sync = try BareSync(in: home.store).times(repeated.answers)
    let answers = try sitting.press(each: Array(repeating: "n", count: repeated.answers))
    let stored = try answersOfNo(in: home.store) - before
    _ = sitting.end()
    guard stored == answers.count else { throw BenchError.missed(Words.stored(stored)) }
    let usual = Budget.usually(0.5, rarely: 2)
    return [
      Row(Words.typed, typed.times, budget: usual, reference: Words.typedTimes),
      Row(Words.typedBytes, typed.sizes, .bytes, budget: .median(40), reference: Words.typedSizes),
      Row(Words.paced, paced.times, budget: usual),
      Row(Words.idle(bench.idleSeconds), Samples([Double(idle)]), .bytes, budget: .always(0)),
      Row(Words.pageBytes, repaints.sizes, .bytes, budget: .always(4096)),
      Row(Words.sync, sync),
      Row(Words.answer, answers.times, budget: .beyond(sync, 10), reference: Words.answerTimes),
    ]
  }

  /// Opens a consultation and goes to the family name.
  private func begin(_ sitting: inout Sitting) throws {
    _ = try sitting.press(Keys.new)
    guard try sitting.press(Keys.repaint).shows("Family name") else {
      throw BenchError.missed("Family name")
    }
    _ = try sitting.press(Keys.tab)
  }

  /// Types letters into the field in focus, and takes every twenty of them away again.
  private func type(
    _ count: Int,
    pause: Int,
    in sitting: inout Sitting
  ) throws -> [Sitting.Picture] {
    let letters = Array("abcdefghijklmnopqrst")
    var pictures: [Sitting.Picture] = []
    for number in 0..<count {
      pictures.append(try sitting.press(String(letters[number % letters.count])))
      Stopwatch.pause(milliseconds: pause)
      guard (number + 1) % letters.count == 0 || number + 1 == count else { continue }
      let back = Array(repeating: Keys.backspace, count: number % letters.count + 1)
      _ = try sitting.press(each: back)
    }
    return pictures
  }

  /// Says who the patient is and for when treatment is planned, and goes to the safety questions.
  private func introduce(_ sitting: inout Sitting) throws {
    for text in ["Example", "Anna", "18 Apr 1988"] {
      try sitting.type(text)
      _ = try sitting.press(Keys.tab)
    }
    try sitting.type("f")
    _ = try sitting.press(Keys.tab)
    try sitting.type("in 2 weeks")
    _ = try sitting.press(Keys.tab)
    _ = try sitting.press(Keys.escape)
    _ = try sitting.press("2")
    guard try sitting.press(Keys.repaint).shows("Medical history") else {
      throw BenchError.missed("Medical history")
    }
  }

  /// How many answers of no the store holds, read beside the program that writes it.
  private func answersOfNo(in folder: String) throws -> Int {
    let store = try openStore(folder: folder, access: .reading)
    let events = try store.list().flatMap { try store.events($0.id) }
    return events.count { stored in
      guard case .answered(_, let values) = stored.event,
        case .coding(let coding)? = values.first
      else { return false }
      return coding.code == "no"
    }
  }
}

/// What the disk asks for keeping a page of a file.
struct BareSync: ~Copyable {
  private let file: Int32
  private let path: String

  init(in folder: String) throws(BenchError) {
    path = folder + "/sync"
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(path, errno) }
  }

  deinit {
    close(file)
    unlink(path)
  }

  /// The times of writing a page and waiting until it is kept.
  func times(_ count: Int) -> Samples {
    let page = [UInt8](repeating: 0, count: 4096)
    return Stopwatch.times(count) {
      pwrite(file, page, page.count, 0)
      fsync(file)
    }
  }
}
