import Foundation
import Testing

@Suite("Fixtures")
struct FixturesTests {
  private let isRecording = ProcessInfo.processInfo.environment["ALMANAC_RECORD"] == "1"

  @Test("each project gives what is expected of it", arguments: try Fixture.all())
  func project(fixture: Fixture) async throws {
    let produced = try await fixture.produced()
    if isRecording {
      try fixture.record(produced)
      Issue.record("\(fixture.name): recorded; run again without ALMANAC_RECORD")
      return
    }
    let expected = try fixture.expected()
    let orphans = expected.keys.filter { produced[$0] == nil }.sorted()
    #expect(orphans.isEmpty, "expected of \(fixture.name), but nothing produces it")
    for (name, text) in produced.sorted(by: { $0.key < $1.key }) {
      guard let wanted = expected[name] else {
        Issue.record("\(fixture.name): there is no expected/\(name)")
        continue
      }
      let difference = text.split(separator: "\n").difference(from: wanted.split(separator: "\n"))
      let lines = difference.map { change in
        switch change {
        case .insert(let line, let element, _): "\(line + 1) + \(element)"
        case .remove(let line, let element, _): "\(line + 1) - \(element)"
        }
      }
      #expect(text == wanted, "\(fixture.name)/expected/\(name):\n\(lines.joined(separator: "\n"))")
    }
  }

  @Test(
    "every folder is a project, and what is expected of it is there", arguments: try Fixture.all())
  func complete(fixture: Fixture) throws {
    let content = try fixture.disk().contents.keys.filter { $0.hasPrefix("content/") }
    #expect(!content.isEmpty)
    guard !isRecording else { return }
    let expected = try fixture.expected()
    #expect(expected["files.txt"] != nil || expected["diagnostics.txt"] != nil)
    // A page that is not published would otherwise be compared with nothing.
    for page in try fixture.pages() {
      #expect(expected["text/\(page.dropLast(".html".count)).txt"]?.isEmpty == false, "\(page)")
    }
  }

  @Test("there are valid projects and invalid ones")
  func bothKinds() throws {
    guard !isRecording else { return }
    let valid = try Fixture.all().filter { try $0.expected()["files.txt"] != nil }
    #expect(valid.count >= 3)
    #expect(try Fixture.all().count - valid.count >= 6)
  }
}
