import Activities
import Foundation
import Testing

@testable import Publishing

@Suite("Parts of the starred page's data")
struct ProgrammePartTests {
  private typealias Factory = PublishingFactory

  /// The entries of every part of a site, by activity.
  private func entries(of site: RenderedSite) throws -> [String: [String: Any]] {
    var all: [String: [String: Any]] = [:]
    for (address, bytes) in site.files where address.hasPrefix("mine/") {
      let text = String(decoding: bytes, as: UTF8.self)
      let number = address.dropFirst("mine/".count).dropLast(".js".count)
      let start = "almanacMine(\(number),"
      try #require(text.hasPrefix(start) && text.hasSuffix(");\n"))
      let json = Data(text.dropFirst(start.count).dropLast(3).utf8)
      let part = try #require(
        try JSONSerialization.jsonObject(with: json) as? [String: [String: Any]])
      for (id, entry) in part { #expect(all.updateValue(entry, forKey: id) == nil, "\(id)") }
    }
    return all
  }

  @Test("every activity is in the one part that its name says")
  func everyActivity() throws {
    let activities = (0..<100).map { Factory.activity("n\($0)", title: "第\($0)场") }
    let site = try RenderedSite(Factory.agenda(of: activities))
    let all = try entries(of: site)
    #expect(Set(all.keys) == Set(activities.map { "\($0.id)" }))
    #expect(site.files.keys.filter { $0.hasPrefix("mine/") }.count == 4)
    for activity in activities {
      let number = ProgrammePart.number(of: activity.id, parts: 4)
      let part = try #require(site.files["mine/\(number).js"])
      #expect(String(decoding: part, as: UTF8.self).contains("\"\(activity.id)\":"))
    }
  }

  @Test(
    "parts grow by doubling", arguments: [(0, 1), (1, 1), (32, 1), (33, 2), (65, 4), (10_000, 512)])
  func count(activities: Int, parts: Int) {
    #expect(ProgrammePart.count(of: activities) == parts)
  }

  @Test("an hour that was not told is not there, and a change is")
  func sessions() throws {
    let activity = Factory.activity(
      "clinic", title: "义诊", status: .cancelled, notice: "下雨")
    let entry = try #require(
      try entries(of: RenderedSite(Factory.agenda(of: [activity])))["\(activity.id)"])
    let session = try #require((entry["s"] as? [[String: Any]])?.first)
    #expect(session["w"] as? String == "cancelled" && session["n"] as? String == "下雨")
    #expect((session["m"] as? String)?.hasSuffix("义诊") == true)
    #expect((session["d"] as? [String])?.count == 2)
  }

  @Test("hostile texts end no script")
  func hostile() throws {
    let activity = Factory.activity("clinic", title: "</script>\u{2028}\"\\")
    let all = try entries(of: RenderedSite(Factory.agenda(of: [activity])))
    #expect(all["\(activity.id)"]?["t"] as? String == "</script>\u{2028}\"\\")
  }
}
