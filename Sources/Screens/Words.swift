import Consultation

/// The words of the screens that are not the pack's.
enum Words {
  static let sections = "Sections"
  static let tooSmall = "Too small: make the window larger. ^S saves, ^C leaves."

  static func saving(_ state: SaveState) -> String {
    switch state {
    case .nothingToSave: ""
    case .saving: "Saving"
    case .saved(let at): "Saved \(at.clock)"
    case .notSaved(let changes): "NOT SAVED: \(changes) changes"
    }
  }
}
