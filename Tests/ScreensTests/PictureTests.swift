import Cells
import Foundation
import Testing

@Suite struct PictureTests {
  @Test(arguments: Gallery.all)
  func `every screen looks as its pictures do, on the whole ladder of sizes`(still: Still) {
    let play = still.play
    for size in Picture.sizes { Picture.check(play, still.name, size) }
  }

  @Test func `every picture is of a screen that there still is`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Picture.folder.path)
    let names = Gallery.all.flatMap { still in
      Picture.sizes.map { Picture.file(of: still.name, $0) }
    }
    #expect(names.count == Set(names).count)
    #expect(Set(files).subtracting(names).isEmpty)
  }
}
