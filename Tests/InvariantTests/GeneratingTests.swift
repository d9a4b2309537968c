import Benches
import Clinical
import Questionnaires
import Testing

@testable import PackFiles

@Suite("Generated consultations")
struct GeneratingTests {
  @Test func `every verdict, concern, zone and role comes up, and half may be drafted`()
    async throws
  {
    guard Run.settings.only == nil else { return }
    let random = try await Run.random.value
    let pairwise = try await Run.pairwise.value
    print("random\n\(random.summary)\npairwise\n\(pairwise.summary)")
    let seen = random.seen
    #expect(seen["verdict"]?.count == 6)
    #expect(seen["concern"]?.count == 18)
    #expect(seen["role"]?.count == 3)
    let drafted = random.cases - (seen["drafted substances"]?["0"] ?? random.cases)
    #expect(drafted > random.cases / 8, "\(drafted) of \(random.cases) are drafted")
    let answered = Law.all.map { "\($0.id): \(random.applied[$0.id] ?? 0)" }
    print("laws that spoke: \(answered.joined(separator: ", "))")
  }

  /// Rules that no answer can bring up, and why.
  private static let silent = [
    // What they ask has an item of its own; left open, the rule of that item says so.
    "P05", "P06", "P07", "P13", "P14", "P15", "P16", "P18",
    // They hold nobody up.
    "P09", "P10", "P21",
    // Advice for substances that are not drafted.
    "W35",
  ]

  @Test func `a large run brings up every rule that can come up`() async throws {
    guard Run.settings.isLarge else { return }
    let numbered = [("C", 50), ("W", 39), ("P", 21)].flatMap { letter, count in
      (1...count).map { $0 < 10 ? "\(letter)0\($0)" : "\(letter)\($0)" }
    }
    let found = try await Run.random.value.rules
    let missing = numbered.filter { !found.contains($0) }
    #expect(missing.sorted() == Self.silent.sorted())
  }

  @Test func `the same seed and number give the same consultation`() throws {
    for number in 0..<40 {
      let (one, other) = (try Run.made(number), try Run.made(number))
      #expect(one.said == other.said)
      #expect(one.counted == other.counted)
    }
    #expect(try Run.made(1).said != Run.made(2).said)
  }

  @Test func `a printed case read again is the same consultation`() throws {
    let bench = try Run.bench()
    var read = 0
    for number in 0..<80 {
      let made = try Run.made(number)
      let text = try Run.text(of: made)
      let root = try YAMLReader.read(Array(text.utf8), file: "case \(number)")
      guard
        let file = try? AnswersFile.read(root, for: bench.form, today: nil, clock: made.said.today)
      else { continue }
      read += 1
      #expect(file.response.answers == made.counted, "\(text)")
      #expect(file.today == made.said.today)
      #expect(file.practitioner == made.said.practitioner)
    }
    #expect(read > 50, "\(read) of 80 could be read")
  }

  @Test func `what counts is what the form asks`() async throws { try await hold(.countedAnswers) }

  @Test func `the covering array meets every pair of answers, or as many as it has rows for`()
    throws
  {
    let array = try Run.array.get()
    print("covering array: \(array.rows.count) rows, \(array.covered) of \(array.pairs) pairs")
    #expect(array.rows.allSatisfy { $0.count == CoveringArray.width })
    if array.rows.count < Run.settings.rows { #expect(array.covered == array.pairs) }
    #expect(array.covered > array.rows.count * 6)
  }

  @Test func `a small covering array meets every pair`() {
    let items: [ItemID] = ["a", "b", "c", "d", "e", "f", "g"]
    let rows = CoveringArray(of: items, seed: 7, atMost: 1_000).rows
    for (index, left) in items.enumerated() {
      for right in items[(index + 1)...] {
        for one in CoveringArray.answers {
          for other in CoveringArray.answers {
            #expect(rows.contains { $0[left] == .some(one) && $0[right] == .some(other) })
          }
        }
      }
    }
  }
}
