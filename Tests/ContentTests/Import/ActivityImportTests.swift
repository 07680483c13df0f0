import Diagnostics
import Testing
import TestSupport

@testable import Content

@Suite("Import of activities")
struct ActivityImportTests {
  private let head = "序号,项目名称,举办单位,活动时间,活动地点"
  private let title = ["渭南市2023年全国科普日活动项目汇总表", "填报单位名称：（盖章）"]

  /// A file read back and checked as the build does; what is a draft is not published.
  private func problems(of row: ActivityImport.Row) throws -> [String] {
    let tree = ContentFixture.tree(ImportFixture.entries(of: row).mapValues { Optional($0) })
    let (reader, data) = (ContentReader(tree), try ContentFixture.data())
    let read = reader.textFiles().value.map { reader.draft(of: $0, with: data) }.gathered()
    var drafts = ContentReader.Drafts(
      activities: read.value.flatMap(\.activities), articles: [])
    drafts.dropUnpublished()
    let context = reader.context(for: drafts, with: data)
    let rules = drafts.activities.flatMap { ContentReader.Drafts.problems(of: $0, in: context) }
    return (read.diagnostics + rules).filter { $0.severity == .error }.map(\.code)
  }

  @Test("a row of annex 1 becomes a file that the rules take")
  func annex() throws {
    let run = try ImportFixture.run(
      title + [head, "1,食品安全进社区,大荔县科协,9月18日9:00-11:00,同州广场"])
    #expect(run.diagnostics.isEmpty)
    let row = try #require(run.rows.first)
    #expect(row.path == "content/activities/dali/shi-pin-an-quan-jin-she-qu.md")
    #expect(row.outcome == .new(missing: []))
    #expect(
      ImportFixture.text(of: row) == """
        ---
        # 从 表.csv 第 4 行导入
        title: 食品安全进社区
        host: 大荔县科协
        date: 2023-09-18
        time: 09:00-11:00
        venue: 同州广场
        # 领域是按名称里的“食品安全”推断的，请核对
        topics: 食品安全
        # 行动是按名称里的“食品安全”推断的，请核对
        actions: 食品安全科普专项行动
        ---

        """)
    #expect(try problems(of: row).isEmpty)
  }

  @Test("a cell of several days with their own times becomes sessions, and is known again")
  func sessions() throws {
    let lines = [head, "1,食品安全进社区,大荔县科协,9月18日9:00-11:00；9月20日下午2点半,同州广场"]
    let run = try ImportFixture.run(lines)
    #expect(run.diagnostics.isEmpty)
    let row = try #require(run.rows.first)
    #expect(row.outcome == .new(missing: []))
    #expect(
      ImportFixture.text(of: row).contains(
        """
        host: 大荔县科协
        sessions:
          - date: 2023-09-18
            time: 09:00-11:00
          - date: 2023-09-20
            time: 14:30
        venue: 同州广场
        """))
    #expect(try problems(of: row).isEmpty)
    let again = try ImportFixture.run(lines, entries: ImportFixture.entries(of: row))
    #expect(again.rows.map(\.outcome) == [.present])
  }

  @Test("a session outside the accepted days is kept as a remark")
  func sessionOutside() throws {
    let run = try ImportFixture.run([
      head, "1,食品安全进社区,大荔县科协,9月18日9:00；12月20日9:00,同州广场",
    ])
    let row = try #require(run.rows.first)
    #expect(row.outcome == .new(missing: ["活动日期"]))
    let text = ImportFixture.text(of: row)
    #expect(text.contains("# 场次：表里写的是“2023-09-18 09:00；2023-12-20 09:00”，没有导入："))
    #expect(try problems(of: row).isEmpty)
  }

  @Test("what is still required is offered, and the file a draft that breaks no build")
  func incomplete() throws {
    let run = try ImportFixture.run([head, "1,观鸟,大荔县林业局,9月中旬,湿地"])
    let row = try #require(run.rows.first)
    #expect(row.outcome == .new(missing: ["领域", "活动日期"]))
    let text = ImportFixture.text(of: row)
    #expect(text.contains("# 活动时间：表里写的是“9月中旬”，没有导入："))
    #expect(text.contains("# 领域（必填）：可以写：卫生健康、生态文明、食品安全\n# topics: 卫生健康\n"))
    #expect(text.contains("\ndraft: true\n"))
    #expect(run.diagnostics.map(\.code) == ["import-not-understood"])
    #expect(run.diagnostics.map(\.path) == ["表.csv › D2"])
    #expect(try problems(of: row).isEmpty)
  }

  @Test("columns are found in any order, and what stands under other heads is kept as remarks")
  func columns() throws {
    let run = try ImportFixture.run([
      "领域,县区,备注,日期,名称,主办单位,地点,形式,对象,承办单位",
      "健康、食安,合阳,自带凳子,9.18-9.20,义诊,县医院、县科协,广场,咨询、剪彩,老人,甲",
    ])
    let row = try #require(run.rows.first)
    #expect(row.county == "合阳" && row.date == "2023-09-18 至 2023-09-20")
    let text = ImportFixture.text(of: row)
    for line in [
      "topics:\n  - 卫生健康\n  - 食品安全\n", "host:\n  - 县医院\n  - 县科协\n", "format: 咨询\n",
      "audience: 老人\n",
      "organizer: 甲\n", "# 备注：自带凳子\n", "# 形式：表里写的是“剪彩”，没有导入：没有“剪彩”这个形式\n",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(run.diagnostics.map(\.path) == ["表.csv › H2"])
    #expect(try problems(of: row).isEmpty)
  }

  @Test("a value that a rule does not take becomes a remark")
  func rules() throws {
    let run = try ImportFixture.run([
      head + ",网址,行动", "1,义诊,大荔县医院,2024年9月18日,广场,kepu.cn,食安专项",
    ])
    let row = try #require(run.rows.first)
    let text = ImportFixture.text(of: row)
    #expect(
      !text.contains("\ndate:") && !text.contains("\nonline:") && !text.contains("\nactions:"))
    #expect(text.contains("\ntitle: 义诊\n"))
    #expect(
      run.diagnostics.map(\.path).sorted() == ["表.csv › D2", "表.csv › F2", "表.csv › G2"])
    #expect(try problems(of: row).isEmpty)
  }

  @Test("empty rows, repeated headers and notes are no activities")
  func notes() throws {
    let run = try ImportFixture.run(
      title + [
        "", head, "1,食品安全课,大荔县科协,9月18日,广场", ",,,,", head, "2,食品安全展,大荔县科协,9月19日,广场", "3,,,,",
        "注：活动时间以通知为准,,,,", ",联系人：科普部,,,",
      ])
    #expect(run.rows.map(\.title) == ["食品安全课", "食品安全展"])
    #expect(run.diagnostics.map(\.code) == ["import-left-out", "import-left-out"])
    #expect(run.diagnostics.map(\.path) == ["表.csv › 10", "表.csv › 11"])
  }

  @Test("rows without title or county are errors, each told; the county can be given")
  func errors() throws {
    let lines = [head, "1,,大荔县科协,9月18日,广场", "2,食品安全课,第一小学,9月18日,校园"]
    let run = try ImportFixture.run(lines)
    #expect(run.diagnostics.map(\.code) == ["import-no-title", "import-no-county"])
    #expect(run.diagnostics.hasErrors)
    let given = try ImportFixture.run([lines[0], lines[2]], county: "合阳")
    #expect(given.diagnostics.isEmpty && given.rows.map(\.county) == ["合阳"])
    let reported = try ImportFixture.run(["填报单位：合阳县科协", lines[0], lines[2]])
    #expect(reported.rows.map(\.county) == ["合阳"])
  }

  @Test("a table without a header, or with nothing below it, is an error")
  func noHeader() throws {
    #expect(try ImportFixture.run(["甲,乙", "丙,丁"]).diagnostics.map(\.code) == ["import-no-header"])
    #expect(try ImportFixture.run([head, ",,,,"]).diagnostics.map(\.code) == ["import-no-rows"])
  }

  // MARK: Again

  private let row = "1,食品安全课,大荔县科学技术协会,9月18日9:00,同州广场"

  @Test("a second import of the same table finds every row present")
  func twice() throws {
    let lines = [head, row, "2,观鸟,大荔县林业局,9月中旬,湿地", "3,食品安全课,大荔县科协,9月18日14:00,文化宫"]
    let first = try ImportFixture.run(lines)
    #expect(first.rows.count == 3)
    #expect(Set(first.rows.map(\.path)).count == 3)
    var entries: [String: String] = [:]
    for row in first.rows { entries.merge(ImportFixture.entries(of: row)) { $1 } }
    let second = try ImportFixture.run(lines, entries: entries)
    #expect(second.rows.map(\.outcome) == [.present, .present, .present])
    #expect(second.rows.map(\.path) == first.rows.map(\.path))
    #expect(second.rows.allSatisfy { $0.bytes.isEmpty })
  }

  @Test("a row that is there twice in the table is written once")
  func twiceInTable() throws {
    let run = try ImportFixture.run([head, row, row])
    #expect(run.rows.map(\.outcome) == [.new(missing: []), .present])
  }

  @Test("one written by hand with other signs is recognised")
  func folded() throws {
    let entry = """
      ---
      活动名称: “食品安全”课
      举办单位: 大荔科协
      活动时间: 9月18日 上午9点
      活动地点: 同州 广场
      领域: 食品安全
      ---

      """
    let run = try ImportFixture.run([head, row], entries: ["activities/dali/ke.md": entry])
    #expect(run.rows.map(\.outcome) == [.present])
    #expect(run.rows.map(\.path) == ["content/activities/dali/ke.md"])
  }

  @Test(
    "one with another time or place is reported and left alone",
    arguments: [("9月18日10:00", "同州广场"), ("9月18日9:00", "文化宫"), ("9月18日-9月19日9:00", "同州广场")])
  func different(time: String, venue: String) throws {
    let there = try ImportFixture.run([head, row])
    let entries = ImportFixture.entries(of: try #require(there.rows.first))
    let run = try ImportFixture.run(
      [head, "1,食品安全课,大荔县科学技术协会,\(time),\(venue)"], entries: entries)
    #expect(run.rows.map(\.outcome) == [.different])
    #expect(run.diagnostics.map(\.code) == ["import-differs"])
    #expect(run.rows.allSatisfy { $0.bytes.isEmpty })
  }

  @Test("the same on another day is one more, numbered, with a word on it")
  func otherDay() throws {
    let there = try ImportFixture.run([head, row])
    let entries = ImportFixture.entries(of: try #require(there.rows.first))
    let run = try ImportFixture.run(
      [head, "1,食品安全课,大荔县科学技术协会,9月20日,同州广场"], entries: entries)
    #expect(run.rows.map(\.path) == ["content/activities/dali/shi-pin-an-quan-ke-2.md"])
    #expect(run.diagnostics.map(\.code) == ["import-other-day"])
  }

  // MARK: What must not get in

  @Test("identity numbers never get in, mobile numbers under no key")
  func privateNumbers() throws {
    let number = "61052419900307" + "1234"
    let run = try ImportFixture.run([
      head + ",备注,说明", "1,食品安全课,大荔县科协,9月18日,广场,\(number),13800000000",
    ])
    let text = ImportFixture.text(of: try #require(run.rows.first))
    #expect(!text.contains(number) && !text.contains("13800000000"))
    #expect(run.diagnostics.map(\.code) == ["import-private", "import-private"])
    #expect(run.diagnostics.map(\.path) == ["表.csv › F2", "表.csv › G2"])
  }

  @Test("a column about persons does not get in at all, and is told once")
  func persons() throws {
    let run = try ImportFixture.run([
      head + ",联系人,联系电话", "1,食品安全课,大荔县科协,9月18日,广场,某某,0913-1", "2,食品安全展,大荔县科协,9月18日,广场,某某,0913-1",
    ])
    #expect(run.rows.count == 2)
    #expect(run.rows.allSatisfy { !ImportFixture.text(of: $0).contains("某某") })
    #expect(run.diagnostics.map(\.code) == ["import-private"])
    #expect(run.diagnostics.allSatisfy { $0.message.chinese.contains("“联系人”、“联系电话”") })
  }

  @Test("no text of a cell gets beyond its key, whatever is in it")
  func injection() throws {
    var random = SeededGenerator(seed: 607)
    let pieces = [
      "课", "\n", "---", "\n---\n", "draft: true", "title: ", ": ", "#", "\"\"", "- ", "<script>",
      "`", "\u{2028}",
      "食品安全", "{", "[", "&a", "*a", "!x", "，", "、", " ", "\t",
    ]
    for _ in 0..<150 {
      func text() -> String {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      let (title, venue, note) = ("食品安全\(text())", "广场\(text())", "备注\(text())")
      let run = try ImportFixture.run([
        head + ",备注", "1,\"\(title)\",大荔县科协,9月18日,\"\(venue)\",\"\(note)\"",
      ])
      let row = try #require(run.rows.first, "\(run.diagnostics)")
      let tree = ContentFixture.tree(ImportFixture.entries(of: row).mapValues { Optional($0) })
      let (reader, data) = (ContentReader(tree), try ContentFixture.data())
      let file = try #require(reader.textFiles().value.first)
      let read = reader.draft(of: file, with: data)
      #expect(!read.diagnostics.hasErrors)
      let draft = try #require(read.value.activities.first)
      #expect(draft.title?.value == joinedLines(title.replacing("\"\"", with: "\"")))
      #expect(draft.common.venue?.value == joinedLines(venue.replacing("\"\"", with: "\"")))
      #expect(draft.hosts.map(\.value) == ["大荔县科协"])
      #expect(!draft.isDraft && draft.body.firstParagraph.isEmpty)
    }
  }
}
