import Activities
import Markup

/// All pages of a site that can be found: the activities in their order, then guide steps and pages.
public struct SearchDocuments: Sendable {
  let plan: SitePlan
  private let cards: [Fragment]
  /// The pages that are no activities, with their routes.
  private let articles: [(article: Article, route: Route)]

  /// The documents of a plan.
  ///
  /// - Parameter cards: the card of every occurrence, by index.
  public init(_ plan: SitePlan, cards: [Fragment]) {
    self.plan = plan
    self.cards = cards
    articles =
      plan.agenda.guide.map { ($0, .guide($0.slug)) }
      + plan.agenda.pages.map { ($0, .page($0.slug)) }
  }

  /// The number of documents.
  var count: Int { plan.activityCount + articles.count }

  /// The document of a number.
  subscript(number: Int) -> SearchDocument {
    let agenda = plan.agenda
    if number < agenda.activities.count {
      let card = cards[agenda.firstOccurrence(of: number).index]
      return SearchDocument(agenda.activities[number], card: card, in: plan)
    }
    let (article, route) = articles[number - agenda.activities.count]
    return SearchDocument(article, at: route)
  }

  /// The most documents that the dictionary is learnt from, and the most phrases it has.
  private static let sampleSize = 112
  private static let phraseCount = 8192

  /// The dictionary that the texts are written in, learnt from documents spread over the calendar.
  public func dictionary() -> PhraseDictionary {
    let step = max(1, count / Self.sampleSize)
    let sample = stride(from: 0, to: count, by: step).map { self[$0].record }
    // A phrase takes about three bytes and must earn them.
    let units = sample.reduce(0) { $0 + $1.count } * step
    return PhraseDictionary(sample: sample, count: min(Self.phraseCount, units / 48))
  }
}
