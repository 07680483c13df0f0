import Diagnostics
import Testing

@testable import Content

@Suite("Corrections")
struct CorrectionsTests {
  private func corrected(
    _ bytes: [UInt8], path: String = "content/activities/dali/a.md"
  ) throws -> Correction? {
    let content = ContentReader(ContentFixture.tree())
    return Corrections(content, with: try ContentFixture.data())
      .corrected(SourceFile(path: path, bytes: bytes))
  }

  private func corrected(_ text: String) throws -> String? {
    try corrected(Array(text.utf8)).map { String(decoding: $0.corrected.bytes, as: UTF8.self) }
  }

  private func file(_ lines: String) -> String {
    "---\ntitle: 甲\nhost: 乙\nvenue: 广场\ntopics: 健康\n\(lines)\n---\n正文：９月２０日\n"
  }

  @Test(
    "signs, keys and forms are repaired",
    arguments: [
      ("date：9月20日", "date: 2023-09-20"), ("date:9月20日", "date: 2023-09-20"),
      ("dat: 2023-09-20", "date: 2023-09-20"), ("活动日其: 2023-09-20", "活动日期: 2023-09-20"),
      ("date: 2023-09-20\naddress: ３号楼", "date: 2023-09-20\naddress: 3号楼"),
      ("date: 2023-09-20\naddress: “三号楼”", "date: 2023-09-20\naddress: 三号楼"),
      ("date: 2023-09-20\naddress: “３号楼”", "date: 2023-09-20\naddress: 3号楼"),
      ("date: 2023-09-20\naddress: 大楼\u{3000}三层", "date: 2023-09-20\naddress: 大楼 三层"),
      ("date: 2023-09-20\nfee: \"免费”", "date: 2023-09-20\nfee: \"免费\""),
      ("date: '9月20日'", "date: '2023-09-20'"), ("date: \"9月20日\"", "date: \"2023-09-20\""),
      ("date: [9月18日, 9月20日]", "date: [2023-09-18, 2023-09-20]"),
      (
        "sessions:\n  - {date: 9月18日, time: 上午9点-11点}\n  － date: 9月19日",
        "sessions:\n  - {date: 2023-09-18, time: 09:00-11:00}\n  - date: 2023-09-19"
      ),
      (
        "date: 2023-09-20\ncontact:\n\u{3000}name：科普部", "date: 2023-09-20\ncontact:\n  name: 科普部"
      ),
      (
        "date: 2023-09-20\nonline: ｈｔｔｐｓ：／／a.cn/b",
        "date: 2023-09-20\nonline: https://a.cn/b"
      ),
    ])
  func repaired(written: String, wanted: String) throws {
    #expect(try corrected(file(written)) == file(wanted))
  }

  @Test(
    "what has more than one meaning, or none, is left as it is",
    arguments: [
      "date: 2023-09-20", "date: 2023-09-20\ncounty: 大力", "date: 下周三",
      "date: 2023-09-20\ndat: 2023-09-21", "date: 2023-09-20\nsummary: |\n  ９月\n  “甲”",
      "date: 2023-09-20\naddress: 地址:\u{3000}三号楼", "date: 2023-09-20\naddress: 楼\u{3000}#3",
      "date: 2023-09-20\ntime 上午9点", "date；9月20日", "date: 2023-09-20 # 9月20日",
    ])
  func left(written: String) throws {
    #expect(try corrected(file(written)) == nil)
  }

  @Test("a byte order mark goes, line ends stay")
  func mark() throws {
    let text = file("date: 9月20日").replacing("\n", with: "\r\n")
    let correction = try #require(try corrected([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
    let wanted = text.replacing("date: 9月20日", with: "date: 2023-09-20")
    #expect(correction.corrected.bytes == Array(wanted.utf8))
    #expect(correction.encoding == .withoutMark)
  }

  // 标题 and 活动 in GBK.
  private let title: [UInt8] = [0xB1, 0xEA, 0xCC, 0xE2]
  private let activity: [UInt8] = [0xBB, 0xEE, 0xB6, 0xAF]

  @Test("GBK becomes UTF-8, head and text alike, and is repaired in the same run")
  func gbk() throws {
    let colon: [UInt8] = [0xA3, 0xBA]
    let bytes =
      Array("---\n".utf8) + title + colon + activity + Array("\ndate: 2023.9.20\n---\n".utf8)
      + activity + [0x0A]
    let correction = try #require(try corrected(bytes))
    #expect(correction.encoding == .fromGB18030)
    #expect(
      String(decoding: correction.corrected.bytes, as: UTF8.self)
        == "---\n标题: 活动\ndate: 2023-09-20\n---\n活动\n")
  }

  @Test("damaged UTF-8 is not taken for GBK, and no other encoding for text")
  func otherEncodings() throws {
    var damaged = Array(file("date: 9月20日").utf8)
    damaged.remove(at: damaged.count - 5)
    #expect(try corrected(damaged) == nil)
    for bytes in [[0xFF, 0xFE, 0x3B, 0x6D], [0x00, 0x61], [0xFF, 0xFF], []] as [[UInt8]] {
      #expect(try corrected(bytes) == nil)
    }
  }

  @Test("the signs of a data file and the head of a page are repaired too")
  func otherFiles() throws {
    let units = try corrected(Array("units：\n".utf8), path: "content/units.yml")
    #expect(units?.corrected.bytes == Array("units:\n".utf8))
    let page = try corrected(
      Array("---\ntitle：９月２０日\n---\ndate：9月20日\n".utf8), path: "content/pages/a.md")
    #expect(page?.corrected.bytes == Array("---\ntitle: ９月２０日\n---\ndate：9月20日\n".utf8))
  }

  @Test("without data files only encodings are repaired")
  func withoutData() {
    let corrections = Corrections(ContentReader(ContentFixture.tree()), with: nil)
    let path = "content/activities/dali/a.md"
    let text = file("date：9月20日")
    #expect(corrections.corrected(SourceFile(path: path, text: text)) == nil)
    let marked = corrections.corrected(SourceFile(path: path, text: "\u{FEFF}" + text))
    #expect(marked?.corrected.bytes == Array(text.utf8))
  }
}
