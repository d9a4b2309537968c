/// The known word that is most like a mistyped one, or nothing if none is close.
///
/// Close means at most a third of the word's letters changed, added, lost or swapped. A word longer
/// than any id is never near one.
func nearestWord(to word: String, among known: some Sequence<String>) -> String? {
  guard word.utf8.count <= 80 else { return nil }
  var best: (word: String, distance: Int)?
  for candidate in known.sorted() {
    let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
    guard distance * 3 <= max(word.count, candidate.count) else { continue }
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// How many letters must be changed, added, removed or swapped with their neighbour.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var rows = [Array(0...right.count)]
  for (i, letter) in left.enumerated() {
    var row = [i + 1]
    for (j, other) in right.enumerated() {
      var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
      if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
        cost = min(cost, rows[i - 1][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
