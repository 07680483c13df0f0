import Markup
import Testing

@testable import Workspace

@Suite("Publication at every moment")
struct PublicationTests {
  /// What authors did between two builds.
  enum Edit: CaseIterable {
    case nothing, activityAdded, activityRemoved, dayMoved, titleChanged, styleChanged

    /// The files it changes.
    var files: [String: String?] {
      switch self {
      case .nothing: [:]
      case .activityAdded:
        ["activities/dali/new.md": Project.activity("新活动", date: "2023-09-25", host: "新单位")]
      case .activityRemoved: ["activities/dali/lecture.md": nil]
      case .dayMoved:
        ["activities/dali/lecture.md": Project.activity("讲座", date: "2023-10-01", host: "新单位")]
      case .titleChanged:
        ["activities/dali/lecture.md": Project.activity("大讲座", date: "2023-09-21")]
      case .styleChanged: ["themes/default/assets/page.js": "'use strict'\n"]
      }
    }
  }

  /// The lecture is the only activity of its day and host, so that pages come and go with it.
  private static let before: [String: String?] = [
    "activities/dali/lecture.md": Project.activity("讲座", date: "2023-10-08", host: "县第一中学")
  ]

  /// A disk with a published site of the project and then the edit of its authors.
  private func disk(_ edit: Edit?) async throws -> MemoryFileSystem {
    let first = try Project.disk(Self.before)
    guard let edit else { return first }
    try await Project.build(on: first)
    var files = try Project.files(Self.before.merging(edit.files) { $1 })
    files.merge(first.contents.filter { $0.key.hasPrefix("site/") }) { $1 }
    return MemoryFileSystem(files)
  }

  /// The site of a disk's content, built where nothing was.
  private func clean(_ disk: MemoryFileSystem) async throws -> [String: [UInt8]] {
    let empty = MemoryFileSystem(disk.contents.filter { !$0.key.hasPrefix("site/") })
    try await Project.build(on: empty)
    return Project.site(in: empty.contents)
  }

  @Test("the first build leaves links whole after every change", arguments: [1, 4])
  func firstBuild(jobs: Int) async throws {
    try await expectWholeLinks(nil, jobs: jobs)
  }

  @Test("a later build leaves links whole after every change", arguments: Edit.allCases)
  func laterBuild(edit: Edit) async throws {
    try await expectWholeLinks(edit, jobs: 1)
  }

  private func expectWholeLinks(_ edit: Edit?, jobs: Int) async throws {
    let disk = try await disk(edit)
    let expected = try await clean(disk)
    let watched = WatchedFileSystem(disk)
    let report = try await Project.build(on: watched, jobs: jobs)
    #expect(report.publication != nil)
    var links = SiteLinks()
    for (number, moment) in watched.moments.enumerated() {
      let broken = links.broken(in: Project.site(in: moment))
      try #require(broken.isEmpty, "after change \(number + 1) of \(watched.moments.count)")
    }
    #expect(Project.site(in: disk.contents) == expected)
  }

  @Test(
    "what a browser is told to keep is there, as it is told, after every change", arguments: [1, 4])
  func keptFiles(jobs: Int) async throws {
    let offline = ["calendar.yml": Project.calendar + "offline: true\n"]
    let disk = try Project.disk(offline)
    try await Project.build(on: disk)
    let edit = Edit.titleChanged.files.merging(offline) { $1 }
    var files = try Project.files(edit)
    files.merge(disk.contents.filter { $0.key.hasPrefix("site/") }) { $1 }
    let watched = WatchedFileSystem(MemoryFileSystem(files))
    try await Project.build(on: watched, jobs: jobs)
    let before = try #require(disk.contents["site/sw.js"])
    let scripts = watched.moments.compactMap { $0["site/sw.js"] }
    try #require(scripts.last != before && scripts.count == watched.moments.count)
    // The new list comes when all that it names is there, and before what it lacks goes.
    for moment in watched.moments where moment["site/sw.js"] != before {
      let site = Project.site(in: moment)
      let script = String(decoding: try #require(site["sw.js"]), as: UTF8.self)
      let listed = script.matches(of: /\["([^"]+)","([0-9a-f]{10})"\]/)
      #expect(Set(listed.map { String($0.1) }).isSuperset(of: ["index.html", "search/index.js"]))
      for file in listed {
        let bytes = try #require(site[String(file.1)], "\(file.1)")
        #expect("\(Fingerprint(of: bytes))" == file.2, "\(file.1)")
      }
    }
  }

  @Test("nothing is written where nothing was changed")
  func noChange() async throws {
    let disk = try await disk(.nothing)
    let report = try await Project.build(on: disk, jobs: 3)
    #expect(report.publication?.written == 0 && report.publication?.removed == 0)
    #expect(disk.changes.isEmpty)
  }

  @Test("a build that is killed at any change is healed by the next one")
  func firstBuildKilled() async throws {
    try await expectHealing(nil, every: 11)
  }

  @Test(
    "a later build that is killed at any change is healed by the next one",
    arguments: [Edit.activityAdded, .activityRemoved, .dayMoved])
  func laterBuildKilled(edit: Edit) async throws {
    try await expectHealing(edit, every: 5)
  }

  private func expectHealing(_ edit: Edit?, every step: Int) async throws {
    let start = try await disk(edit)
    let expected = try await clean(start)
    let whole = WatchedFileSystem(MemoryFileSystem(start.contents))
    try await Project.build(on: whole)
    try #require(whole.moments.count > step)
    for changes in stride(from: 0, to: whole.moments.count, by: step) {
      let disk = MemoryFileSystem(start.contents)
      await #expect(throws: FileSystemError.self) {
        try await Project.build(on: WatchedFileSystem(disk, changesLeft: changes))
      }
      var links = SiteLinks()
      #expect(links.broken(in: Project.site(in: disk.contents)).isEmpty, "killed at \(changes)")
      try await Project.build(on: disk)
      #expect(Project.site(in: disk.contents) == expected, "killed at \(changes)")
    }
  }

  @Test("what a killed build began and no later one needs is removed")
  func killedThenUndone() async throws {
    let before = try await disk(.nothing)
    let expected = Project.site(in: before.contents)
    let disk = try await disk(.activityAdded)
    let added = "content/activities/dali/new.md"
    await #expect(throws: FileSystemError.self) {
      try await Project.build(on: WatchedFileSystem(disk, changesLeft: 6))
    }
    #expect(Project.site(in: disk.contents) != expected)
    let undone = MemoryFileSystem(disk.contents.filter { $0.key != added })
    try await Project.build(on: undone)
    #expect(Project.site(in: undone.contents) == expected)
  }
}
