import Cells
import Plays

/// A play stopped at one moment, so that its screen can be looked at.
struct Still: Sendable, CustomStringConvertible {
  /// What the files of its pictures are called.
  let name: String
  private let pose: @Sendable () -> Play

  /// Stops a play once the keys are pressed.
  init(_ name: String, _ start: @autoclosure @escaping @Sendable () -> Play) {
    self.name = name
    pose = start
  }

  /// Stops a play once more keys are pressed.
  init(
    _ name: String,
    _ start: @autoclosure @escaping @Sendable () -> Play,
    _ more: @escaping @Sendable (inout Play) -> Void
  ) {
    self.name = name
    pose = {
      var play = start()
      more(&play)
      return play
    }
  }

  /// The play as it stands.
  var play: Play { pose() }

  var description: String { name }
}

/// Every screen and everything that lies over one, each at a moment that shows what it is for.
enum Gallery {
  static let all = beginning + form + over + plan

  /// Every still at every size of the ladder by its name, drawn once for all that look at it.
  private static let ladders: [String: [Pose]] = Dictionary(
    uniqueKeysWithValues: all.map { still in
      let play = still.play
      return (still.name, Picture.sizes.map { Pose(play: play.resized($0), size: $0) })
    }
  )

  /// A still at every size of the ladder.
  static func ladder(of still: Still) -> [Pose] { ladders[still.name] ?? [] }
}

/// A still on a terminal of one size.
struct Pose: Sendable {
  /// The play as it stands.
  let play: Play
  /// Rows and columns of the terminal.
  let size: Size
  /// Its picture.
  let frame: Frame

  init(play: Play, size: Size) {
    self.play = play
    self.size = size
    frame = Picture.frame(of: play, size)
  }
}
