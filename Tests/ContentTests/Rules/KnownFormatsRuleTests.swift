import Testing

@testable import Content

@Suite("Known formats rule")
struct KnownFormatsRuleTests {
  @Test("unknown formats and settings are errors at their own places")
  func unknown() throws {
    try expect(
      .error("unknown-format", at: "1️⃣"), .error("unknown-setting", at: "2️⃣"),
      by: KnownFormatsRule(), in: "---\n形式: 讲座、1️⃣讲做\n五进:\n  - 校园\n  - 2️⃣工厂\n---\n")
  }

  @Test("those of the list are known, settings also with 进 before them")
  func known() throws {
    try expect(by: KnownFormatsRule(), in: "---\nformat: 讲座，展览\nsettings: [进校园, 家庭]\n---\n")
  }
}
