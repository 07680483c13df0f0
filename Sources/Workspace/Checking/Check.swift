import Content
import Diagnostics

/// A check: all that a build looks at, and nothing published.
public struct Check: Sendable {
  /// What is done with the repairs that can be made without asking.
  public enum Fixing: Sendable {
    /// Nothing: the files are checked as they are.
    case none
    /// They are shown, and the rest is checked as if they were made.
    case rehearsed
    /// They are written, and the rest is checked.
    case written
  }

  private let options: BuildOptions
  private let fixing: Fixing
  private let selection: PathSelection
  private let links: LinkChecking?
  private let disk: any FileSystem

  /// A check on a disk.
  ///
  /// - Parameters:
  ///   - options: the folders, and whether drafts count; where a site would go does not matter.
  ///   - paths: the files and folders whose problems are asked for; none for all.
  ///   - fixing: what is done with safe repairs of the chosen files.
  ///   - links: how the web addresses of the chosen files are tried; nil where they are not.
  ///   - workingFolder: the absolute path that relative ones count from.
  /// - Throws: ``PathSelection/Refusal`` for a path outside the content folder.
  public init(
    _ options: BuildOptions, of paths: [String] = [], fixing: Fixing = .none,
    links: LinkChecking? = nil, workingFolder: String = "/",
    on disk: any FileSystem = DiskFileSystem()
  ) throws(PathSelection.Refusal) {
    self.options = options
    self.fixing = fixing
    self.links = links
    self.disk = disk
    selection = try PathSelection(paths, in: options.content, workingFolder: workingFolder)
  }

  /// Reads and checks everything; what is reported is about the chosen files.
  ///
  /// - Throws: ``FileSystemError``, or ``PathSelection/Refusal`` for a path at which nothing is.
  public func run() async throws -> CheckReport {
    var stages = Stopwatch()
    var planning = Planning(options, on: disk)
    planning.readsHistory = false
    planning.collectsWebAddresses = links != nil
    var tree = try await planning.sources(&stages)
    let corrections = fixing == .none ? [] : try await corrections(of: tree.value)
    tree = tree.map { $0.replacing(corrections.map(\.corrected)) }
    let planned = try await planning.plan(tree, &stages)
    let unreached = try await unreached(of: planned.webAddresses)
    let found = planned.diagnostics + unreached
    let all = found.without(warnings: planned.silencedWarnings).sortedForPrinting()
    let files = tree.value.files.map(\.path)
    try selection.requireMatches(
      among: files + tree.value.media.map(\.path) + all.map(\.path))
    if fixing == .written {
      for file in corrections.map(\.corrected) { try disk.replace(file.path, with: file.bytes) }
    }
    // While the data files hold an error no entry was looked at: to say of one that nothing is wrong
    // with it would not be true.
    let shown = planned.hasReadEntries ? all.filter(selection.concerns) : all
    return CheckReport(
      diagnostics: shown, silenced: found.count - all.count, elsewhere: all.count - shown.count,
      files: files.count(where: selection.contains), corrections: corrections,
      language: planned.language)
  }

  /// What cannot be reached of the web addresses of the chosen files.
  private func unreached(of addresses: [Located<String>]) async throws -> [Diagnostic] {
    guard let links else { return [] }
    var cache = LinkCache(try disk.readIfPresent(links.cache) ?? [])
    let known = cache
    let problems = await links.check.problems(
      of: addresses.filter { selection.contains($0.span.file.path) }, cache: &cache,
      now: links.now, progress: links.progress)
    if cache != known {
      if let slash = links.cache.lastIndex(of: "/"), slash > links.cache.startIndex {
        try disk.createFolder(String(links.cache[..<slash]))
      }
      try disk.replace(links.cache, with: cache.bytes(now: links.now))
    }
    return problems
  }

  /// The safe repairs of the chosen files, by path.
  private func corrections(of tree: SourceTree) async throws -> [Correction] {
    // The data files first: they tell what entries may say.
    let data = ContentReader(tree).dataSources().filter { selection.contains($0.path) }
      .compactMap(Corrections(ContentReader(tree), with: nil).corrected)
    let content = ContentReader(tree.replacing(data.map(\.corrected)))
    let files = content.textFiles().value.filter { selection.contains($0.path) }
    let corrections = Corrections(content, with: content.dataFiles().value)
    let entries = try await concurrentMap(files.count, jobs: options.jobs) { index in
      corrections.corrected(files[index])
    }
    return (data + entries.compactMap { $0 }).sorted { $0.original.path < $1.original.path }
  }
}
