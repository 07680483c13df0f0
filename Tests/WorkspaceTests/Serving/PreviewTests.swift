import Diagnostics
import Publishing
import TestSupport
import Testing

@testable import Workspace

@Suite("Preview")
struct PreviewTests {
  private func preview(on disk: any FileSystem) -> Preview {
    Preview(BuildOptions(jobs: 2), on: disk)
  }

  private func page(_ address: String, of preview: Preview) async throws -> String? {
    guard let file = try await preview.state.site?.file(at: address),
      case .bytes(let bytes) = file.content
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("an edit is on the page, and the state has another number")
  func edit() async throws {
    let disk = try Project.disk()
    let preview = preview(on: disk)
    let first = try #require(await preview.update())
    #expect(first.state.isFine && !first.wasFine)
    #expect(try await page("activities/dali/clinic.html", of: preview)?.contains("义诊") == true)

    try disk.replace(
      "content/activities/dali/clinic.md", with: Array(Project.activity("健康咨询").utf8))
    let second = try #require(await preview.update())
    #expect(second.wasFine && second.state.isFine && second.news.isEmpty)
    #expect(second.state.number != first.state.number)
    #expect(second.state.edition != first.state.edition)
    #expect(try await page("activities/dali/clinic.html", of: preview)?.contains("健康咨询") == true)
    #expect(try await page("days/2023-09-20.html", of: preview)?.contains("健康咨询") == true)
  }

  @Test("a file that is saved without a change changes nothing")
  func touched() async throws {
    let disk = try Project.disk()
    let preview = preview(on: disk)
    let number = try #require(await preview.update()).state.number
    let path = "content/activities/dali/clinic.md"
    try disk.replace(path, with: disk.read(path))
    #expect(await preview.update(FolderChanges(paths: [path])) == nil)
    #expect(await preview.state.number == number)
  }

  @Test("with an error the last good site stays, until it is repaired")
  func broken() async throws {
    let disk = try Project.disk()
    let preview = preview(on: disk)
    let good = try #require(await preview.update()).state
    let path = "content/activities/dali/clinic.md"
    let text = try disk.read(path)

    try disk.replace(path, with: Array(Project.activity("义诊", date: "2023-13-45").utf8))
    let broken = try #require(await preview.update())
    #expect(!broken.state.isFine && broken.state.diagnostics.hasErrors)
    #expect(broken.state.edition == good.edition && broken.state.number != good.number)
    #expect(try await page("activities/dali/clinic.html", of: preview)?.contains("义诊") == true)
    let news = String(decoding: scriptLiteral(PreviewNews(broken.state)), as: UTF8.self)
    #expect(news.contains("content/activities/dali/clinic.md:4:7"))
    #expect(news.contains("[\"date: \",\"2023-13-45\",\"\"]"))

    try disk.replace(path, with: text)
    let repaired = try #require(await preview.update())
    #expect(repaired.state.isFine && repaired.state.edition != good.edition)
  }

  @Test("an error in the theme, or a folder that is gone, ends nothing")
  func machine() async throws {
    let disk = try Project.disk()
    let preview = preview(on: disk)
    await preview.update()
    let path = "themes/default/templates/card.mustache"
    let text = try disk.read(path)
    try disk.replace(path, with: Array("{{#tittle}}".utf8))
    #expect(try #require(await preview.update()).state.diagnostics.hasErrors)
    try disk.replace(path, with: Array("{{/title}}".utf8))
    #expect(await preview.update() != nil, "another error is news although no site comes of it")
    try disk.replace(path, with: text)
    #expect(try #require(await preview.update()).state.isFine)

    let content = disk.contents.filter { $0.key.hasPrefix("content/") }
    for name in content.keys { try disk.removeFile(name) }
    let gone = try #require(await preview.update()).state
    #expect(gone.failure?.contains("content") == true && gone.site != nil)
    for (name, bytes) in content { try disk.replace(name, with: bytes) }
    #expect(try #require(await preview.update()).state.isFine)
  }

  @Test("warnings are told once, errors every time")
  func news() async throws {
    let disk = try Project.disk([
      "activities/dali/early.md": Project.activity("预热", date: "2023-09-15")
    ])
    let preview = preview(on: disk)
    #expect(try #require(await preview.update()).news.map(\.code) == ["outside-week"])
    try disk.replace(
      "content/activities/dali/clinic.md", with: Array(Project.activity("义诊", date: "x").utf8))
    let codes = try #require(await preview.update()).news.map(\.code)
    #expect(!codes.isEmpty && !codes.contains("outside-week"))
    try disk.replace(
      "content/activities/dali/lecture.md", with: Array(Project.activity("讲座").utf8))
    #expect(try #require(await preview.update()).news.map(\.code) == codes)
  }

  @Test(
    "who waits is answered by the next state, at once by another one, and after a while by none")
  func waiting() async throws {
    let disk = try Project.disk()
    let preview = preview(on: disk)
    let number = try #require(await preview.update()).state.number
    #expect(await preview.state(after: -1, patience: .seconds(60)).number == number)
    #expect(await preview.state(after: number, patience: .milliseconds(1)).number == number)

    async let next = preview.state(after: number, patience: .seconds(60))
    try disk.replace(
      "content/activities/dali/clinic.md", with: Array(Project.activity("健康咨询").utf8))
    let update = await preview.update()
    #expect(await next.number == update?.state.number)

    async let last = preview.state(after: await preview.state.number, patience: .seconds(60))
    await preview.close()
    #expect(await last.isFine)
  }

  @Test("after any edits every file is the one that a build makes", arguments: [UInt64](1...3))
  func sameAsBuild(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let disk = try Project.disk()
    let preview = preview(on: disk)
    await preview.update()
    for _ in 0..<8 {
      try edit(disk, &random)
      await preview.update(FolderChanges())
      let files = disk.contents.filter { !$0.key.hasPrefix("site/") }
      let fresh = MemoryFileSystem(files)
      let report = try await Project.build(on: fresh)
      let state = await preview.state
      #expect(state.diagnostics.map(\.code) == report.diagnostics.map(\.code))
      #expect((report.publication != nil) == state.isFine)
      guard report.publication != nil else { continue }
      let site = try #require(state.site)
      for (address, bytes) in Project.site(in: fresh.contents)
      where address != "sw.js" && address != ".almanac-files" {
        switch try #require(try await site.file(at: address), "\(address)").content {
        case .bytes(let shown): #expect(shown == bytes, "\(address)")
        case .copy(let path): #expect(try disk.read(path) == bytes, "\(address)")
        case .picture(let picture, let form):
          #expect(try await preview.bytes(of: picture, form) == bytes, "\(address)")
        }
      }
    }
  }

