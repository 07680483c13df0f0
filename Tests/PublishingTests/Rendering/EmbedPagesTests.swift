import Activities
import Testing

@testable import Publishing

@Suite("Lists for other sites")
struct EmbedPagesTests {
  private typealias Factory = PublishingFactory

  private func page(
    _ route: Route, of activities: [Activity], baseURL: String? = nil
  ) throws -> String {
    try RenderedSite(Factory.agenda(of: activities), baseURL: baseURL, only: route).page(route)
  }

  @Test("every county and every topic has a list, and all of them together")
  func addresses() {
    let lists = Selection.embeds(of: Factory.agenda(of: [])).map { Route.embed($0).address }
    #expect(lists.first == "embed/all.html")
    #expect(lists.contains("embed/dali.html"))
    #expect(lists.contains("embed/topic-health.html"))
  }

  @Test("an activity stands under each of its days, in their order")
  func days() throws {
    let page = try page(
      .embed(.county("dali")),
      of: [
        Factory.activity("b", [Factory.session(21), Factory.session(20, Factory.from(9))]),
        Factory.activity("a", [Factory.session(20, Factory.from(8))]),
        Factory.activity("c", in: Factory.heyang),
      ])
    let shown = page.matches(of: /<section data-date="([^"]+)"|activities\/([^"]+)\.html/).map {
      String($0.1 ?? $0.2 ?? "")
    }
    #expect(shown == ["2023-09-20", "dali/a", "dali/b", "2023-09-21", "dali/b"])
    #expect(RenderedSite.values(of: "target", in: page).allSatisfy { $0 == "_blank" })
  }

  @Test("what a long day leaves out is counted", arguments: [20, 21, 53])
  func longDays(count: Int) throws {
    let page = try page(
      .embed(.all), of: (0..<count).map { Factory.activity("a\($0)", [Factory.session(20)]) })
    #expect(page.ranges(of: " data-slots=").count == min(count, 20))
    #expect(page.contains("还有 \(count - 20) 场") == (count > 20))
    #expect(page.contains(">\(count) 项活动"))
  }

  @Test("a change is said on the line, and an invented entry is marked")
  func marks() throws {
    let page = try page(
      .embed(.all),
      of: [Factory.activity("a", status: .cancelled, notice: "下雨", isSample: true)])
    #expect(page.contains("<li class=\"is-cancelled\""))
    #expect(page.contains("<em>已取消</em>"))
    #expect(page.contains("· 示例"))
  }

  @Test("a list has nothing around it that works for a visitor of ours")
  func frame() throws {
    let page = try page(.embed(.all), of: [])
    for part in ["<nav", "<header", "<footer", "/page.", "rel=\"manifest\"", "data-root"] {
      #expect(!page.contains(part), "\(part)")
    }
    #expect(page.contains("content=\"noindex\""))
  }

  @Test("the line to paste is a text with the whole address, where that is known")
  func line() throws {
    let known = try page(.embeds, of: [], baseURL: "https://example.cn/kepu")
    let line =
      "&lt;iframe src=&quot;https://example.cn/kepu/embed/dali.html?theme=light&quot; "
      + "title=&quot;大荔"
    #expect(known.contains(line))
    #expect(!known.contains("…/embed"))
    let unknown = try page(.embeds, of: [])
    #expect(unknown.contains("src=&quot;…/embed/dali.html?theme=light&quot;"))
  }
}
