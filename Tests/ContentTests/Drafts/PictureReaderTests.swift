import Diagnostics
import Testing

@testable import Content

@Suite("Picture reader")
struct PictureReaderTests {
  private func problems(of head: String) throws -> [Diagnostic] {
    let file = SourceFile(
      path: "content/activities/dali/a.md", text: "---\n\(head)\n---\n正文\n")
    return ActivityReader.read(
      file, folder: "dali", name: "a", names: try ContentFixture.data().names, year: 2023
    ).diagnostics
  }

  @Test(
    "a text alone is told how to be a picture, a report or a film, in the author's language",
    arguments: [
      ("封面: small.jpg", "封面: {文件: small.jpg, 说明: ……}"),
      ("cover: ../../media/a.jpg", "cover: {file: ../../media/a.jpg, alt: ……}"),
      ("cover: \"a b.jpg\"", "cover: {file: a b.jpg, alt: ……}"),
      ("封面: 孩子们", "封面: {文件: ……, 说明: 孩子们}"),
      ("images:\n  - small.jpg", "  - {file: small.jpg, alt: ……}"),
      (
        "活动小结:\n  照片: a.jpg、b.jpg",
        "  照片: [{文件: a.jpg, 说明: ……}, {文件: b.jpg, 说明: ……}]"
      ),
      ("recap:\n  news: https://a.cn/b?c=1", "  news: {title: ……, url: https://a.cn/b?c=1}"),
      ("recap:\n  视频: 日报 https://a.cn/b", "  视频: {标题: 日报, 网址: https://a.cn/b}"),
      ("recap:\n  新闻: [日报]", "  新闻: [{标题: 日报}]"),
    ])
  func textAlone(head: String, corrected: String) throws {
    let problems = try problems(of: head)
    #expect(problems.map(\.code) == ["wrong-form"])
    #expect(problems.first?.fixIt?.correctedLines == corrected)
    #expect(problems.first?.fixIt?.isSafe == false)
    let lines = head.split(separator: "\n").dropLast().joined(separator: "\n")
    let repaired = lines.isEmpty ? corrected : lines + "\n" + corrected
    #expect(try self.problems(of: repaired).filter { $0.severity == .error }.map(\.code) == [])
  }

  @Test(
    "a picture that does not say what it shows is told where to",
    arguments: [
      ("封面: {文件: a.jpg}", "封面: {文件: a.jpg, 说明: ……}"),
      ("cover: {file: a.jpg}", "cover: {file: a.jpg, alt: ……}"),
      ("封面:\n  file: a.jpg # 甲", "  file: a.jpg # 甲\n  alt: ……"),
      ("images:\n  - 文件: a.jpg", "  - 文件: a.jpg\n    说明: ……"),
    ])
  func noAlternative(head: String, corrected: String) throws {
    let problems = try problems(of: head)
    #expect(problems.map(\.code) == ["missing-key"])
    #expect(problems.first?.message.chinese.contains("“说明”（alt）：用一句话写图上是什么") == true)
    #expect(problems.first?.fixIt?.correctedLines == corrected)
  }

  @Test("an empty one is told too, and a missing file by the author's name for it")
  func incomplete() throws {
    #expect(try problems(of: "cover: {file: a.jpg, alt: }").map(\.code) == ["empty-value"])
    let problems = try problems(of: "封面: {说明: 孩子们}")
    #expect(problems.map(\.message.chinese) == ["缺少“文件”，这一项必须填写"])
  }

  @Test(
    "the name of a file says nothing of a picture",
    arguments: [
      "small.jpg", "IMG_20230920", "DSC00012", "微信图片_20230920093000", "……", "。", "a",
      "mmexport1695188000000",
    ])
  func fileNames(alt: String) throws {
    let problems = try problems(of: "封面: {文件: a.jpg, 说明: \(alt)}")
    #expect(problems.map { "\($0.severity) \($0.code)" } == ["warning missing-alt"])
    #expect(problems.first?.span?.text == alt)
  }

  @Test("words do", arguments: ["3D打印机", "孩子们在看水样", "1949年的老照片", "poster of 2023", "海报"])
  func words(alt: String) throws {
    #expect(try problems(of: "封面: {文件: 海报.jpg, 说明: \(alt)}").isEmpty)
  }

  @Test(
    "an address that is no path is told by its cause",
    arguments: [
      ("..\\..\\media\\a.jpg", "斜杠要写成 /", "封面: {文件: ../../media/a.jpg, 说明: 孩子们}"),
      ("/media/a.jpg", "不能以 / 开头", "封面: {文件: ../../media/a.jpg, 说明: 孩子们}"),
      ("/content/media/a.jpg", "不能以 / 开头", "封面: {文件: ../../media/a.jpg, 说明: 孩子们}"),
      ("D:\\照片\\a.jpg", "是您电脑上的位置", nil), ("file:///a.jpg", "是您电脑上的位置", nil),
      ("https://a.cn/b.jpg", "图片不能写网址", nil),
    ])
  func noPath(address: String, words: String, corrected: String?) throws {
    let problems = try problems(of: "封面: {文件: \(address), 说明: 孩子们}")
    #expect(problems.count == 1)
    #expect(problems.first?.message.chinese.contains(words) == true)
    #expect(problems.first?.fixIt?.correctedLines == corrected)
  }

  @Test(
    "a key of another mapping is told where it belongs, and is made no other key",
    arguments: [
      ("小结: 很好", ["“小结”写在“活动小结”下面：先写一行“活动小结:”，下一行空两格再写“小结: ……”"]),
      (
        "照片: a.jpg",
        ["“照片”写在“活动小结”下面：先写一行“活动小结:”，下一行空两格再写“照片: ……”", "您要写的是不是“图片”"]
      ),
      (
        "电话: 0913-2126496",
        [
          "“电话”写在“联系方式”下面：先写一行“联系方式:”，下一行空两格再写“电话: ……”",
          "“电话”写在“报名”下面：先写一行“报名:”，下一行空两格再写“电话: ……”",
        ]
      ),
    ])
  func misplaced(head: String, notes: [String]) throws {
    let problems = try problems(of: head)
    #expect(problems.map(\.code) == ["unknown-key"])
    #expect(problems.first?.notes.map(\.message.chinese) == notes)
    #expect(problems.first?.fixIt == nil)
  }
}
