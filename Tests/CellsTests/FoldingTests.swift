import Cells
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Šárka", "sarka"), ("Łucja", "lucja"), ("ÅNGSTRÖM", "angstrom"), ("e\u{301}", "e"),
    ("Nguyễn Thị Ánh", "nguyen thi anh"), ("Straße", "strasse"), ("STRASSE", "strasse"),
    ("Ærø", "aero"), ("Þór", "thor"), ("İstanbul", "istanbul"), ("ıssız", "issiz"),
    ("Dvořák", "dvorak"), ("Ștefan", "stefan"), ("Œuvre", "oeuvre"), ("Đặng", "dang"),
    ("山田", "山田"), ("ΑΒΓ", "αβγ"), ("Иван", "иван"), ("O'Neil-2", "o'neil-2"), ("×÷", "×÷"),
    ("ẞ", "ss"), ("ǅ", "dz"),
  ])
  func `names fold to what people type`(name: String, folded: String) {
    #expect(name.folded == folded)
  }

  @Test func `folding twice changes nothing more, and leaves no marked Latin letter`() {
    for value in UInt32(0xC0)...0x24F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = String(scalar).folded
      #expect(once.folded == once)
    }
  }

  @Test(
    arguments: [
      ("é", "e"), ("Š", "S"), ("─", "-"), ("▸", ">"), ("日", "?"), ("▯", "?"), ("a", "a"),
      ("…", "~"),
      ("✓", "v"), ("ß", "s"),
    ])
  func `every glyph has a twin in ASCII`(glyph: String, twin: String) throws {
    let sign = try #require(glyph.first)
    #expect(String(Glyphs.asciiTwin(of: sign)) == twin)
  }
}
