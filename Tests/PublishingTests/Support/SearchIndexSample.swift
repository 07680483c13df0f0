import Activities
import Markup
import Testing

@testable import Publishing

/// A search index of some activities, written and read back.
struct SearchIndexSample {
  let agenda: Agenda
  let indexer: SearchIndexer
  let files: SearchIndexer.Files
  let reader: SearchIndexReader

  private typealias Factory = PublishingFactory

  /// The index of an agenda, its cards as they are rendered, or short ones where many are needed.
  init(_ agenda: Agenda, hasShortCards: Bool = false) throws {
    let plan = SitePlan.make(
      agenda: agenda, theme: try Themes.standard(), baseURL: nil, media: [:]
    ).value
    let renderer = CardRenderer(plan)
    let cards = (0..<renderer.cardCount).map { number in
      hasShortCards ? Fragment("<p>\(number)</p>".utf8) : renderer.card(number)
    }
    self.agenda = agenda
    let documents = SearchDocuments(plan, cards: cards)
    indexer = SearchIndexer(
      documents, dictionary: documents.dictionary(), folding: Self.folding)
    files = Self.files(of: indexer)
    reader = try SearchIndexReader(files)
  }

  /// The files of an index, its steps taken in their order or backwards.
  static func files(of indexer: SearchIndexer, backwards: Bool = false) -> SearchIndexer.Files {
    func made<Value>(_ count: Int, _ make: (Int) -> Value) -> [Value] {
      backwards ? (0..<count).reversed().map(make).reversed() : (0..<count).map(make)
    }
    let parts = made(indexer.partCount) { indexer.part($0) }
    let groups = indexer.groups(of: parts)
    let terms = made(groups.count) { indexer.termShards(ofGroup: $0, groups, parts) }
    return indexer.files(parts, groups, terms)
  }

  /// An index of so many activities with random texts, and three articles where `hasArticles`.
  static func random(
    seed: UInt64, activities count: Int, hostility: Double = 0, hasArticles: Bool = true,
    hasShortCards: Bool = false
  ) throws -> SearchIndexSample {
    var text = RandomText(seed: seed)
    let places = Factory.vocabulary.places
    let activities = (0..<count).map { number in
      let sessions = (0...text.number(below: 3)).map { later in
        let first = 12 + 4 * later + text.number(below: 4)
        let times: [SessionTime] = [
          .allDay, .undecided, .notGiven, Factory.from(9, 30), Factory.from(14, to: 16),
          Factory.from(19),
        ]
        return Factory.session(
          first, to: first + text.number(below: 3), times[text.number(below: times.count)],
          venue: text.number(below: 4) == 0 ? nil : text.text(1...4, hostility: hostility),
          status: Status.allCases[text.number(below: Status.allCases.count)],
          notice: text.text(0...3, hostility: hostility))
      }
      return Factory.activity(
        "x\(number)", title: "\(number)" + text.text(0...8, hostility: hostility),
        in: places[text.number(below: places.count)], sessions,
        online: text.number(below: 2) == 0 ? nil : "https://example.cn/",
        topics: Array(Factory.topics[text.number(below: 3)...]),
        hosts: [Factory.hosts[text.number(below: 3)]],
        audience: [text.text(0...3, hostility: hostility)],
        summary: text.text(0...8, hostility: hostility),
        fee: text.text(0...2, hostility: hostility),
        isSample: text.number(below: 2) == 0,
        body: text.text(0...12, hostility: hostility) + "\n\n" + text.text(0...12))
    }
    let articles = ["index", "download"].map {
      Factory.article($0, in: "guide", body: text.text(0...20, hostility: hostility))
    }
    return try SearchIndexSample(
      Factory.agenda(
        of: activities, guide: hasArticles ? articles : [],
        pages: hasArticles
          ? [Factory.article("about", in: "pages", body: text.text(0...20))] : []),
      hasShortCards: hasShortCards)
  }

  private static let folding = SearchFolding()

  /// The documents as the agenda gives them.
  var documents: [SearchDocument] { (0..<indexer.documents.count).map { indexer.documents[$0] } }

  /// The folded fields of all documents.
  var folded: [[[UInt16]]] { documents.map { $0.fields.map { Self.folding.fold($0) } } }
}
