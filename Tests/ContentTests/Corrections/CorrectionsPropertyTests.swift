import Diagnostics
import TestSupport
import Testing

@testable import Content

/// What holds for the corrections of any file, however untidy: made-up ones, each from its seed.
@Suite("Corrections of any file")
struct CorrectionsPropertyTests {
  private let content = ContentReader(ContentFixture.tree())
  private let data: ContentReader.DataFiles
  private let path = "content/activities/dali/a.md"

  init() throws {
    data = try ContentFixture.data()
  }

  private func corrected(_ file: SourceFile) -> SourceFile {
    Corrections(content, with: data).corrected(file)?.corrected ?? file
  }

  private func read(_ file: SourceFile) -> (draft: ActivityDraft?, errors: Int) {
    let read = content.draft(of: file, with: data)
    var problems = read.diagnostics
    for draft in read.value.activities {
      problems += ContentReader.Drafts.problems(
        of: draft, in: content.context(for: read.value, with: data))
    }
    return (read.value.activities.first, problems.count { $0.severity == .error })
  }

  @Test("a second run changes nothing", arguments: 0..<400)
  func idempotent(seed: Int) {
    let file = UntidyFile(seed: seed).source(path: path)
    let once = corrected(file)
    #expect(corrected(once).bytes == once.bytes)
  }

  @Test("the text below the head is not touched, byte for byte", arguments: 0..<400)
  func bodies(seed: Int) {
    let untidy = UntidyFile(seed: seed)
    let after = corrected(untidy.source(path: path)).bytes
    #expect(after.suffix(untidy.body.count).elementsEqual(untidy.body))
    let heads = after.dropLast(untidy.body.count).split(separator: UInt8(ascii: "\n"))
    #expect(heads.last?.starts(with: "---".utf8) == true)
  }

  @Test(
    "what was understood before is understood alike, and no error comes new", arguments: 0..<400)
  func meaning(seed: Int) {
    let file = UntidyFile(seed: seed).source(path: path)
    let (before, after) = (read(file), read(corrected(file)))
    #expect(after.errors <= before.errors)
    guard let draft = before.draft else { return }
    let meaning = after.draft?.meaning ?? [:]
    for (key, value) in draft.meaning where !value.isEmpty {
      #expect(meaning[key] == value, "\(key) of \(String(decoding: file.bytes, as: UTF8.self))")
    }
  }

  @Test("most made-up files can be read, so that the others say something")
  func readable() {
    let readable = (0..<400).count { seed in
      read(UntidyFile(seed: seed).source(path: path)).draft?.common.dates.isEmpty == false
    }
    #expect(readable > 200)
  }
}

extension ActivityDraft {
  /// What a draft says, by key, without places, widths, blanks and quotes.
  fileprivate var meaning: [String: String] {
    var meaning: [String: String] = [:]
    func note(_ key: String, _ values: [String]) {
      let text = values.joined(separator: "|").unicodeScalars.filter {
        !$0.isBlank && !"“”‘’＂\"'".unicodeScalars.contains($0)
      }
      meaning[key] = String(String.UnicodeScalarView(text.map(\.halfwidth)))
    }
    let lists = [
      "host": hosts, "organizer": organizers, "topics": topics, "actions": actions,
      "format": formats, "audience": audience,
    ]
    for (key, list) in lists { note(key, list.map(\.value)) }
    let texts = ["title": title, "county": county, "summary": summary, "fee": fee]
    for (key, text) in texts { note(key, text.map { [$0.value] } ?? []) }
    note("contact's name", [contact?.name ?? ""])
    note("contact's phone", [contact?.phone ?? ""])
    for (index, session) in ([common] + sessions).enumerated() {
      note("venue \(index)", session.venue.map { [$0.value] } ?? [])
      meaning["dates \(index)"] = session.dates.isEmpty ? "" : "\(session.dates.map(\.value))"
      meaning["times \(index)"] = session.times.map { "\($0.value)" } ?? ""
    }
    return meaning
  }
}
