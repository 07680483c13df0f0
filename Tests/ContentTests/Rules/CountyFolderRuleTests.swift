import Testing

@testable import Content

@Suite("County and folder rule")
struct CountyFolderRuleTests {
  @Test("a county that is not the folder's is pointed out, with both ways to repair it")
  func disagree() throws {
    let found = try expect(
      .warning("county-and-folder", at: "1️⃣"), by: CountyFolderRule(),
      in: "---\ncounty: 1️⃣合阳\n---\n")
    #expect(
      found[0].notes.map(\.message.chinese) == [
        "确实是合阳县的活动：把文件移到 activities/heyang/market.md", "其实是大荔县的活动：把这一行删掉",
      ])
  }

  @Test("a folder of another of its names, or of no county, is fine here")
  func agree() throws {
    try expect(by: CountyFolderRule(), in: "---\ncounty: 大荔县\n---\n")
    try expect(by: CountyFolderRule(), in: "---\ncounty: 大荔\n---\n", path: "activities/同州/a.md")
    try expect(by: CountyFolderRule(), in: "---\ncounty: 大荔\n---\n", path: "activities/new/a.md")
    try expect(by: CountyFolderRule(), in: "---\ncounty: 何阳\n---\n")
    try expect(by: CountyFolderRule(), in: "---\ntitle: 甲\n---\n")
  }
}