  /// Makes one of the edits that organizers and theme authors make; some are mistakes.
  private func edit(_ disk: MemoryFileSystem, _ random: inout SeededGenerator) throws {
    let number = Int.random(in: 0..<5, using: &random)
    let path = "content/activities/\(number % 2 == 0 ? "dali" : "city")/n\(number).md"
    func put(_ path: String, _ text: String) throws {
      try disk.replace(path, with: Array(text.utf8))
    }
    let day = Int.random(in: 17...23, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: try disk.removeFile(path)
    case 1:
      try put(path, Project.activity("第\(number)场", date: "2023-09-\(day)", more: "format: 讲座\n"))
    case 2: try put(path, Project.activity("第\(number)场", date: "9月\(day)号日"))
    case 3:
      let topics = try #require(Project.content["topics.yml"])
      try put("content/topics.yml", topics.replacing("卫生健康", with: day % 2 == 0 ? "卫生健康" : "卫生健康 "))
    case 4:
      let units = try #require(Project.content["units.yml"])
      try put("content/units.yml", units.replacing("大荔县科学", with: day % 2 == 0 ? "大荔县科学" : "大荔科学"))
    case 5:
      let path = "themes/default/strings/zh-Hans.yml"
      let text = String(decoding: try disk.read(path), as: UTF8.self)
      try put(path, text + "# \(day)\n")
    case 6: try put("content/pages/about.md", "---\ntitle: 关于\n---\n第\(day)版。\n")
    default:
      try put(
        path, Project.activity("第\(number)场", date: "2023-09-\(day)", host: "单位\(number % 3)"))
    }
  }
}
