import Diagnostics
import Testing

@testable import Content

@Suite("Identity number rule")
struct IdentityNumberRuleTests {
  // Made up: serial numbers of nobody.
  private let number = "610523199001010000"

  @Test("is an error in the head, in a comment and in the text")
  func places() throws {
    try expect(
      .error("identity-number", at: "1️⃣"), .error("identity-number", at: "2️⃣"),
      .error("identity-number", at: "3️⃣"), by: NoRule(),
      in: """
        ---
        # 负责人 1️⃣\(number)
        title: 甲
        contact: 李某2️⃣\(number)
        ---
        身份证号：3️⃣61052319900101000x。
        """)
  }

  @Test(
    "in files that cannot be read, in the wrong place, in data files and in names",
    arguments: [
      ("activities/dali/a.md", "没有头 610523199001010000"), ("notes.md", "610523199001010000"),
      ("units.yml", "units: [] # 610523199001010000\n"), ("more.yml", "a: 610523199001010000\n"),
      ("activities/dali/610523199001010000.md", "---\n---\n"), ("guide/a.md", "610523199001010000"),
    ])
  func files(path: String, text: String) throws {
    let reader = ContentReader(ContentFixture.tree([path: text]))
    let data = try ContentFixture.data()
    let files = reader.textFiles()
    let found =
      reader.dataFiles().diagnostics + files.diagnostics
      + files.value.flatMap { reader.draft(of: $0, with: data).diagnostics }
    #expect(found.filter { $0.code == "identity-number" }.count == 1)
  }

  @Test("in the name of a picture")
  func media() {
    let tree = ContentFixture.tree(media: ["media/610523199001010000.jpg"])
    #expect(ContentReader(tree).textFiles().diagnostics.map(\.code) == ["identity-number"])
  }

  @Test("neither the message nor the printed line repeats the number")
  func hidden() throws {
    let found = try expect(
      .error("identity-number", at: "1️⃣"), .error("bad-date", at: "1️⃣"), by: NoRule(),
      in: "---\ndate: 1️⃣\(number)\n---\n")
    for language in Language.allCases {
      let printed = found.map(DiagnosticFormatter(language: language).format).joined()
      #expect(!printed.contains("19900101"))
      #expect(printed.contains("61**************00"))
    }
  }
}
