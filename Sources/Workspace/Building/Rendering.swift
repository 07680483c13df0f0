import Markup
import Publishing

/// The stages between the plan of a site and its pages: what many pages share.
struct Rendering: Sendable {
  private let plan: SitePlan
  private let jobs: Int

  /// The stages for a plan.
  init(_ plan: SitePlan, jobs: Int) {
    self.plan = plan
    self.jobs = jobs
  }

  /// Every card, rendered once.
  func cards() async throws -> [Fragment] {
    let renderer = CardRenderer(plan)
    return try await concurrentMap(renderer.cardCount, jobs: jobs) { renderer.card($0) }
  }

  /// Every line of an activity, rendered once.
  func briefs() async throws -> [Fragment] {
    let renderer = CardRenderer(plan)
    return try await concurrentMap(renderer.briefCount, jobs: jobs) { renderer.brief($0) }
  }

  /// Every activity for other programs.
  func exports() async throws -> [ActivityExport] {
    let renderer = ExportRenderer(plan)
    return try await concurrentMap(renderer.count, jobs: jobs) { renderer.export($0) }
  }

  /// The search's index.
  ///
  /// - Parameter cards: every card, for the results.
  func index(_ cards: [Fragment]) async throws -> SearchIndexer.Files {
    let documents = SearchDocuments(plan, cards: cards)
    // Neither of the two can be shared out, so they are made side by side.
    async let folding = SearchFolding()
    let dictionary = documents.dictionary()
    let indexer = SearchIndexer(documents, dictionary: dictionary, folding: await folding)
    let parts = try await concurrentMap(indexer.partCount, jobs: jobs) { indexer.part($0) }
    let groups = indexer.groups(of: parts)
    let terms = try await concurrentMap(groups.count, jobs: jobs) {
      indexer.termShards(ofGroup: $0, groups, parts)
    }
    return indexer.files(parts, groups, terms)
  }
}
