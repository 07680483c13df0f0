import Markup
import TestSupport

@testable import Publishing

/// Makes views of random texts, some of them hostile, with every value sometimes absent.
struct RandomViews {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private static let pieces = [
    "科普", "大荔县", "<script>", "\"", "'", "&", "{{title}}", "{{{", "}}", "{", "%s", "%", "\\", "$",
    "\u{1}", "\u{2}", "\u{2}0\u{2}", "\n", "  ", "0", "🎈",
  ]

  mutating func text() -> HTML {
    let count = Int.random(in: 0...4, using: &random)
    return HTML(
      escaping: (0..<count).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined())
  }

  mutating func flag() -> Bool { Bool.random(using: &random) }

  private mutating func maybe<Value>(_ make: (inout RandomViews) -> Value) -> Value? {
    flag() ? make(&self) : nil
  }

  private mutating func some<Value>(_ make: (inout RandomViews) -> Value) -> [Value] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in make(&self) }
  }

  private mutating func maybeText() -> HTML? { maybe { $0.text() } }

  private mutating func status() -> StatusView? {
    maybe { views in
      // One of the few statuses there are, as the program makes them.
      let notice = views.maybeText()?.text
      let strings = Strings(["status-cancelled": "已取消"])
      return StatusView(.cancelled, notice: notice, strings: strings)
    } ?? nil
  }

  private mutating func topic() -> TopicView {
    TopicView(
      slug: text(), name: text(), short: text(), hue: text(), href: maybeText(),
      count: maybeText())
  }

  private mutating func link() -> LinkView {
    LinkView(
      name: text(), href: text(), isCurrent: flag(), summary: maybeText(), number: maybeText())
  }

  mutating func card() -> CardView {
    CardView(
      id: text(), href: text(), title: text(), status: status(), date: text(), day: text(),
      slots: text(), start: maybeText(), end: maybeText(), timeWords: maybeText(), when: text(),
      moreSessions: maybeText(), venue: maybeText(), isOnline: flag(), county: text(),
      host: text(), audience: maybeText(), topics: some { $0.topic() }, isSample: flag())
  }

  private mutating func neighbour() -> ListView.Neighbour {
    ListView.Neighbour(
      name: text(), href: text(), count: text(), isCurrent: flag(), isEmpty: flag())
  }

  private mutating func tile() -> DayTileView {
    DayTileView(
      date: text(), number: text(), month: text(), weekday: text(), name: text(), href: text(),
      count: text(), isEmpty: flag(), isCurrent: flag(), isOutside: flag())
  }

  private mutating func group() -> GroupView {
    GroupView(
      id: text(), title: text(), href: maybeText(), count: text(), cards: maybeText(),
      subgroups: some {
        .init(title: $0.text(), href: $0.maybeText(), count: $0.text(), cards: $0.text())
      })
  }

  mutating func list() -> ListView {
    ListView(
      summary: maybeText(), source: maybeText(), topic: maybe { $0.topic() },
      county: maybe { $0.link() }, bookletHref: maybeText(), count: text(), isEmpty: flag(),
      isOutsideWeek: flag(),
      days: some { $0.tile() }, groups: some { $0.group() }, previous: maybe { $0.link() },
      next: maybe { $0.link() }, neighbours: some { $0.neighbour() },
      nearest: some { $0.neighbour() },
      pagination: maybe { views in
        .init(
          pages: views.some { $0.link() }, previous: views.maybeText(), next: views.maybeText())
      })
  }

  mutating func chrome() -> ChromeView {
    ChromeView(
      documentTitle: text(), heading: text(), description: text(), canonical: maybeText(),
      picture: maybeText(), styles: some { $0.text() }, structured: some { $0.text() },
      date: maybeText(),
      crumbs: some { $0.link() }, showsSamples: flag(), resources: text(),
      header: text(), footer: text())
  }
}
