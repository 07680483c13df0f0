import Markup
import Publishing

/// A planned site whose files are made when they are asked for.
struct PreviewSite: Sendable {
  private let renderer: PageRenderer
  private let files: FileRenderer
  private let pages: [String: PlannedPage]
  /// Files that are there already, and those that are read from the disk.
  private let others: [String: OutputFile]
  /// The numbers of the files for other programs, by address.
  private let fileNumbers: [String: Int]
  private let index: PreviewIndex

  /// A site of a plan.
  init(_ plan: SitePlan, jobs: Int) {
    let cards = CardRenderer(plan)
    renderer = PageRenderer(plan, card: cards.card, brief: cards.brief)
    files = FileRenderer(plan, export: ExportRenderer(plan).export)
    fileNumbers = Dictionary(
      plan.fileAddresses.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    pages = Dictionary(plan.pages.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    others = Dictionary(
      (plan.assets + [ServiceWorker.retired(of: plan)]).map { ($0.address, $0) },
      uniquingKeysWith: { first, _ in first })
    index = PreviewIndex(plan, jobs: jobs)
  }

  /// The file at an address; nil where the site has none there.
  func file(at address: String) async throws -> OutputFile? {
    if let page = pages[address] { return renderer.render(page) }
    if let other = others[address] { return other }
    if let number = fileNumbers[address] { return files.render(number) }
    return address.hasPrefix("search/") ? try await index.files()[address] : nil
  }
}
