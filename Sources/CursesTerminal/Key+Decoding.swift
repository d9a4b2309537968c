import CNcurses
import Cells

extension Key {
  /// What a typed scalar means; nothing for what cannot be typed on purpose.
  init?(typed value: UInt32) {
    switch value {
    case 0: self = .control(" ")
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 13: self = .enter
    case 27: self = .escape
    case 1...31: self = .control(Character(Unicode.Scalar(UInt8(value) | 0x60)).lowerOrSign)
    default:
      guard let scalar = Unicode.Scalar(value), !(0x80...0x9F).contains(value) else { return nil }
      self = .character(Character(scalar))
    }
  }

  /// What a key's code means; nothing for keys without a use.
  init?(code: UInt32) {
    switch Int(code) {
    case Int(CN_KEY_ENTER): self = .enter
    case Int(CN_KEY_BACK_TAB): self = .backTab
    case Int(CN_KEY_BACKSPACE): self = .backspace
    case Int(CN_KEY_DELETE): self = .delete
    case Int(CN_KEY_ESCAPE): self = .escape
    case Int(CN_KEY_UP): self = .up
    case Int(CN_KEY_DOWN): self = .down
    case Int(CN_KEY_LEFT): self = .left
    case Int(CN_KEY_RIGHT): self = .right
    case Int(CN_KEY_WORD_LEFT): self = .wordLeft
    case Int(CN_KEY_WORD_RIGHT): self = .wordRight
    case Int(CN_KEY_HOME): self = .home
    case Int(CN_KEY_END): self = .end
    case Int(CN_KEY_PAGE_UP): self = .pageUp
    case Int(CN_KEY_PAGE_DOWN): self = .pageDown
    case Int(CN_KEY_WHEEL_UP): self = .wheelUp
    case Int(CN_KEY_WHEEL_DOWN): self = .wheelDown
    case (Int(CN_KEY_FUNCTION) + 1)...: self = .function(Int(code) - Int(CN_KEY_FUNCTION))
    default: return nil
    }
  }
}

extension Character {
  /// The signs behind codes 28 to 31, which are not letters: `\`, `]`, `^`, `_`.
  fileprivate var lowerOrSign: Character {
    switch self {
    case "|": "\\"
    case "}": "]"
    case "~": "^"
    case "\u{7F}": "_"
    default: self
    }
  }
}
