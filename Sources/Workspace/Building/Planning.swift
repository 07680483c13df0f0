import Activities
import Content
import Diagnostics
import Markup
import Publishing

/// The stages that a build and a check share: from folders to the plan of a site, before the first
/// page is rendered. All that a build can find wrong is found in them.
struct Planning {
  /// What the stages came to.
  struct Outcome {
    /// The problems of content and theme, in the order they were met.
    var diagnostics: [Diagnostic] = []
    /// The plan; nil where an error stands.
    var plan: SitePlan?
    /// The web addresses of the entries and articles, where they were asked for.
    var webAddresses: [Located<String>] = []
    /// Whether the entries were looked at; they cannot be while the data files hold an error.
    var hasReadEntries = false
    /// The language of the calendar; nil where it could not be read.
    var language: Language?
    /// The codes of warnings that are not told.
    var silencedWarnings: Set<String> = []
  }

  private let disk: any FileSystem
  private let options: BuildOptions
  /// What is kept for a next time; nil where there is none.
  private(set) var memory: PlanningMemory?
  /// Whether git is asked what changed when, which no check needs to know.
  var readsHistory = true
  /// Whether the web addresses are asked for.
  var collectsWebAddresses = false

  /// The stages of a build with these options.
  ///
  /// - Parameter memory: what an earlier planning kept; nil where nothing is to be kept.
  init(_ options: BuildOptions, on disk: any FileSystem, memory: PlanningMemory? = nil) {
    self.disk = disk
    self.options = options
    self.memory = memory
  }

  private var reader: SourceReader {
    SourceReader(disk: disk, jobs: options.jobs, known: memory?.files ?? KnownFiles())
  }

  /// Reads the content folder.
  mutating func sources(_ stages: inout Stopwatch) async throws -> Diagnosed<SourceTree> {
    let tree = try await reader.content(options.content)
    memory?.keep(tree.value)
    stages.lap("read")
    return tree
  }

  /// Checks what was read, with the theme, and plans the site.
  mutating func plan(_ tree: Diagnosed<SourceTree>, _ stages: inout Stopwatch) async throws
    -> Outcome
  {
    let content = ContentReader(tree.value)
    // Git reads its own files meanwhile.
    let (disk, options, before) = (disk, options, memory)
    let asksGit = readsHistory
    async let history =
      before?.history ?? (asksGit ? disk.history(below: tree.value.root) : ChangeHistory())
    async let earlier =
      try before?.earlier
      ?? (asksGit
        ? disk.earlier(below: tree.value.root, since: options.changesSince) : EarlierContent())
    let dataFiles = content.dataFiles()
    var outcome = Outcome(diagnostics: tree.diagnostics + dataFiles.diagnostics)
    guard let data = dataFiles.value else { return outcome }
    outcome.language = Language(tag: data.edition.language)
    outcome.silencedWarnings = data.edition.silencedWarnings
    outcome.hasReadEntries = true
    var known = memory?.entries
    let drafts = try await content.drafts(
      with: data, includingDrafts: options.includesDrafts, jobs: options.jobs, known: &known)
    if let known { memory?.entries = known }
    outcome.diagnostics += drafts.diagnostics
    if collectsWebAddresses { outcome.webAddresses = drafts.value.webAddresses }
    stages.lap("parse")

    let linked = drafts.value.linkedFiles
    let shown = tree.value.media.filter { linked.contains($0.path) }
    let pictures = try await findings(of: shown.filter(\.isPicture))
    stages.lap("pictures")

    outcome.diagnostics += try await content.problems(
      of: drafts.value, with: data, pictures: pictures, jobs: options.jobs)
    stages.lap("validate")

    let theme = try await theme(of: data)
    outcome.diagnostics += theme.diagnostics
    stages.lap("theme")

    guard !outcome.diagnostics.hasErrors, let theme = theme.value else { return outcome }
    let agenda = content.agenda(of: drafts.value, with: data)
    stages.lap("model")

    memory?.history = await history
    memory?.earlier = try await earlier
    let media = Dictionary(
      shown.filter { !$0.isPicture }.map { ($0.path, $0.publishedName) },
      uniquingKeysWith: { first, _ in first })
    let changes = try await changes(
      since: try await earlier, to: agenda, of: tree.value, with: data, by: await history)
    let plan = SitePlan.make(
      agenda: agenda, theme: theme, baseURL: options.baseURL ?? agenda.edition.baseURL,
      media: media, pictures: shown.compactMap { Self.published($0, pictures) },
      history: await history, changes: changes)
    outcome.diagnostics += plan.diagnostics
    guard !outcome.diagnostics.hasErrors else { return outcome }
    outcome.plan = plan.value
    stages.lap("plan")
    return outcome
  }

