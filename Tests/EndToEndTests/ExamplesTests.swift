import Diagnostics
import TestSupport
import Testing
import Workspace

/// The examples of `almanac explain`, run through a check of the repository's own calendar.
@Suite("Examples of explanations")
struct ExamplesTests {
  /// The explanations whose example is one activity's file.
  private static let codes = Explanations.all.filter { explanation in
    if case .other = explanation.example { false } else { true }
  }.map(\.code)

  private static let head = [
    "活动名称: 义诊进社区", "举办单位: 大荔县科协", "活动日期: 9月20日", "活动地点: 同州广场", "领域: 卫生健康",
  ]

  /// A file with lines of a head in the place of those with the same keys.
  private static func file(head lines: String, keysOf right: String) -> String {
    let keys = right.split(separator: "\n").map { $0.prefix { $0 != ":" } + ":" }
    let kept = head.filter { line in !keys.contains { line.hasPrefix($0) } }
    let all = kept + (lines.isEmpty ? [] : [lines])
    return "---\n" + all.joined(separator: "\n") + "\n---\n正文。\n"
  }

  private static func file(body: String) -> String {
    "---\n" + head.joined(separator: "\n") + "\n---\n\(body)\n"
  }

  /// The wrong and the right file of an example.
  private func files(of explanation: Explanation) -> (wrong: String, right: String) {
    switch explanation.example {
    case .head(let wrong, let right):
      (Self.file(head: wrong, keysOf: right), Self.file(head: right, keysOf: right))
    case .body(let wrong, let right): (Self.file(body: wrong), Self.file(body: right))
    case .entry(let wrong, let right), .other(let wrong, let right): (wrong, right)
    }
  }

  /// What a check finds in a file among the activities of 大荔.
  private func problems(of text: String) async throws -> [Diagnostic] {
    var files: [String: [UInt8]] = [:]
    for folder in ["content", "themes"] {
      let path = Repository.root.appendingPathComponent(folder).path
      for (name, bytes) in try Repository.files(below: path)
      where folder == "themes" || !name.contains("/") {
        files["\(folder)/\(name)"] = bytes
      }
    }
    for name in ["plan.pdf", "plan.html"] { files["content/media/\(name)"] = [1] }
    files["content/media/photo.jpg"] = try SamplePicture.bytes("grey.jpg")
    let path = "content/activities/dali/example.md"
    files[path] = Array(text.utf8)
    return try await Check(BuildOptions(jobs: 1), of: ["/" + path], on: MemoryFileSystem(files))
      .run().diagnostics
  }

  @Test("an example shows its problem, and repaired it is fine", arguments: codes)
  func example(code: String) async throws {
    let explanation = try #require(Explanations.explanation(of: code))
    let (wrong, right) = files(of: explanation)
    #expect(try await problems(of: wrong).map(\.code).contains(code), "\(wrong)")
    #expect(try await problems(of: right).map(\.code) == [], "\(right)")
  }

  @Test("most explanations have an example that can be run")
  func many() {
    #expect(Self.codes.count > 45)
  }
}
