import Testing

@testable import Content

@Suite("Missing alternative text rule")
struct MissingAltRuleTests {
  @Test("an image without words is pointed out at its address")
  func missing() throws {
    try expect(
      .warning("missing-alt", at: "1️⃣"), .warning("missing-alt", at: "2️⃣"),
      .warning("missing-alt", at: "3️⃣"), by: MissingAltRule(),
      in: "---\ntitle: 甲\n---\n"
        + "![](1️⃣a.jpg) ![ ](2️⃣b.jpg) ![IMG_20230920](3️⃣b.jpg) ![展品](c.jpg) [](d.md)\n")
  }

  @Test("in the guide and on pages too", arguments: ["guide", "pages"])
  func articles(folder: String) throws {
    let data = try ContentFixture.data()
    let tree = ContentFixture.tree(
      ["\(folder)/a.md": "---\ntitle: 甲\n---\n![](b.jpg)\n"], media: ["\(folder)/b.jpg"])
    let reader = ContentReader(tree)
    let read = reader.textFiles().value.map { reader.draft(of: $0, with: data) }.gathered()
    let drafts = ContentReader.Drafts(
      activities: [], articles: read.value.flatMap(\.articles))
    let found = reader.problems(of: drafts, in: reader.context(for: drafts, with: data))
    #expect(found.map(\.code) == ["missing-alt"])
  }
}
