import Activities
import Testing

@testable import Publishing

@Suite("Routes")
struct RouteTests {
  private static let date = PublishingFactory.day(20)

  @Test(
    "every page has the address that the site's contract gives it",
    arguments: [
      (Route.home, "index.html"), (.day(date), "days/2023-09-20.html"),
      (.county("dali"), "counties/dali.html"),
      (.countyDay("dali", date), "counties/dali/2023-09-20.html"),
      (.topic("food-safety"), "topics/food-safety.html"),
      (.action("joint"), "actions/joint.html"), (.host("a"), "hosts/a.html"),
      (.activity(.init(county: "dali", slug: "market")), "activities/dali/market.html"),
      (.guide("index"), "guide/index.html"), (.guide("register"), "guide/register.html"),
      (.page("about"), "pages/about.html"), (.search, "search.html"),
      (.poster(.init(county: "dali", slug: "market")), "posters/dali/market.html"),
      (.booklet(.city), "print/programme.html"),
      (.booklet(.county("dali")), "print/county-dali.html"),
      (.submit, "pages/submit.html"), (.notFound, "404.html"),
    ])
  func addresses(route: Route, address: String) {
    #expect(route.address == address)
    #expect(route.address(page: 1) == address)
  }

  @Test("further pages of a list are numbered from 2")
  func numberedPages() {
    #expect(Route.county("dali").address(page: 2) == "counties/dali-2.html")
    #expect(Route.day(Self.date).address(page: 12) == "days/2023-09-20-12.html")
  }

  @Test("the guide's overview has the name that its template goes by")
  func guideTemplates() {
    #expect(Route.guide("index").template == .guide)
    #expect(Route.guide("register").template == .guideStep)
  }

  @Test(
    "the way to the root goes up once for every folder",
    arguments: [
      ("index.html", ""), ("days/2023-09-20.html", "../"), ("counties/dali/x.html", "../../"),
    ])
  func ways(address: String, way: String) {
    #expect(wayToRoot(from: address) == way)
  }
}