  /// What pictures turned out to be, by path.
  private mutating func findings(
    of pictures: [SourceTree.Media]
  ) async throws -> [String: PictureFinding] {
    let known = memory?.pictures ?? [:]
    let store = PictureStore(folder: options.pictures, on: disk)
    let findings = try await concurrentMap(pictures.count, jobs: options.jobs) { index in
      let picture = pictures[index]
      return try picture.mark.flatMap { known[$0] } ?? store.finding(of: picture.path, picture.mark)
    }
    for (picture, finding) in zip(pictures, findings) {
      if let mark = picture.mark { memory?.pictures[mark] = finding }
    }
    return Dictionary(
      zip(pictures.map(\.path), findings).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  private static func published(
    _ picture: SourceTree.Media, _ findings: [String: PictureFinding]
  ) -> PublishedPicture? {
    guard case .success(let header) = findings[picture.path], let mark = picture.mark else {
      return nil
    }
    return PublishedPicture(path: picture.path, mark: mark, size: header.size)
  }

  /// What is different of activities since an earlier state of their files, and since when.
  private func changes(
    since earlier: EarlierContent, to agenda: Agenda, of tree: SourceTree,
    with data: ContentReader.DataFiles, by history: ChangeHistory
  ) async throws -> [DatedChange] {
    func activities(_ files: [String: [UInt8]]) async throws -> [Activity] {
      let files = files.sorted { $0.key < $1.key }.map {
        SourceFile(path: $0.key, bytes: $0.value)
      }
      let old = SourceTree(root: tree.root, files: files, media: tree.media)
      return try await ContentReader(old).earlierActivities(with: data, jobs: options.jobs)
    }
    let touched = Set(earlier.paths)
    let before = try await activities(earlier.files)
    let changes = ActivityChange.between(
      before, agenda.activities.filter { touched.contains($0.path) })
    // State by state, all files at once; what is new has no state that it could be compared with.
    let changed = Set(changes.map(\.activity.path)).intersection(before.map(\.path))
    let versions = earlier.states.filter { changed.contains($0.key) }
    var states: [String: [DatedChange.State]] = [:]
    for number in 0..<(versions.values.map(\.count).max() ?? 0) {
      let files = versions.filter { $0.value.count > number }.mapValues { $0[number] }
      let understood = Dictionary(
        try await activities(files.compactMapValues(\.bytes)).map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
      for (path, state) in files {
        // One that cannot be understood says nothing.
        guard state.bytes == nil || understood[path] != nil else { continue }
        states[path, default: []].append((state.moment, understood[path]))
      }
    }
    let earlierByID = Dictionary(
      before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return changes.flatMap { change in
      DatedChange.parts(
        of: change, earlier: earlierByID[change.activity.id],
        states: states[change.activity.path] ?? [], record: history[change.activity.path])
    }
  }

  private mutating func theme(of data: ContentReader.DataFiles) async throws -> Diagnosed<Theme?> {
    let folders = try await reader.theme(options.theme ?? data.edition.theme, in: options.themes)
    guard !folders.diagnostics.hasErrors else { return Diagnosed(nil, folders.diagnostics) }
    let language = data.edition.language
    let theme =
      memory?.theme(of: folders.value, language: language)
      ?? ThemeReader.read(folders.value, language: language)
    memory?.keep(theme, of: folders.value, language: language)
    return Diagnosed(theme.value, folders.diagnostics + theme.diagnostics)
  }
}
