import Activities
import Markup
import Testing

@testable import Publishing

@Suite("Template renderer")
struct TemplateRendererTests {
  /// A card that looks at every kind of value from inside and outside.
  private static let card = """
    {{! a note }}<a href="{{href}}" title='{{&title}}'>{{{title}}}</a>
    {{#status}}[{{label}} {{title}}{{^notice}}none{{/notice}}{{#notice}}{{.}}{{/notice}}]{{/status}}
    {{^status}}as announced{{/status}}{{status.label}}
    {{#topics}}
      {{name}}{{#sample}} (sample){{/sample}}{{#href}} {{.}}{{/href}}{{^count}} -{{/count}}
      {{#venue}}{{short}} {{venue}}{{/venue}};
    {{/topics}}
    {{^topics}}no topic{{/topics}}
    {{#online}}{{#venue}}{{host}}{{/venue}}{{/online}}
    {{>mark}}
    """
  private static let mark = "{{#audience}}\n  <i>{{audience}}</i>\n{{/audience}}\n{{county}}"

  @Test("filling skeletons gives what the library gives, whatever the view")
  func cards() throws {
    let theme = try #require(
      Themes.extended([
        "templates/brief.mustache": Self.card, "templates/mark.mustache": Self.mark,
      ]).value)
    let renderer = TemplateRenderer(theme: theme)
    var views = RandomViews(seed: 1)
    for _ in 0..<600 {
      let view = views.card()
      for template in [TemplateName.card, .brief] {
        let direct = theme.render(view.represented { $0 }, with: template)
        #expect(String(decoding: renderer.render(view, with: template), as: UTF8.self) == direct)
      }
    }
  }

  @Test("so it does for pages of content, surroundings and what is shared")
  func pages() throws {
    let theme = try Themes.standard()
    let renderer = TemplateRenderer(theme: theme)
    var views = RandomViews(seed: 2)
    let shared = FrameView(
      site: SiteView(
        PublishingFactory.edition,
        words: TimeWords(strings: theme.strings, known: PublishingFactory.week)),
      language: HTML(escaping: "zh-Hans"), root: HTML(escaping: "../"),
      kind: HTML(escaping: "day"), homeHref: HTML(escaping: "../index.html"), guideHref: nil,
      searchHref: HTML(escaping: "../search.html"), isSearch: false,
      mineHref: HTML(escaping: "../m"), mineParts: HTML(escaping: "1"), mineFiles: [],
      laterFiles: [],
      bookletHref: HTML(escaping: "../print/programme.html"),
      submitHref: HTML(escaping: "../pages/submit.html"), pages: [], styles: [],
      scripts: [], searchFiles: [], iconHref: nil, manifestHref: HTML(escaping: "../m"))
    for _ in 0..<150 {
      let (content, chrome) = (views.list(), views.chrome())
      for template in [TemplateName.day, .topic, .countyDay] {
        let values = content.represented { $0 }
          .merging(chrome.represented { $0 }) { own, _ in own }
          .merging(shared.represented { $0 }) { own, _ in own }
        let page = renderer.render(content, in: chrome, sharing: shared, with: template)
        #expect(String(decoding: page, as: UTF8.self) == theme.render(values, with: template))
      }
    }
  }

  @Test("a part's indentation stays out of texts of several lines")
  func indentation() throws {
    // The specification indents the lines of the part's template; the library by itself would indent
    // the lines of its output, texts included.
    let theme = try #require(
      Themes.extended([
        "templates/brief.mustache": "<ul>\n  {{>mark}}\n</ul>",
        "templates/mark.mustache": "{{t.free}}{{host}}\n",
      ]).value)
    let agenda = PublishingFactory.agenda(of: [
      PublishingFactory.activity("x", hosts: [Host(slug: "h", name: "一\n二")])
    ])
    let plan = SitePlan.make(agenda: agenda, theme: theme, baseURL: nil, media: [:]).value
    #expect(CardRenderer(plan).brief(0).html(root: "").text == "<ul>\n  免费一\n二\n</ul>")
  }

  @Test("a second view of the same shape shows its own texts")
  func sameShape() throws {
    let agenda = PublishingFactory.agenda(of: [
      PublishingFactory.activity("one", title: "第一个"),
      PublishingFactory.activity("two", title: "第二个"),
    ])
    let cards = try RenderedSite(agenda).cards
    try #require(cards.count == 2)
    #expect(cards[0].contains("第一个") && !cards[0].contains("第二个"))
    #expect(cards[1].contains("第二个") && !cards[1].contains("第一个"))
  }
}
