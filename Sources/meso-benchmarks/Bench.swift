import Consultation
import Foundation
import PackFiles

/// With what is measured, and how often.
struct Bench {
  /// How often each thing is done.
  struct Repetitions {
    let starts: Int
    let keys: Int
    let pacedKeys: Int
    let escapes: Int
    let answers: Int
    let judgements: Int

    static let few = Repetitions(
      starts: 5,
      keys: 40,
      pacedKeys: 20,
      escapes: 5,
      answers: 8,
      judgements: 20
    )
    static let many = Repetitions(
      starts: 31,
      keys: 400,
      pacedKeys: 300,
      escapes: 20,
      answers: 25,
      judgements: 300
    )
  }

  let repetitions: Repetitions
  /// How long nobody does anything.
  let idleSeconds: Double
  /// Where the private homes are made.
  let folder: String
  /// The folder of the pack.
  let packFolder: String
  /// The pack, read once.
  let pack: Pack
  /// The folder of the programs.
  let programs: String
  /// The large store.
  let store: LargeStore

  /// Reads the pack and fills the large store.
  init(
    repetitions: Repetitions,
    idleSeconds: Double,
    consultations: Int,
    folder: String,
    packFolder: String,
    programs: String
  ) throws {
    self.repetitions = repetitions
    self.idleSeconds = idleSeconds
    self.folder = folder
    self.packFolder = packFolder
    self.programs = programs
    pack = try PackReader.read(packFolder)
    store = try LargeStore(of: consultations, openedWith: pack)
  }

  /// The program measured.
  var meso: String { programs + "/meso" }
  /// The program it is compared with.
  var nothing: String { programs + "/meso-nothing" }
  /// The same with the libraries of meso linked in.
  var libraries: String { programs + "/meso-libraries" }

  /// Opens the full screen at a home.
  func sit(at home: borrowing Home) throws(BenchError) -> Sitting {
    // By the environment, for a command line would be read before the first picture.
    let packs = URL(fileURLWithPath: packFolder).deletingLastPathComponent().path
    let environment = home.environment.merging(["MESO_PACKS": packs]) { $1 }
    return try Sitting(meso, [], environment: environment)
  }

  /// The pack of the checkout that this was built in.
  static let checkoutPack = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Questionnaires/mesotherapy").path

  /// The folder this program lies in, and the others beside it.
  static var ownFolder: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().path
  }
}
