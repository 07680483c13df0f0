import Activities
import Testing

@testable import Publishing

@Suite("Home page")
struct HomePageTests {
  private typealias Factory = PublishingFactory

  @Test("the grid counts every county's activities of every day of the week", arguments: 0..<12)
  func grid(seed: Int) throws {
    let agenda = Factory.randomAgenda(seed: UInt64(seed))
    let page = try RenderedSite(agenda, only: .home).page(.home)
    let cell = /href="([^"]+)" data-day="([^"]+)" data-county="([^"]+)" data-count="([^"]+)"/
    let found = page.matches(of: cell).map { "\($0.3) \($0.2) \($0.4) \($0.1)" }
    var expected: [String] = []
    for place in Factory.vocabulary.places {
      for date in Factory.week.days {
        let count = agenda.activities.filter { activity in
          activity.county == place && activity.sessions.contains { $0.dates.contains(date) }
        }.count
        expected.append("\(place.slug) \(date) \(count) counties/\(place.slug)/\(date).html")
      }
    }
    #expect(found == expected)
  }

  @Test("shades go from none to the darkest by fifths of the largest number")
  func shades() throws {
    let activities =
      (0..<10).map { Factory.activity("x\($0)", [Factory.session(18)]) }
      + (10..<12).map { Factory.activity("x\($0)", [Factory.session(19)]) }
      + (12..<15).map { Factory.activity("x\($0)", [Factory.session(20)]) }
    let page = try RenderedSite.page(.home, of: activities)
    let cells = page.matches(
      of: /class="shade-(\d)" href="[^"]+" data-day="([^"]+)" data-county="dali"/)
    #expect(cells.map { String($0.1) } == ["0", "5", "1", "2", "0", "0", "0"])
  }

  @Test("the map has every county with a tile in its place, and the city below")
  func map() throws {
    let page = try RenderedSite.page(.home, of: [Factory.activity("x")])
    let map = try RenderedSite.part(of: page, from: "<div class=\"map\">", to: "</section>")
    let rows = map.split(separator: "class=\"map-row\"").dropFirst().map { row in
      row.matches(of: /map-gap|<b>([^<]+)<\/b><span>(\d+)/).map { match in
        match.1.map { "\($0) \(match.2 ?? "")" } ?? "-"
      }
    }
    #expect(rows == [["-", "-", "合阳 0"], ["-", "-", "大荔 1"], ["渭南市级 0"]])
  }

  @Test("a day shows the first of each part, and says when that is not all")
  func sections() throws {
    let activities =
      (0..<7).map {
        Factory.activity("m\($0)", [Factory.session(20, Factory.from(9, $0))])
      } + [Factory.activity("e", [Factory.session(20, Factory.from(19))])]
    let page = try RenderedSite.page(.home, of: activities)
    let day = try RenderedSite.part(
      of: page, from: "data-home-day=\"2023-09-20\"", to: "</details>")
    #expect(
      RenderedSite.values(of: "data-activity", in: day)
        == (0..<6).map { "dali/m\($0)" } + ["dali/e"])
    #expect(day.contains(" data-partial>"))
    #expect(day.contains("<span class=\"count\">8 项活动</span>"))
    let other = try RenderedSite.part(
      of: page, from: "data-home-day=\"2023-09-21\"", to: "</details>")
    #expect(!other.contains("data-partial"))
  }

  @Test("days outside the week are linked below the grid and listed in their order")
  func outsideDays() throws {
    let page = try RenderedSite.page(
      .home, of: [Factory.activity("x", [Factory.session(15), Factory.session(25)])])
    #expect(page.contains("9月15日 星期五（1）") && page.contains("9月25日 星期一（1）"))
    let days = RenderedSite.values(of: "data-home-day", in: page)
    #expect(days == days.sorted())
    #expect(days.count == 9)
  }

  @Test("topics and actions are counted by activities")
  func topics() throws {
    let page = try RenderedSite.page(
      .home,
      of: [
        Factory.activity(
          "x", [Factory.session(20), Factory.session(21)], topics: [Factory.topics[2]],
          actions: [Factory.actions[1]])
      ])
    let counts = page.matches(of: /href="((?:topics|actions)\/[^"]+)".*<span class="count">(\d+)/)
      .map { "\($0.1) \($0.2)" }
    #expect(
      counts == [
        "topics/food-safety.html 1", "topics/health.html 0", "topics/ecology.html 0",
        "actions/special.html 1", "actions/joint.html 0",
      ])
  }

  @Test("what was told afterwards stands on the home page, each activity once")
  func recaps() throws {
    let recap = Activity.Recap(summary: "办完了", attendance: nil, news: [])
    let told = Factory.activity("x", [Factory.session(20, to: 22)], recap: recap)
    let page = try RenderedSite.page(.home, of: [told, Factory.activity("y")])
    let part = try RenderedSite.part(of: page, from: "data-recaps", to: "</section>")
    #expect(RenderedSite.values(of: "data-activity", in: part) == ["dali/x"])
    #expect(part.contains("<h3 class=\"subhead\">9月20日"))
    #expect(!(try RenderedSite.page(.home, of: []).contains("data-recaps")))
  }
}
