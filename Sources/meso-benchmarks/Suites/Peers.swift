import Foundation

/// The same keys in what else draws forms in a terminal on Debian: a line to type in, and a menu.
struct Peers {
  let bench: Bench

  func rows() throws -> [Row] {
    try ["dialog", "whiptail"].flatMap { name in
      let path = "/usr/bin/\(name)"
      guard FileManager.default.isExecutableFile(atPath: path) else {
        return [Row(missing: name, because: Words.notInstalled(name))]
      }
      return try line(of: name, path) + menu(of: name, path)
    }
  }

  private func line(of name: String, _ path: String) throws -> [Row] {
    let home = try Home(in: bench.folder)
    let box = ["--inputbox", "Name", "10", "60"]
    var firsts: [Sitting.Picture] = []
    var escapes: [Sitting.Picture] = []
    for _ in 0..<5 {
      var visit = try Visit(path, box, environment: home.environment)
      firsts.append(visit.first)
      escapes.append(try visit.press(Keys.escape, patience: 3000))
      _ = visit.end()
    }
    var visit = try Visit(path, box, environment: home.environment)
    var letters: [Sitting.Picture] = []
    for number in 0..<40 {
      letters.append(try visit.press("abcdefghijklmnopqrst".map(String.init)[number % 20]))
      if number % 20 == 19 { for _ in 0..<20 { _ = try visit.press(Keys.backspace) } }
    }
    let idle = visit.bytesWhileIdle(seconds: bench.idleSeconds)
    let memory = visit.end()
    return [
      Row(Words.peer(name, Words.peerFirst), firsts.times),
      Row(Words.peer(name, Words.peerWhole), firsts.sizes, .bytes),
      Row(Words.peer(name, Words.typed), letters.times),
      Row(Words.peer(name, Words.typedBytes), letters.sizes, .bytes),
      Row(Words.peer(name, Words.escape), escapes.times),
      Row(Words.peer(name, Words.idle(bench.idleSeconds)), Samples([Double(idle)]), .bytes),
      Row(Words.peer(name, Words.peerMemory), Samples([memory]), .mebibytes),
    ]
  }

  private func menu(of name: String, _ path: String) throws -> [Row] {
    let home = try Home(in: bench.folder)
    let entries = (1...12).flatMap { ["\($0)", "Consultation \($0)"] }
    let menu = ["--menu", "Consultations", "20", "60", "12"] + entries
    var visit = try Visit(path, menu, environment: home.environment)
    var arrows: [Sitting.Picture] = []
    for number in 0..<40 {
      arrows.append(
        try visit.press(number / 8 % 2 == 0 ? Keys.applicationDown : Keys.applicationUp)
      )
    }
    _ = visit.end()
    return [
      Row(Words.peer(name, Words.peerArrow), arrows.times),
      Row(Words.peer(name, Words.peerArrowBytes), arrows.sizes, .bytes),
    ]
  }
}
