import Cells
import Foundation
import Testing

@Suite struct PictureTests {
  @Test(arguments: Gallery.all)
  func `every screen looks as its pictures do, on the whole ladder of sizes`(still: Still) {
    for pose in Gallery.ladder(of: still) { Picture.check(pose, still.name) }
  }

  @Test func `every picture is of a screen that there still is`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Picture.folder.path)
    let names = Gallery.all.flatMap { still in
      Picture.sizes.map { Picture.file(of: still.name, $0) }
    }
    #expect(names.count == Set(names).count)
    #expect(Set(files.filter { $0.hasSuffix(".txt") }) == Set(names))
  }
}
