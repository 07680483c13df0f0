import Activities
import Diagnostics
import Markup
import Testing

@testable import Content

@Suite("Edition reader")
struct EditionReaderTests {
  private let minimal = """
    title: 科普日
    slogan: 人人学科学
    week: {first: 2023-09-17, last: 2023-09-23}
    office: {name: 科普部}

    """

  private func read(_ text: String) throws -> Diagnosed<Edition?> {
    let file = SourceFile(path: "content/calendar.yml", text: text)
    return EditionReader.read(try #require(YAMLReader.mapping(in: file).value))
  }

  @Test("what is left out has a default")
  func defaults() throws {
    let read = try read(minimal)
    let edition = try #require(read.value)
    #expect(read.diagnostics.isEmpty)
    #expect(edition.shortTitle == "科普日" && edition.summary == "")
    #expect(edition.accepted == edition.week)
    #expect(edition.language == "zh-Hans" && edition.theme == "default")
    #expect(edition.baseURL == nil && edition.deadlines.isEmpty && !edition.worksOffline)
  }

  @Test("its name in marks is the year's unless it has one; what is no name is an error")
  func names() throws {
    #expect(try read(minimal).value?.id == "2023")
    #expect(try read(minimal + "id: weinan-2023\n").value?.id == "weinan-2023")
    for wrong in ["渭南", "A", "a b", "a/b", "-a"] {
      let read = try read(minimal + "id: \(wrong)\n")
      #expect(read.diagnostics.map(\.code) == ["bad-slug"], "\(wrong)")
    }
  }

  @Test("reading without a network needs https, as far as the address is known")
  func offline() throws {
    func codes(_ more: String) throws -> [String] {
      let read = try read(minimal + more + "\n")
      #expect(read.value?.worksOffline == more.contains("offline: 是"))
      return read.diagnostics.map(\.code)
    }
    #expect(try codes("offline: 是") == [])
    #expect(try codes("offline: 是\nbase-url: https://example.org") == [])
    #expect(try codes("offline: 是\nbase-url: http://example.org") == ["offline-without-https"])
    #expect(try codes("offline: false\nbase-url: http://example.org") == [])
    #expect(try codes("offline: 也许") == ["wrong-form"])
  }

  @Test("warnings are silenced by their codes, and a code that no problem has is named")
  func silence() throws {
    let read = try read(minimal + "silence: [outside-week, empty-footr]\n")
    #expect(read.value?.silencedWarnings == ["outside-week", "empty-footr"])
    #expect(read.diagnostics.map(\.code) == ["unknown-code"])
    #expect(read.diagnostics.first?.fixIt?.replacement == "empty-footer")
    #expect(read.diagnostics.first?.severity == .warning)
  }

  @Test("all parts are read")
  func allParts() throws {
    let read = try read(
      minimal + """
        short: 科普
        summary: 一周
        accepted: {first: 2023-08-25, last: 2023-10-31}
        timezone: Asia/Shanghai
        language: en
        theme: plain
        base-url: https://example.org/kepu//
        offline: true
        deadlines:
          - {date: 2023-09-10, title: 报计划, text: 发邮件, source: 通知 四}
        footer: {organiser: 市科协, icp: 陕ICP备1号, site-id: "61", note: 示例}

        """)
    let edition = try #require(read.value)
    #expect(read.diagnostics.isEmpty)
    #expect("\(edition.accepted.lowerBound)" == "2023-08-25")
    #expect(edition.baseURL == "https://example.org/kepu")
    #expect(edition.deadlines.map { "\($0.date) \($0.title)" } == ["2023-09-10 报计划"])
    #expect(edition.footer.icp == "陕ICP备1号" && edition.footer.siteID == "61")
  }

  @Test("the repository's branch and folder have defaults; what git clones from is its page")
  func repository() throws {
    let lines = "repository: {kind: gitee, address: 'https://gitee.com/a/b.git/'}\n"
    #expect(
      try read(minimal + lines).value?.repository
        == Repository(
          kind: .gitee, address: "https://gitee.com/a/b", branch: "main", folder: "content"))
    let full = """
      repository: {kind: gitea, address: 'https://git.example.org/a/b.git', branch: 主干, folder: kepu/content/}

      """
    let read = try read(minimal + full)
    #expect(read.diagnostics.isEmpty)
    #expect(
      read.value?.repository
        == Repository(
          kind: .gitea, address: "https://git.example.org/a/b", branch: "主干",
          folder: "kepu/content"))
    #expect(try self.read(minimal).value?.repository == nil)
  }

  @Test(
    "each part that nothing can be built without must be there",
    arguments: ["title", "week", "office"])
  func missing(key: String) throws {
    let lines = minimal.split(separator: "\n").filter { !$0.hasPrefix(key) }
    let read = try read(lines.joined(separator: "\n"))
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == ["missing-key"])
  }

  @Test(
    "mistakes are reported at their place",
    arguments: [
      ("accepted: {first: 2023-09-24, last: 2023-09-17}", "end-before-start", "2023-09-17"),
      ("accepted: {first: 9月17日, last: 2023-09-23}", "bad-date", "9月17日"),
      ("timezone: UTC", "unknown-time-zone", "UTC"),
      ("base-url: example.org", "bad-url", "example.org"),
      ("base-url: https://", "bad-url", "https://"), ("titel: 甲", "unknown-key", "titel"),
      ("repository: {address: 'https://a.cn/b'}", "missing-key", "{address: 'https://a.cn/b'}"),
      ("repository: {kind: github}", "missing-key", "{kind: github}"),
      ("repository: {kind: gitlab, address: 'https://a.cn/b'}", "wrong-form", "gitlab"),
      ("repository: {kind: gitee, address: a.cn/b}", "bad-url", "a.cn/b"),
      ("repository: {kind: gitee, address: 'https://a.cn/b', brunch: x}", "unknown-key", "brunch"),
      ("deadlines: [{date: 明天, title: 甲}]", "bad-date", "明天"),
    ])
  func problems(line: String, code: String, text: String) throws {
    let read = try read(minimal + line + "\n")
    #expect(read.diagnostics.map(\.code) == [code])
    guard case .span(let span)? = read.diagnostics.first?.place else {
      Issue.record("the problem has no place")
      return
    }
    #expect(span.text == text)
  }

  @Test("a footer item that is empty is left out and warned of")
  func emptyFooterItems() throws {
    let read = try read(minimal + "footer:\n  organiser: 市科协\n  icp:\n  site-id: \"\"\n")
    #expect(read.diagnostics.map(\.code) == ["empty-footer", "empty-footer"])
    #expect(!read.diagnostics.hasErrors)
    #expect(read.value?.footer.icp == nil)
  }
}
