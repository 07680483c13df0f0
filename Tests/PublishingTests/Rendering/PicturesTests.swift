import Activities
import Markup
import Testing

@testable import Publishing

@Suite("Pictures in pages")
struct PicturesTests {
  private typealias Factory = PublishingFactory

  private let pictures = ["a", "b", "c"].map {
    PublishedPicture(
      path: "content/activities/dali/\($0).jpg", mark: Fingerprint(of: $0.utf8),
      size: $0 == "c"
        ? PictureSize(width: 300, height: 400) : PictureSize(width: 4000, height: 3000))
  }

  private func picture(_ name: String) -> Activity.Picture {
    .init(path: "content/activities/dali/\(name).jpg", alt: "图\(name)\"")
  }

  private func site(_ activities: [Activity], baseURL: String? = nil) throws -> RenderedSite {
    try RenderedSite(Factory.agenda(of: activities), baseURL: baseURL, pictures: pictures)
  }

  private func recap(_ photos: String...) -> Activity.Recap {
    .init(
      summary: "办得好", attendance: "三百人",
      news: [.init(title: "报道一则", url: "https://example.cn/a")], photos: photos.map(picture))
  }

  @Test(
    "each is offered in its copies, with its size and its words, and waits until it is scrolled to")
  func element() throws {
    let page = try site([Factory.activity("x", pictures: [picture("a"), picture("c")])])
      .page(.activity(.init(county: "dali", slug: "x")))
    let name =
      "../../media/" + "\(pictures[0].mainAddress.dropFirst(6).dropLast("-1280.jpg".count))"
    let images = page.matches(of: /<img [^>]*>/).map { String($0.output) }
    #expect(images.count == 2)
    #expect(
      images[0].contains(
        "src=\"\(name)-640.jpg\" width"
      ))
    #expect(images[0].contains("width=\"1280\" height=\"960\" alt=\"图a&quot;\""))
    #expect(!images[0].contains("loading") && images[1].contains("loading=\"lazy\""))
    #expect(images[1].contains("width=\"300\" height=\"400\""))
    #expect(
      page.contains(
        "<source type=\"image/webp\" srcset=\"\(name)-320.webp 320w, \(name)-640.webp 640w, \(name)-1280.webp 1280w\""
      ))
    #expect(page.contains("assets/pictures."))
  }

  @Test("a page without any loads no styles for them")
  func withoutPictures() throws {
    let page = try site([Factory.activity("x")]).page(.activity(.init(county: "dali", slug: "x")))
    #expect(!page.contains("assets/pictures.") && !page.contains("photo"))
  }

  @Test("a page that tells how it was leads with that, and with its first photo")
  func recapLeads() throws {
    let activity = Factory.activity("x", pictures: [picture("c")], recap: recap("a", "b"))
    let page = try site([activity]).page(.activity(activity.id))
    let told = try #require(page.firstRange(of: "class=\"recap\""))
    #expect(
      told.lowerBound < (try #require(page.firstRange(of: "class=\"when-where\""))).lowerBound)
    let lazy = page.matches(of: /<img [^>]*>/).map { $0.output.contains("loading=\"lazy\"") }
    #expect(lazy == [false, true, true])
  }

  @Test("a picture in a text has its copies too, and a link to one leads to the largest")
  func inTexts() throws {
    let activity = Factory.activity("x", body: "![图](a.jpg)\n\n[大图](a.jpg)\n")
    let page = try site([activity]).page(.activity(activity.id))
    let main = pictures[0].mainAddress
    #expect(page.contains("<img src=\"../../\(main)\" srcset=\"../../media/"))
    #expect(page.contains("width=\"1280\" height=\"960\" loading=\"lazy\" alt=\"图\""))
    #expect(page.contains("<a href=\"../../\(main)\">大图</a>"))
  }

  @Test("other programs get the address of the largest copy, and no name of a file of the content")
  func addresses() throws {
    let activity = Factory.activity("x", pictures: [picture("a")], recap: recap("b"))
    let site = try site([activity], baseURL: "https://example.cn/k")
    let main = "https://example.cn/k/\(pictures[0].mainAddress)"
    let page = try site.page(.activity(activity.id))
    #expect(page.contains("<meta property=\"og:image\" content=\"\(main)\">"))
    #expect(page.contains("\"image\":[\"\(main)\"]"))
    let data = try site.file(.data(.all))
    #expect(data.contains(main) && data.contains(pictures[1].mainAddress))
    for (address, text) in site.pages { #expect(!text.contains("/a.jpg"), "\(address)") }
  }

  @Test("the page of the week gathers photos, numbers and reports")
  func recapPage() throws {
    let activities = [
      Factory.activity("x", title: "甲", recap: recap("a", "b", "c")), Factory.activity("y"),
      Factory.activity("z", title: "丙", recap: recap(), isSample: true),
    ]
    let page = try site(activities).page(.recap)
    #expect(page.contains("3 项活动，2 项有了小结"))
    #expect(page.matches(of: /<img\s/).count == 2, "at most two of one activity")
    #expect(page.contains("这里每项活动最多两张"))
    let photos = try RenderedSite.part(of: page, from: "recap-photos", to: "</section>")
    #expect(
      RenderedSite.values(of: "href", in: photos) == [
        "../activities/dali/x.html", "../activities/dali/x.html",
      ])
    #expect(page.matches(of: /https:\/\/example\.cn\/a/).count == 2)
    #expect(page.contains("参加人数 三百人") && page.contains("class=\"tag\""))
    let row = try RenderedSite.part(of: page, from: "counties/dali.html", to: "</tr>")
    #expect(row.contains("<td>3</td><td>2</td>"))
  }

  @Test("where nobody has told anything yet, the page says so and promises nothing")
  func emptyRecapPage() throws {
    let page = try site([Factory.activity("x")]).page(.recap)
    #expect(page.contains("还没有活动写来小结") && !page.contains("recap-photos"))
    #expect(try site([]).page(.home).contains("pages/recap.html"))
  }

  @Test("copies of a picture are kept by no visitor's browser for reading without a network")
  func offline() {
    #expect(pictures[0].files.count == 6)
    #expect(pictures[0].files.allSatisfy { PublishedPicture.isCopy($0.address) })
    #expect(
      !PublishedPicture.isCopy("media/0123456789.pdf") && !PublishedPicture.isCopy("assets/a.webp"))
  }
}
