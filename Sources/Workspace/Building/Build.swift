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
    var planning = Planning(options, on: disk)
    let tree = try await planning.sources(&stages)
    let planned = try await planning.plan(tree, &stages)
    guard let plan = planned.plan else {
      return report(planned, publication: nil, stages)
    }
    let publication = try await publish(plan, &stages)
    try pictures.removeAll(except: tree.value.media.compactMap(\.mark))
    return report(planned, publication: publication, stages)
  }

  private func report(
    _ planned: Planning.Outcome, publication: BuildReport.Publication?, _ stages: Stopwatch
  ) -> BuildReport {
    let told = planned.diagnostics.without(warnings: planned.silencedWarnings)
    return BuildReport(
      diagnostics: told.sortedForPrinting(), silenced: planned.diagnostics.count - told.count,
      publication: publication, stages: stages.stages, language: planned.language)
  }

  // MARK: Stages

  /// Renders and writes all files of a plan.
  func publish(
    _ plan: SitePlan, _ stages: inout Stopwatch
  ) async throws -> BuildReport.Publication {
    try await prepare(plan.publishedPictures)
    stages.lap("copies")
    let rendering = Rendering(plan, jobs: options.jobs)
    let (cards, briefs) = (try await rendering.cards(), try await rendering.briefs())
    let renderer = PageRenderer(plan, card: { cards[$0] }, brief: { briefs[$0] })
    stages.lap("cards")
    let index = try await rendering.index(cards)
    stages.lap("index")
    let exports = try await rendering.exports()
    let files = FileRenderer(plan, export: { exports[$0] })
    stages.lap("exports")
    let publication = try await write(plan, renderer, index, files)
    stages.lap("publish")
    return publication
  }

  private var pictures: PictureStore { PictureStore(folder: options.pictures, on: disk) }

  /// Makes the copies of pictures that are new, before the first file of the site changes.
  private func prepare(_ published: [PublishedPicture]) async throws {
    let pictures = pictures
    // Files of the same bytes have the same copies.
    var seen: Set<Fingerprint> = []
    let published = published.filter { seen.insert($0.mark).inserted }
    _ = try await concurrentMap(published.count, jobs: options.jobs) { index in
      progress(BuildProgress(stage: "copies", done: index + 1, total: published.count))
      try pictures.prepare(published[index])
    }
  }

  /// Renders and writes page by page, so that only the pages at hand are in memory.
  private func write(
    _ plan: SitePlan, _ renderer: PageRenderer, _ index: SearchIndexer.Files,
    _ files: FileRenderer
  ) async throws -> BuildReport.Publication {
    let assets = plan.assets + index.shards
    let worker = ServiceWorker(plan)
    let writer = try SiteWriter(
      disk: disk, folder: options.output,
      addresses: assets.map(\.address) + [index.head.address] + plan.pages.map(\.address)
        + plan.fileAddresses + [ServiceWorker.address],
      force: options.force)
    var written = WrittenFiles()
    func write(
      _ count: Int, _ file: @escaping @Sendable (Int) -> OutputFile
    ) async throws {
      written += try await concurrentMap(count, jobs: options.jobs) { index in
        let file = file(index)
        let bytes = try self.bytes(of: file)
        return WrittenFiles.One(
          outcome: try writer.write(file.address, bytes), bytes: bytes.count,
          entry: worker.keeps(file.address) ? .init(address: file.address, bytes: bytes) : nil)
      }
    }
    try await write(assets.count) { assets[$0] }
    let newPages = writer.newPages
    _ = try await concurrentMap(newPages.count, jobs: options.jobs) { index in
      try writer.announce(newPages[index])
    }
    // It names the shards, which are there now.
    try await write(1) { _ in index.head }
    // Pages link to them.
    try await write(files.count) { files.render($0) }
    for phase in OutputFile.Phase.allCases {
      let pages = plan.pages.filter { $0.phase == phase }
      try await write(pages.count) { number in
        progress(BuildProgress(stage: "publish", done: number + 1, total: pages.count))
        return renderer.render(pages[number])
      }
    }
    // It lists all other files, and a browser that reads it fetches them at once.
    let entries = written.entries
    try await write(1) { _ in worker.file(keeping: entries) }
    let removed = try writer.finish()
    return BuildReport.Publication(
      activities: plan.activityCount, files: written.files, bytes: written.bytes,
      written: written.changed, removed: removed)
  }

  private func bytes(of file: OutputFile) throws -> [UInt8] {
    switch file.content {
    case .bytes(let bytes): bytes
    case .copy(let path): try disk.read(path)
    case .picture(let picture, let form): try pictures.bytes(of: picture, form)
    }
  }
}

/// The sum of what became of files.
private struct WrittenFiles {
  var files = 0
  var bytes = 0
  var changed = 0
  /// What a visitor's browser can keep; none where it keeps nothing.
  var entries: [ServiceWorker.Entry] = []

  /// One file.
  struct One: Sendable {
    let outcome: SiteWriter.Outcome
    let bytes: Int
    let entry: ServiceWorker.Entry?
  }

  static func += (sum: inout WrittenFiles, more: [One]) {
    for file in more {
      sum.files += 1
      sum.bytes += file.bytes
      if file.outcome == .written { sum.changed += 1 }
      if let entry = file.entry { sum.entries.append(entry) }
    }
  }
}
