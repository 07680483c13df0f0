import Activities
import Content
import Diagnostics
import Markup
import Publishing

/// The build as a whole: from folders to folders.
public struct Build: Sendable {
  private let disk: any FileSystem
  private let options: BuildOptions
  private let progress: @Sendable (BuildProgress) -> Void

  /// A build on a disk.
  ///
  /// - Parameter progress: told how far the build is, from any worker.
  public init(
    _ options: BuildOptions, on disk: any FileSystem = DiskFileSystem(),
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.options = options
    self.disk = disk
    self.progress = progress
  }

  /// Runs all stages; with any error in content or theme, nothing is published.
  ///
  /// - Throws: ``FileSystemError`` or ``SiteWriter/Refusal``; never for what an author wrote.
  public func run() async throws -> BuildReport {
    var stages = Stopwatch()
    let reader = SourceReader(disk: disk, jobs: options.jobs)

    let tree = try await reader.content(options.content)
    stages.lap("read")

    let content = ContentReader(tree.value)
    let dataFiles = content.dataFiles()
    var problems = tree.diagnostics + dataFiles.diagnostics
    guard let data = dataFiles.value else { return stages.report(problems) }
    let drafts = try await content.drafts(
      with: data, includingDrafts: options.includesDrafts, jobs: options.jobs)
    problems += drafts.diagnostics
    stages.lap("parse")

    problems += try await content.problems(of: drafts.value, with: data, jobs: options.jobs)
    stages.lap("validate")

    let folders = try await reader.theme(
      options.theme ?? data.edition.theme, in: options.themes)
    problems += folders.diagnostics
    let isWhole = !folders.diagnostics.hasErrors
    let theme = isWhole ? ThemeReader.read(folders.value, language: data.edition.language) : nil
    problems += theme?.diagnostics ?? []
    stages.lap("theme")

    guard !problems.hasErrors, let theme = theme?.value else {
      return stages.report(problems, language: data.edition.language)
    }
    let agenda = content.agenda(of: drafts.value, with: data)
    stages.lap("model")

    let media = Dictionary(
      tree.value.media.map { ($0.path, $0.publishedName) }, uniquingKeysWith: { first, _ in first })
    let plan = SitePlan.make(
      agenda: agenda, theme: theme, baseURL: options.baseURL ?? agenda.edition.baseURL,
      media: media)
    problems += plan.diagnostics
    guard !problems.hasErrors else {
      return stages.report(problems, language: data.edition.language)
    }
    stages.lap("plan")

    let cards = try await cards(of: plan.value)
    let renderer = PageRenderer(plan.value, cards: cards.cards, briefs: cards.briefs)
    stages.lap("cards")
    let index = try await index(SearchDocuments(plan.value, cards: cards.cards))
    stages.lap("index")
    let publication = try await publish(plan.value, renderer, index)
    stages.lap("publish")
    return stages.report(problems, publication, language: data.edition.language)
  }

  // MARK: Stages

  private func cards(
    of plan: SitePlan
  ) async throws -> (cards: [Fragment], briefs: [Fragment]) {
    let renderer = CardRenderer(plan)
    let cards = try await concurrentMap(renderer.cardCount, jobs: options.jobs) {
      renderer.card($0)
    }
    let briefs = try await concurrentMap(renderer.briefCount, jobs: options.jobs) {
      renderer.brief($0)
    }
    return (cards, briefs)
  }

  private func index(_ documents: SearchDocuments) async throws -> SearchIndexer.Files {
    // Neither of the two can be shared out, so they are made side by side.
    async let folding = SearchFolding()
    let dictionary = documents.dictionary()
    let indexer = SearchIndexer(documents, dictionary: dictionary, folding: await folding)
    let parts = try await concurrentMap(indexer.partCount, jobs: options.jobs) { indexer.part($0) }
    let groups = indexer.groups(of: parts)
    let terms = try await concurrentMap(groups.count, jobs: options.jobs) {
      indexer.termShards(ofGroup: $0, groups, parts)
    }
    return indexer.files(parts, groups, terms)
  }

  /// Renders and writes page by page, so that only the pages at hand are in memory.
  private func publish(
    _ plan: SitePlan, _ renderer: PageRenderer, _ index: SearchIndexer.Files
  ) async throws -> BuildReport.Publication {
    let assets = plan.assets + index.shards
    let writer = try SiteWriter(
      disk: disk, folder: options.output,
      addresses: assets.map(\.address) + [index.head.address] + plan.pages.map(\.address),
      force: options.force)
    var written = WrittenFiles()
    func write(
      _ count: Int, _ file: @escaping @Sendable (Int) -> OutputFile
    ) async throws {
      written += try await concurrentMap(count, jobs: options.jobs) { index in
        let file = file(index)
        let bytes = try self.bytes(of: file)
        return (try writer.write(file.address, bytes), bytes.count)
      }
    }
    try await write(assets.count) { assets[$0] }
    let newPages = writer.newPages
    _ = try await concurrentMap(newPages.count, jobs: options.jobs) { index in
      try writer.announce(newPages[index])
    }
    // It names the shards, which are there now.
    try await write(1) { _ in index.head }
    for phase in OutputFile.Phase.allCases {
      let pages = plan.pages.filter { $0.phase == phase }
      try await write(pages.count) { number in
        progress(BuildProgress(stage: "publish", done: number + 1, total: pages.count))
        return renderer.render(pages[number])
      }
    }
    let removed = try writer.finish()
    return BuildReport.Publication(
      activities: plan.activityCount, files: written.files, bytes: written.bytes,
      written: written.changed, removed: removed)
  }

  private func bytes(of file: OutputFile) throws -> [UInt8] {
    switch file.content {
    case .bytes(let bytes): bytes
    case .copy(let path): try disk.read(path)
    }
  }
}

/// The sum of what became of files.
private struct WrittenFiles {
  var files = 0
  var bytes = 0
  var changed = 0

  static func += (sum: inout WrittenFiles, more: [(SiteWriter.Outcome, Int)]) {
    for (outcome, bytes) in more {
      sum.files += 1
      sum.bytes += bytes
      if outcome == .written { sum.changed += 1 }
    }
  }
}

/// Takes the time of each stage; what is published never depends on it.
private struct Stopwatch {
  private var last = ContinuousClock.now
  private var stages: [BuildReport.Stage] = []

  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    stages.append(.init(name: name, duration: now - last))
    last = now
  }

  func report(
    _ problems: [Diagnostic], _ publication: BuildReport.Publication? = nil, language: String? = nil
  ) -> BuildReport {
    BuildReport(
      diagnostics: problems.sortedForPrinting(), publication: publication, stages: stages,
      language: language.flatMap(Language.init(tag:)))
  }
}
