import Activities
import Foundation
import Testing

@testable import Publishing

@Suite("Data files")
struct DataFileTests {
  private typealias Factory = PublishingFactory

  private func object(_ file: FileRoute, in site: RenderedSite) throws -> [String: Any] {
    let bytes = try #require(site.files[file.address])
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func activities(_ selection: Selection, in site: RenderedSite) throws -> [[String: Any]] {
    try #require(try object(.data(selection), in: site)["activities"] as? [[String: Any]])
  }

  @Test("an activity's record holds what is known and leaves out what is not")
  func record() throws {
    let activity = Factory.activity(
      "x", title: "灭火", [Factory.session(20, Factory.from(9, to: 24), notice: "改了")],
      contact: .init(name: nil, phone: "119"), fee: "5元", status: .moved, notice: "换了")
    var history = ChangeHistory()
    history.note(Timestamp(seconds: 1_695_000_000), at: activity.path)
    let agenda = Factory.agenda(of: [activity])
    let record = try #require(
      try activities(.all, in: RenderedSite(agenda, history: history)).first)
    #expect(record["id"] as? String == "dali/x" && record["title"] as? String == "灭火")
    #expect(record["page"] as? String == "activities/dali/x.html")
    #expect(record["calendar"] as? String == "activities/dali/x.ics")
    #expect(record["status"] as? String == "moved" && record["free"] as? Bool == false)
    #expect(record["fee"] as? String == "5元" && record["sample"] == nil)
    #expect(record["contact"] as? [String: String] == ["phone": "119"])
    #expect(record["changed"] as? String == "2023-09-18T01:20:00Z")
    #expect(record["revision"] as? Int == 1 && record["summary"] == nil)
    let session = try #require((record["sessions"] as? [[String: String]])?.first)
    #expect(
      session == [
        "id": "1", "uid": "dali.x.1@2023", "first": "2023-09-20", "last": "2023-09-20",
        "time": "hours", "start": "09:00", "end": "24:00", "venue": "文化广场",
        "status": "scheduled", "notice": "改了",
      ])
    let bare = try #require(
      try activities(.all, in: RenderedSite(Factory.agenda(of: [Factory.activity("y")]))).first)
    #expect(bare["changed"] == nil && bare["revision"] == nil)
  }

  @Test("there is a file of all, and one of each county and topic")
  func selections() throws {
    let site = try RenderedSite(
      Factory.agenda(of: [
        Factory.activity("a", topics: [Factory.topics[2]]),
        Factory.activity("b", in: Factory.heyang),
      ]))
    func names(_ selection: Selection) throws -> [String] {
      try activities(selection, in: site).compactMap { $0["id"] as? String }
    }
    #expect(try names(.all) == ["dali/a", "heyang/b"])
    #expect(try names(.county("heyang")) == ["heyang/b"])
    #expect(try names(.topic("food-safety")) == ["dali/a"])
    #expect(try names(.county("city")) == [])
    let head = try object(.data(.county("heyang")), in: site)
    #expect(head["version"] as? Int == DataFile.version && head["count"] as? Int == 1)
    #expect(head["name"] as? String == "合阳县" && head["edition"] as? String == "2023")
  }

  @Test("addresses are whole where the site's is known, and only there")
  func addresses() throws {
    let agenda = Factory.agenda(of: [Factory.activity("x")])
    let known = try RenderedSite(agenda, baseURL: "https://example.cn/kepu")
    let record = try #require(try activities(.all, in: known).first)
    #expect(record["page"] as? String == "https://example.cn/kepu/activities/dali/x.html")
    let unknown = try RenderedSite(agenda)
    for (address, bytes) in unknown.files where address.hasPrefix("data/") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        !text.replacing("https://json-schema.org/", with: "").contains("://"), "\(address)")
    }
  }

  @Test("the table has a row for each session, and no text of it is a formula")
  func table() throws {
    let activity = Factory.activity(
      "x", title: "=HYPERLINK(\"http://a.cn\")",
      [Factory.session(20, Factory.from(9)), Factory.session(21, to: 22)], isSample: true)
    let text = try RenderedSite(Factory.agenda(of: [activity])).file(.table)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines.count == 4 && lines[3].isEmpty && !text.replacing("\r\n", with: "").contains("\n"))
    #expect(lines[0].hasPrefix("\u{FEFF}编号,活动名称,县区,"))
    #expect(
      lines[1].hasPrefix(
        "dali.x.1@2023,\"'=HYPERLINK(\"\"http://a.cn\"\")\",大荔县,2023-09-20,2023-09-20,09:00,,"))
    #expect(lines[2].hasPrefix("dali.x.2@2023,") && lines[2].contains(",2023-09-21,2023-09-22,"))
  }
}
