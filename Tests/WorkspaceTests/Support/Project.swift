import Foundation

@testable import Workspace

/// A small project in memory, with the repository's own default theme.
enum Project {
  static let calendar = """
    title: 测试科普日
    slogan: 人人学科学
    week: {first: 2023-09-17, last: 2023-09-23}
    accepted: {first: 2023-08-25, last: 2023-10-31}
    office: {name: 科普部}
    footer: {organiser: 测试科协, icp: 测ICP备1号, site-id: "6100000001", note: 只用于测试}

    """

  static let content = [
    "calendar.yml": calendar,
    "counties.yml": """
    city: {slug: city, name: 渭南市级, short: 市级, aliases: [渭南市]}
    counties:
      - {slug: dali, name: 大荔县, short: 大荔, grid: [0, 0], aliases: [同州]}

    """,
    "topics.yml": """
    fields:
      - {slug: health, name: 卫生健康, short: 健康}
    themes:
      - {slug: food-safety, name: 食品安全, short: 食安}
    formats: [讲座, 展览, 咨询]
    settings: [机关, 校园, 家庭]

    """,
    "actions.yml": """
    actions:
      - {slug: counties, name: 各县（市、区）活动, kind: line}

    """,
    "units.yml": """
    units:
      - {slug: dali-kexie, name: 大荔县科学技术协会, short: 大荔科协, kind: county, county: dali}

    """,
    "activities/dali/clinic.md": activity("义诊"),
    "activities/dali/lecture.md": activity("讲座", date: "2023-09-21", more: "actions: counties\n"),
    "pages/about.md": "---\ntitle: 关于\n---\n看[义诊](../activities/dali/clinic.md)。\n",
    "media/van.jpg": "no picture, but bytes",
  ]

  /// An activity's file.
  static func activity(
    _ title: String, date: String = "2023-09-20", host: String = "大荔科协", more: String = ""
  ) -> String {
    """
    ---
    title: \(title)
    host: \(host)
    date: \(date)
    time: 09:00-11:30
    venue: 文化广场
    topics: 卫生健康
    \(more)---
    不用预约。

    """
  }

  /// The files of the repository's themes, by their paths from its root.
  static func themes() throws -> [String: [UInt8]] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let disk = DiskFileSystem()
    let folder = root.appendingPathComponent("themes").path
    var files: [String: [UInt8]] = [:]
    for entry in try disk.entries(below: folder) ?? [] where entry.kind == .file {
      files["themes/\(entry.path)"] = try disk.read("\(folder)/\(entry.path)")
    }
    return files
  }

  /// A disk with the project on it; a nil takes a file of it away.
  static func disk(_ more: [String: String?] = [:]) throws -> MemoryFileSystem {
    MemoryFileSystem(try files(more))
  }

  /// The project's files by path; a nil takes one of them away.
  static func files(_ more: [String: String?] = [:]) throws -> [String: [UInt8]] {
    var files = try themes()
    for (name, text) in content { files["content/\(name)"] = Array(text.utf8) }
    for (name, text) in more {
      let path = name.hasPrefix("themes/") ? name : "content/\(name)"
      files[path] = text.map { Array($0.utf8) }
    }
    return files
  }

  /// Builds the project of a disk.
  @discardableResult
  static func build(
    on disk: any FileSystem, jobs: Int = 1, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> BuildReport {
    var options = BuildOptions(jobs: jobs)
    change(&options)
    return try await Build(options, on: disk).run()
  }

  /// The published files among those of a disk, by address.
  static func site(in files: [String: [UInt8]]) -> [String: [UInt8]] {
    var site: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.hasPrefix("site/") {
      site[String(path.dropFirst("site/".count))] = bytes
    }
    return site
  }
}
