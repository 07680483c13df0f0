import Foundation
import Activities
import Diagnostics
import Testing

@testable import Publishing

@Suite("HTML report")
struct HTMLReportTests {
  private let report: DutyReport = {
    let words = "<script>alert('1')</script> & \"2\""
    let agenda = Agenda(
      edition: PublishingFactory.edition, vocabulary: PublishingFactory.vocabulary,
      activities: [], guide: [], pages: [])
    let duty = Duty(
      slug: "a", title: words, counts: words, source: words, deadline: nil,
      check: .countyActivities(ActivityCriteria(), atLeast: 1))
    return DutyReport(
      agenda, duties: DutyList(platform: .init(name: words, url: words), duties: [duty]),
      facilities: [], on: PublishingFactory.day(12), includesSamples: false)
  }()

  @Test("every value is escaped, in either language", arguments: Language.allCases)
  func escaping(language: Language) {
    let text = HTMLReport(report, language: language).text
    #expect(!text.contains("<script") && !text.contains("alert('1')"))
    #expect(text.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;2&quot;"))
    #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test("the page needs no other file and runs nothing")
  func selfContained() {
    let text = HTMLReport(report, language: .chinese).text
    for word in ["src=", "<link", "@import", "url(", "http-equiv=\"refresh\"", "javascript:"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("default-src 'none'") && text.contains("noindex"))
    #expect(text.contains("size: A4"))
  }

  @Test("every tag that is opened is closed")
  func balance() {
    let text = HTMLReport(report, language: .chinese).text
    let body = text.components(separatedBy: "<body>").last ?? ""
    for tag in ["section", "table", "tr", "td", "th", "ul", "li", "p", "div", "h2", "h3", "span"] {
      let opened =
        body.components(separatedBy: "<\(tag)>").count
        + body.components(separatedBy: "<\(tag) ").count - 2
      #expect(opened == body.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
    }
  }
}
