import Diagnostics
import Testing

@testable import Content

@Suite("New activity")
struct NewActivityTests {
  private func activity() throws -> NewActivity {
    NewActivity(for: ContentFixture.tree(), data: try ContentFixture.data())
  }

  /// The file as the build reads it.
  private func draft(_ file: NewActivity.File) throws -> ActivityDraft {
    let tree = ContentFixture.tree([file.path.replacing("content/", with: ""): file.text])
    let reader = ContentReader(tree)
    let read = reader.draft(
      of: try #require(reader.textFiles().value.first), with: try ContentFixture.data())
    #expect(read.diagnostics.isEmpty)
    return try #require(read.value.activities.first)
  }

  @Test(
    "a file has what was entered, and every other key as a comment that says what belongs there")
  func file() throws {
    var activity = try activity()
    #expect(activity.file == nil)
    for (field, text) in [
      (NewActivity.Field.title, "食品安全进社区"), (.host, "大荔县科协、县医院"), (.date, "9月18日"), (.time, "上午9点"),
      (.venue, "广场"), (.topics, "食安"),
    ] {
      #expect(activity.enter([text], as: field).isEmpty, "\(field)")
    }
    #expect(activity.county == "大荔县")
    let file = try #require(activity.file)
    #expect(file.path == "content/activities/dali/shi-pin-an-quan-jin-she-qu.md")
    #expect(file.missing.isEmpty)
    let draft = try draft(file)
    #expect(draft.hosts.map(\.value) == ["大荔县科协", "县医院"])
    #expect(draft.topics.map(\.value) == ["食品安全"] && !draft.isDraft)
    for key in ActivityKey.allCases where key != .county {
      #expect(
        file.text.contains("\n\(key.rawValue):") || file.text.contains("\n# \(key.rawValue): "),
        "\(key)")
    }
    #expect(file.text.contains("# 行动：可以写：食品安全科普专项行动、各县（市、区）活动\n# actions: 食品安全科普专项行动\n"))
  }

  @Test("every comment that offers a key is right once its sign is taken away")
  func offers() throws {
    var activity = try activity()
    _ = activity.enter(["食品安全课"], as: .title)
    _ = activity.enter(["大荔"], as: .county)
    let file = try #require(activity.file)
    #expect(file.missing == ["举办单位", "领域", "活动日期", "活动地点"])
    // Pictures, sessions and addresses are of files and sites that are not there.
    let kept = ["online", "sessions", "cover", "images", "source"]
    let lines = file.text.split(separator: "\n").compactMap { line -> String? in
      let rest = line.dropFirst(2)
      guard line.hasPrefix("# "), let colon = rest.firstIndex(of: ":"),
        let key = ActivityKey(rawValue: String(rest[..<colon]))
      else { return line.hasPrefix("#") ? nil : String(line) }
      return kept.contains(key.rawValue) ? nil : String(rest)
    }
    let full = NewActivity.File(
      path: file.path, text: lines.joined(separator: "\n") + "\n", missing: [])
    let draft = try draft(full)
    #expect(draft.lacks.isEmpty)
    let context = ContentReader(ContentFixture.tree()).context(
      for: .init(activities: [], articles: []), with: try ContentFixture.data())
    #expect(!ContentReader.Drafts.problems(of: draft, in: context).hasErrors)
  }

  @Test("what lacks something required is a draft")
  func incomplete() throws {
    var activity = try activity()
    _ = activity.enter(["义诊"], as: .title)
    _ = activity.enter(["2"], as: .county, acceptsNumbers: true)
    let file = try #require(activity.file)
    #expect(file.path == "content/activities/heyang/yi-zhen.md")
    #expect(try draft(file).isDraft)
  }

  @Test(
    "what cannot be used is told and not taken",
    arguments: [
      (NewActivity.Field.county, "大力县", "大荔县"), (.date, "9月31日", "9月31日"), (.date, "下周", "9月20日"),
      (.time, "一会儿", "09:00-11:30"), (.topics, "健身", "健康"), (.online, "kepu.cn", "http"),
      (.date, "2024-09-18", "2023-08-25"),
    ])
  func wrong(field: NewActivity.Field, text: String, said: String) throws {
    var activity = try activity()
    let problems = activity.enter([text], as: field)
    #expect(problems.count == 1)
    #expect(problems.first?.chinese.contains(said) == true, "\(problems)")
    _ = activity.enter(["义诊"], as: .title)
    if field != .county { _ = activity.enter(["大荔"], as: .county) }
    #expect(activity.file?.text.contains(text) ?? false == false)
  }

  @Test("numbers of a list are taken where they are asked for, several at once")
  func numbers() throws {
    var activity = try activity()
    #expect(activity.enter(["１、3"], as: .topics, acceptsNumbers: true).isEmpty)
    _ = activity.enter(["课"], as: .title)
    _ = activity.enter(["大荔"], as: .county)
    #expect(try draft(try #require(activity.file)).topics.map(\.value) == ["卫生健康", "食品安全"])
    #expect(activity.enter(["9"], as: .topics, acceptsNumbers: true).count == 1)
    #expect(activity.enter(["1"], as: .topics).count == 1)
  }
}
