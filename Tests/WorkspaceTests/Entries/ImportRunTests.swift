import Testing

@testable import Workspace

@Suite("Import run")
struct ImportRunTests {
  private let table = """
    项目名称,举办单位,活动时间,活动地点
    食品安全课,大荔县科协,9月18日,同州广场
    义诊进村,大荔县医院,9月19日上午,安仁镇

    """

  private func disk(_ table: String) -> MemoryFileSystem {
    var files = ["表.csv": Array(table.utf8)]
    for (path, text) in Project.content { files["content/\(path)"] = Array(text.utf8) }
    return MemoryFileSystem(files)
  }

  private func run(
    _ disk: MemoryFileSystem, county: String? = nil, isDry: Bool = false
  ) async throws -> ImportRun.Report {
    try await ImportRun(content: "content", jobs: 2, on: disk)
      .run(["表.csv"], county: county, isDry: isDry)
  }

  @Test("new rows are written, and a second run changes nothing")
  func twice() async throws {
    let disk = disk(table)
    let first = try await run(disk)
    #expect(first.isWritten)
    #expect(
      disk.changes == first.rows.map { .replaced($0.path) } && disk.changes.count == 2)
    let second = try await run(disk)
    #expect(second.rows.map(\.outcome) == [.present, .present])
    #expect(disk.changes.count == 2)
  }

  @Test("a dry run, an error in a row, and a county that is none write nothing")
  func nothing() async throws {
    let dry = disk(table)
    #expect(try await run(dry, isDry: true).rows.count == 2)
    #expect(dry.changes.isEmpty)
    let wrong = disk(table + "讲座,第一小学,9月18日,校园\n")
    let report = try await run(wrong)
    #expect(!report.isWritten && report.diagnostics.contains { $0.code == "import-no-county" })
    #expect(wrong.changes.isEmpty)
    let unknown = disk(table)
    #expect(
      try await run(unknown, county: "大力").diagnostics.map(\.code) == ["unknown-county"])
    #expect(unknown.changes.isEmpty)
  }

  @Test("a file that is not there is a failure of the machine, with its path")
  func missing() async throws {
    let disk = disk(table)
    await #expect(throws: FileSystemError.self) {
      try await ImportRun(content: "content", jobs: 1, on: disk)
        .run(["表.csv", "没有.csv"], county: nil, isDry: false)
    }
    #expect(disk.changes.isEmpty)
  }
}
