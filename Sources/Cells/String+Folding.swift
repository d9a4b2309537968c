extension String {
  /// The text for searching: lower case, Latin letters without their marks, joiners left out.
  ///
  /// Covers combining marks U+0300 to U+036F and the letters of Latin-1, Latin Extended-A and -B and
  /// Latin Extended Additional, by a table made from Unicode 14's decompositions and, for letters
  /// that have none, by the usual spelling: `ø` is o, `ł` is l, `ß` is ss, `æ` is ae, `þ` is th.
  /// Other scripts are only lower-cased: the standard library gives no decompositions.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      switch scalar.value {
      case 0..<0xC0: result.append(scalar)
      case 0x300...0x36F, 0x200C, 0x200D: continue
      default: result.append(contentsOf: Folding.letters(for: scalar).unicodeScalars)
      }
    }
    return String(result)
  }
}

/// The bare letters of marked Latin ones.
private enum Folding {
  static func letters(for scalar: Unicode.Scalar) -> String {
    if let pair = pairs[scalar] { return pair }
    let letter: UInt8? =
      switch scalar.value {
      case 0xC0..<0x250: latin[Int(scalar.value) - 0xC0]
      case 0x1E00..<0x1F00: additional[Int(scalar.value) - 0x1E00]
      default: nil
      }
    guard let letter, letter != UInt8(ascii: "-") else { return String(scalar) }
    return String(Unicode.Scalar(letter))
  }

  static let pairs: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "þ": "th", "ĳ": "ij", "œ": "oe", "ǆ": "dz", "ǉ": "lj", "ǌ": "nj",
    "ǣ": "ae", "ǳ": "dz", "ǽ": "ae", "ỻ": "ll",
  ]

  /// U+00C0 to U+024F; a dash where the letter stays.
  static let latin = Array(
    """
    aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllll-\
    -llnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bb-----ccd-dd----ffg---ikkl---n-oo--pp------tt-uu--yyzz---------\
    -------------aaiioouuuuuuuuuu-aaaa--ggggkkoooo--j---gg--nnaa--oo\
    aaaaeeeeiiiioooorrrruuuusstt--hhnd--zzaaeeooooooooyylntj---ccl-s\
    z--b--eejj--rryy
    """.utf8
  )

  /// U+1E00 to U+1EFF; a dash where the letter stays.
  static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyas---daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------
    """.utf8
  )
}
