import Testing

@testable import Content

@Suite("Known county rule")
struct KnownCountyRuleTests {
  @Test("an unknown county is an error with the name that was meant")
  func unknown() throws {
    let found = try expect(
      .error("unknown-county", at: "1️⃣"), by: KnownCountyRule(), in: "---\n县区: 1️⃣大理\n---\n")
    #expect(found[0].notes[0].message.chinese == "您要写的是不是“大荔”")
    #expect(found[0].fixIt?.correctedLines == "县区: 大荔")
  }

  @Test("all of a county's names are known", arguments: ["dali", "大荔县", "大荔", "同州", "DALI", "市级"])
  func known(name: String) throws {
    try expect(by: KnownCountyRule(), in: "---\ncounty: \(name)\n---\n", path: "activities/x/a.md")
  }

  @Test("the folder counts where no county is written")
  func folder() throws {
    try expect(by: KnownCountyRule(), in: "---\n---\n", path: "activities/大荔县/a.md")
    let found = try expect(
      .error("unknown-county"), by: KnownCountyRule(), in: "---\n---\n",
      path: "activities/xian/a.md")
    #expect(found[0].path == "content/activities/xian/a.md")
  }
}
