import Activities
import Testing

@testable import Publishing

@Suite("Hostile texts")
struct HostileTextTests {
  private typealias Factory = PublishingFactory

  private static let hostile = "\"><script>alert('1')</script>&amp;{{title}}\u{1}\u{2}0\u{2}"
  private static let escaped =
    "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;{{title}}0"

  private func activity(status: Status) -> Activity {
    Factory.activity(
      "x", title: "标题" + Self.hostile,
      [
        Factory.session(
          20, .allDay, venue: "地点" + Self.hostile, address: "地址" + Self.hostile, status: status,
          notice: "场次" + Self.hostile), Factory.session(21),
      ], online: "https://example.cn/" + Self.hostile,
      hosts: [Host(slug: "h", name: "单位" + Self.hostile)], audience: ["对象" + Self.hostile],
      summary: "摘要" + Self.hostile,
      contact: .init(name: "联系" + Self.hostile, phone: "电话" + Self.hostile),
      signUp: .init(
        how: "报名" + Self.hostile, url: "https://example.cn/" + Self.hostile, phone: nil,
        capacity: "名额" + Self.hostile, deadline: "截止" + Self.hostile), fee: "费用" + Self.hostile,
      notice: "变动" + Self.hostile,
      recap: .init(
        summary: "小结" + Self.hostile, attendance: "人数" + Self.hostile,
        news: [.init(title: "报道" + Self.hostile, url: "https://example.cn/" + Self.hostile)]),
      body: "正文 <script>alert('2')</script>")
  }

  @Test("no text of an author is ever markup, on any page", arguments: Status.allCases)
  func escaping(status: Status) throws {
    let site = try RenderedSite(Factory.agenda(of: [activity(status: status)]))
    for (address, page) in site.pages {
      #expect(!page.contains("<script>"), "\(address)")
      #expect(!page.contains("alert('1')"), "\(address)")
      #expect(!page.utf8.contains { $0 < 0x20 && $0 != 0x0A }, "\(address)")
    }
  }

  @Test("what authors wrote is there, each text escaped once")
  func texts() throws {
    let site = try RenderedSite(Factory.agenda(of: [activity(status: .moved)]))
    let page = try site.page(.activity(.init(county: "dali", slug: "x")))
    let texts = [
      "标题", "地点", "地址", "场次", "单位", "对象", "摘要", "联系", "电话", "报名", "名额", "截止", "费用", "小结", "人数",
      "报道", "https://example.cn/",
    ]
    for text in texts { #expect(page.contains(text + Self.escaped), "\(text)") }
    let card = try #require(site.cards.first)
    for text in ["标题", "地点", "场次", "单位", "对象"] {
      #expect(card.contains(text + Self.escaped), "\(text)")
    }
  }
}
