import Activities
import Diagnostics
import Testing

@testable import Content

@Suite("Files that the form writes")
struct SubmissionTests {
  /// The draft of a text, and everything that is wrong with it.
  private func read(_ text: String, named name: String = "new") throws -> (
    draft: ActivityDraft, problems: [Diagnostic]
  ) {
    let tree = ContentFixture.tree(["activities/dali/\(name).md": text])
    let (reader, data) = (ContentReader(tree), try ContentFixture.data())
    let read = reader.draft(of: try #require(reader.textFiles().value.first), with: data)
    let draft = try #require(read.value.activities.first)
    let context = reader.context(for: read.value, with: data)
    return (draft, read.diagnostics + ContentReader.Drafts.problems(of: draft, in: context))
  }

  /// The field that a line of a text belongs to: `contact.phone`, or `body` below the head.
  private func field(ofLine line: Int, in text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines[1..<(line - 1)].contains("---") { return "body" }
    func key(_ line: Substring) -> String { String(line.prefix { $0 != ":" }) }
    let isInner = lines[line - 1].hasPrefix("  ")
    let top = lines[..<line].last { !$0.hasPrefix(" ") } ?? ""
    let isItem = lines[line - 1].hasPrefix("  - ")
    return isInner && !isItem ? "\(key(top)).\(key(lines[line - 1].dropFirst(2)))" : key(top)
  }

  @Test("the form is told of the edition that the tests have")
  func edition() throws {
    let (fixture, data) = (try SubmissionFixture.read().edition, try ContentFixture.data())
    func days(_ range: ClosedRange<CivilDate>) -> [String] {
      ["\(range.lowerBound)", "\(range.upperBound)"]
    }
    #expect(fixture.week == days(data.edition.week))
    #expect(fixture.accepted == days(data.edition.accepted))
    let actions = data.names.vocabulary.actions.compactMap { action in
      action.requiredTitleWords.map { (action.name, $0) }
    }
    #expect(fixture.actions == Dictionary(uniqueKeysWithValues: actions))
  }

  @Test(
    "what the form finds wrong is what the rules find wrong",
    arguments: try SubmissionFixture.read().files)
  func problems(file: SubmissionFixture.File) throws {
    let (draft, found) = try read(file.text, named: file.name)
    var problems = Set(draft.lacks.map { "\($0.key.rawValue) missing-key" })
    for problem in found where problem.code != "missing-key" {
      guard case .span(let span) = problem.place else {
        Issue.record("\(problem.code) is of no place in the file")
        continue
      }
      let field = field(ofLine: span.position.line, in: file.text)
      problems.insert("\(field) \(problem.code)")
    }
    #expect(problems.sorted() == file.problems)
  }

  @Test(
    "what the form writes is byte by byte what our own writer writes, and is named alike",
    arguments: try SubmissionFixture.read().files)
  func text(file: SubmissionFixture.File) throws {
    var entry = EntryText()
    for (field, value) in file.values where field != "county" {
      guard let key = ActivityKey(rawValue: field) else { continue }
      let items: [String] =
        switch value {
        case .choices(let names): names
        case .text(let text) where [.host, .organizer, .audience].contains(key):
          splitList(joinedLines(text))
        case .text(let text): [joinedLines(text)].filter { !$0.isEmpty }
        }
      if !items.isEmpty { entry.values[key] = items.count == 1 ? .text(items[0]) : .list(items) }
    }
    // The head alone, without the mappings, which our writer has no use for.
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = try #require(lines.dropFirst().firstIndex(of: "---"))
    let head = lines[...end].filter { line in
      line != "contact:" && line != "signup:" && (!line.hasPrefix("  ") || line.hasPrefix("  - "))
    }
    #expect(head.joined(separator: "\n") + "\n" == entry.text)
    let slug = asciiSlug(joinedLines(file.typed("title")))
    #expect(file.name == (slug.isEmpty ? "activity" : slug))
  }

  @Test(
    "what was typed is what is read", arguments: try SubmissionFixture.read().files)
  func meaning(file: SubmissionFixture.File) throws {
    let draft = try read(file.text).draft
    func text(_ field: String) -> String? {
      let text = joinedLines(file.typed(field))
      return text.isEmpty ? nil : text
    }
    #expect(draft.title?.value == text("title"))
    #expect(draft.hosts.map(\.value) == splitList(joinedLines(file.typed("host"))))
    #expect(draft.common.venue?.value == text("venue"))
    #expect(draft.summary?.value == text("summary"))
    #expect(draft.fee?.value == text("fee"))
    #expect(draft.contact?.phone == text("contact.phone"))
    #expect(draft.signUp?.how == text("signup.how"))
    #expect(draft.signUp?.capacity == text("signup.capacity"))
    if case .choices(let topics) = file.values["topics"] {
      #expect(draft.topics.map(\.value) == topics)
    }
  }

  @Test(
    "days and times are understood alike", arguments: try SubmissionFixture.read().whens)
  func whens(when: SubmissionFixture.When) throws {
    var entry = EntryText()
    if let date = when.date { entry.values[.date] = .text(joinedLines(date)) }
    if let time = when.time { entry.values[.time] = .text(joinedLines(time)) }
    let session = try read(entry.text).draft.common
    let days = session.dates.map(\.value).map { item in
      item.first == item.last ? "\(item.first)" : "\(item.first)/\(item.last)"
    }
    let times = (session.times?.value ?? []).map { time in
      switch time {
      case .from(let start, let end): "\(start)-\(end.map { "\($0)" } ?? "")"
      case .allDay: "all-day"
      case .undecided: "undecided"
      case .notGiven: "not-given"
      }
    }
    #expect(days == when.days)
    #expect(times == when.times)
  }
}
