import Diagnostics
import Testing

@testable import Content

@Suite("Link rule")
struct LinkRuleTests {
  private let head = "---\ntitle: 甲\n---\n"

  @Test(
    "an address that cannot be used is an error at its place",
    arguments: [
      "javascript:x", "//example.org", "/a.md", "../../../../x.md",
    ])
  func refused(address: String) throws {
    try expect(
      .error("bad-link", at: "1️⃣"), by: LinkRule(), in: head + "甲\n\n[乙](1️⃣\(address))\n")
  }

  @Test("a link without an address is an error at its block")
  func noAddress() throws {
    try expect(.error("bad-link", at: "1️⃣"), by: LinkRule(), in: head + "1️⃣甲[乙]()\n")
  }

  @Test("a file or entry that is not there is an error at its place")
  func broken() throws {
    try expect(
      .error("broken-link", at: "1️⃣"), .error("broken-link", at: "2️⃣"),
      .error("broken-link", at: "3️⃣"), by: LinkRule(),
      in: head + "[乙](1️⃣other.md)、![丙](2️⃣../../media/a.jpg)、[丁](3️⃣a.pdf)\n")
  }

  @Test("a heading that is not there is an error, here and in another entry")
  func anchors() throws {
    try expect(
      .error("broken-anchor", at: "1️⃣"), .error("broken-anchor", at: "2️⃣"), by: LinkRule(),
      in: head + "# 安排\n\n[好](#安排) [坏](1️⃣#按排) [好](b.md#地点) [坏](2️⃣b.md#时间) [顶](#)\n",
      entries: ["activities/dali/b.md": head + "# 地点\n"])
  }

  @Test("an image comes from our own files, and is one a browser shows")
  func images() throws {
    try expect(
      .error("remote-image", at: "1️⃣"), .error("wrong-file-kind", at: "2️⃣"), by: LinkRule(),
      in: head + "![甲](1️⃣https://example.org/a.jpg) ![乙](2️⃣a.pdf) ![丙](b.JPG) [丁](a.pdf)\n",
      media: ["activities/dali/a.pdf", "activities/dali/b.JPG"])
  }

  @Test("a file that could run in the browser is not linked to")
  func fileKinds() throws {
    try expect(
      .error("wrong-file-kind", at: "1️⃣"), by: LinkRule(), in: head + "[甲](1️⃣a.svg)\n",
      media: ["activities/dali/a.svg"])
  }

  @Test("a film is not published, nor a file that is too large")
  func filmsAndLargeFiles() throws {
    try expect(
      .error("film-file", at: "1️⃣"), by: LinkRule(), in: head + "[甲](1️⃣a.MP4) [乙](b.mp3)\n",
      media: ["activities/dali/a.MP4", "activities/dali/b.mp3"])
    let tree = SourceTree(
      root: "content",
      files: [
        SourceFile(path: "content/activities/dali/a.md", text: head + "[甲](a.zip) [乙](b.zip)\n")
      ],
      media: [
        .init(path: "content/activities/dali/a.zip", publishedName: "", isTooLarge: true),
        .init(path: "content/activities/dali/b.zip", publishedName: "0.zip"),
      ])
    let files = ContentFixture.tree().files.filter { $0.path.hasSuffix(".yml") }
    let reader = ContentReader(
      SourceTree(root: "content", files: tree.files + files, media: tree.media))
    let data = try #require(reader.dataFiles().value)
    let drafts = reader.draft(of: tree.files[0], with: data).value
    let context = reader.context(for: drafts, with: data)
    #expect(
      drafts.activities.flatMap { LinkRule().check($0, in: context) }.map(\.code) == [
        "file-too-large"
      ])
  }

  @Test("a photo in the format of some phones is told how to be converted")
  func phonePictures() throws {
    try expect(
      .error("heic-picture", at: "1️⃣"), .error("wrong-file-kind", at: "2️⃣"), by: LinkRule(),
      in: head + "![甲](1️⃣a.HEIC) ![乙](2️⃣b.gif)\n",
      media: ["activities/dali/a.HEIC", "activities/dali/b.gif"])
  }

  @Test("pictures named in the head are looked for too")
  func pictures() throws {
    try expect(
      .error("broken-link", at: "1️⃣"), .error("wrong-file-kind", at: "2️⃣"), by: LinkRule(),
      in: """
        ---
        cover: {file: 1️⃣a.jpg, alt: 甲}
        images:
          - {file: b.png, alt: 乙}
          - {file: 2️⃣c.pdf, alt: 丙}
        ---
        """, media: ["activities/dali/b.png", "activities/dali/c.pdf"])
  }

  @Test("addresses outside, entries, guide steps and pages can be linked to")
  func fine() throws {
    try expect(
      by: LinkRule(),
      in: head + "<https://a.cn> [甲](mailto:a@a.cn) [乙](tel:110) [丙](../../guide/a.md) "
        + "[丁](../heyang/b.md)\n",
      entries: ["guide/a.md": head, "activities/heyang/b.md": head])
  }

  @Test("a draft that is shown can be linked to, and has its own headings")
  func drafts() throws {
    try expect(
      by: LinkRule(), in: "---\ndraft: true\n---\n# 安排\n\n[甲](#安排) [乙](b.md)\n",
      entries: ["activities/dali/b.md": "---\n草稿: 是\n---\n"])
  }

  @Test(
    "a picture that is not there is told by what was meant",
    arguments: [
      ("photo.jpg", ["photo.JPG"], "有一个 photo.JPG，大小写要一样", "photo.JPG"),
      ("media/a.jpg", [], "../../media/a.jpg", "../../media/a.jpg"),
      ("content/media/a.jpg", [], "../../media/a.jpg", "../../media/a.jpg"),
      ("../media/A.jpg", [], "../../media/a.jpg", "../../media/a.jpg"),
      ("a.jpg", [], "../../media/a.jpg", "../../media/a.jpg"),
      ("../../media/croud.jpg", [], "../../media/crowd.jpg", "../../media/crowd.jpg"),
      ("../../media/IMG_0013.jpg", [], "../../media/IMG_0012.jpg", nil),
      ("../../media/none.jpg", [], "先传到 content/media/", nil),
    ])
  func meant(written: String, here: [String], words: String, corrected: String?) throws {
    let media =
      here.map { "activities/dali/\($0)" } + [
        "media/a.jpg", "media/crowd.jpg", "media/IMG_0012.jpg",
      ]
    let found =
      try expect(
        .error("broken-link", at: "1️⃣"), by: LinkRule(),
        in: "---\n封面: {文件: 1️⃣\(written), 说明: 孩子们}\n---\n", media: media)
      + expect(
        .error("broken-link", at: "1️⃣"), by: LinkRule(), in: head + "![孩子们](1️⃣\(written))\n",
        media: media)
    for problem in found {
      #expect(problem.notes.contains { $0.message.chinese.contains(words) })
      #expect(problem.fixIt?.replacement == corrected)
    }
  }

  @Test("a picture of a text that lies on a computer is told so")
  func ownComputer() throws {
    try expect(
      .error("broken-link", at: "1️⃣"), by: LinkRule(), in: head + "![甲](1️⃣D:/照片/a.jpg)\n")
  }
}
