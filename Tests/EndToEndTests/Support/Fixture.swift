import Diagnostics
import Foundation
import Testing
import Workspace

/// A small project with what is expected of it.
///
/// ```
/// <name>/content/                  the project
/// <name>/pages.txt                 the pages whose text is compared, where it is valid
/// <name>/formats.txt               that a check's report is compared in every format for programs
/// <name>/reports.txt               the days of which reports on duties are compared, `samples` behind
///                                  one where these count
/// <name>/expected/files.txt        every address of the site, `*` for fingerprints, one line for all
///                                  shards of a kind of the search index
/// <name>/expected/text/…           the readable text of these pages
/// <name>/expected/check.json       the report, and so check.sarif, check.github.txt, check.diff
/// <name>/expected/reports/…        the reports in every format, the text in English too
/// <name>/expected/diagnostics.txt  the problems in Chinese, diagnostics.en.txt in English
/// ```
struct Fixture: CustomTestStringConvertible {
  /// The name of its folder.
  let name: String

  /// All fixtures, by name.
  static func all() throws -> [Fixture] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.fixtures.path)
      .filter { !$0.hasPrefix(".") }.sorted().map(Fixture.init(name:))
  }

  var testDescription: String { name }

  private var folder: URL { Repository.fixtures.appendingPathComponent(name) }

  /// The folder of what is expected.
  var expectedFolder: URL { folder.appendingPathComponent("expected") }

  /// What is expected, by file name.
  func expected() throws -> [String: String] {
    try Repository.files(below: expectedFolder.path).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// A disk in memory with the project and the repository's themes on it.
  func disk() throws -> MemoryFileSystem {
    var files: [String: [UInt8]] = [:]
    let content = folder.appendingPathComponent("content").path
    for (path, bytes) in try Repository.files(below: content) {
      files["content/\(path)"] = bytes
    }
    let themes = Repository.root.appendingPathComponent("themes").path
    for (path, bytes) in try Repository.files(below: themes) { files["themes/\(path)"] = bytes }
    return MemoryFileSystem(files)
  }

  /// Builds the project.
  ///
  /// - Returns: what `expected/` should hold, by file name.
  func produced() async throws -> [String: String] {
    let disk = try disk()
    let report = try await Build(BuildOptions(jobs: 2), on: disk).run()
    var produced: [String: String] = [:]
    if !report.diagnostics.isEmpty {
      produced["diagnostics.txt"] = printed(report.diagnostics, in: .chinese)
      produced["diagnostics.en.txt"] = printed(report.diagnostics, in: .english)
    }
    let site = disk.contents.filter { $0.key.hasPrefix("site/") }
    if !site.isEmpty {
      let addresses = site.keys.map { Self.withoutFingerprint(String($0.dropFirst(5))) }
        .filter { !$0.hasPrefix(".") }
      let isShard = { (address: String) in address.hasPrefix("search/*/") }
      let listed = addresses.filter { !isShard($0) } + Set(addresses.filter(isShard))
      produced["files.txt"] = listed.sorted().map { $0 + "\n" }.joined()
    }
    if FileManager.default.fileExists(atPath: folder.appendingPathComponent("formats.txt").path) {
      produced.merge(try await checks(on: disk)) { first, _ in first }
    }
    for report in try lines(of: "reports.txt") {
      produced.merge(try await reports(report, on: disk)) { first, _ in first }
    }
    for page in try pages() {
      let text = site["site/\(page)"].map { ReadableText(page: $0).text }
      produced["text/\(page.replacingOccurrences(of: ".html", with: ".txt"))"] = text
    }
    return produced
  }

  /// What a check tells programs, and what it would correct.
  private func checks(on disk: MemoryFileSystem) async throws -> [String: String] {
    let report = try await Check(BuildOptions(jobs: 2), on: disk).run()
    let annotations = GitHubAnnotations(language: .chinese)
    let rehearsal = try await Check(BuildOptions(jobs: 2), fixing: .rehearsed, on: disk).run()
    return [
      "check.json": try JSONReport(
        report.diagnostics, toolVersion: "0.0.0", files: report.files, elsewhere: report.elsewhere
      ).text(),
      "check.sarif": try SARIFLog(
        report.diagnostics, language: .chinese, toolVersion: "0.0.0"
      ).text(),
      "check.github.txt": report.diagnostics.map { annotations.command(for: $0) + "\n" }.joined(),
      "check.diff": rehearsal.corrections.map {
        UnifiedDiff(path: $0.original.path, from: $0.text.bytes, to: $0.corrected.bytes).text
      }.joined(),
    ]
  }

  /// The reports on duties of a line of `reports.txt`.
  private func reports(
    _ line: String, on disk: MemoryFileSystem
  ) async throws -> [String: String] {
    let words = line.split(separator: " ")
    let day = try #require(words.first.flatMap { ReportDay(String($0)) })
    var options = ReportOptions(day: day, jobs: 2)
    options.includesSamples = words.contains("samples")
    let name = "reports/\(words.joined(separator: "-"))"
    var produced: [String: String] = [:]
    for format in ReportFormat.allCases {
      options.format = format
      let text = try await Reporting(options, on: disk).run().text
      produced["\(name).\(format == .text ? "txt" : format.rawValue)"] = text
    }
    options.format = .text
    options.language = .english
    produced["\(name).en.txt"] = try await Reporting(options, on: disk).run().text
    return produced
  }

  private func printed(_ diagnostics: [Diagnostic], in language: Language) -> String {
    diagnostics.map(DiagnosticFormatter(language: language).format).joined()
  }

  /// The pages whose text is compared.
  func pages() throws -> [String] {
    try lines(of: "pages.txt")
  }

  /// The lines of one of its files; none where it is not there.
  private func lines(of name: String) throws -> [String] {
    let list = folder.appendingPathComponent(name).path
    let bytes = try DiskFileSystem().readIfPresent(list) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// An address with `*` for the hexadecimal digits that name a file's bytes.
  private static func withoutFingerprint(_ address: String) -> String {
    if let shard = address.wholeMatch(of: /search\/[0-9a-f]{10}\/([a-z]+)([0-9]*)\.js/) {
      return "search/*/\(shard.1)\(shard.2.isEmpty ? "" : "*").js"
    }
    if let copy = address.wholeMatch(of: /media\/[0-9a-f]{10}(-[0-9]+\.(?:webp|jpg))/) {
      return "media/*\(copy.1)"
    }
    guard address.hasPrefix("assets/") || address.hasPrefix("media/") else { return address }
    let folder = address.prefix(through: address.firstIndex(of: "/") ?? address.startIndex)
    let parts = address.dropFirst(folder.count).split(separator: ".").map { part in
      part.count >= 8 && part.allSatisfy(\.isHexDigit) ? "*" : part
    }
    return folder + parts.joined(separator: ".")
  }

  /// Replaces what is expected.
  func record(_ produced: [String: String]) throws {
    try? FileManager.default.removeItem(at: expectedFolder)
    for (name, text) in produced {
      let url = expectedFolder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }
}
