extension LineEditor {
  /// Does what a key means inside one line of text.
  ///
  /// Control with A, E, K and U act as in a shell; W is left to the caller, who has another use
  /// for it. Keys that mean something only outside the
  /// line (Enter, Tab, Esc, up and down, other chords) are left to the caller.
  ///
  /// - Returns: Whether the key was one of the line's own, even if it changed nothing.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: backspace()
    case .delete: delete()
    case .left: caret -= 1
    case .right: caret += 1
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .home: caret = 0
    case .end: caret = Int.max
    case .control("a"): caret = 0
    case .control("e"): caret = Int.max
    case .control("k"): deleteToEnd()
    case .control("u"): deleteToStart()
    case .control, .enter, .tab, .backTab, .escape, .up, .down, .pageUp, .pageDown, .function:
      return false
    }
    return true
  }
}
