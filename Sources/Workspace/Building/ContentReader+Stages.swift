import Activities
import Content
import Diagnostics
import Markup

/// The stages that everything shares that looks at entries: from files to checked drafts.
extension ContentReader {
  /// Reads every entry, guide step and page.
  ///
  /// - Parameters:
  ///   - includingDrafts: whether entries marked as drafts are kept.
  ///   - known: what files were read as before; nil where nothing is to be kept for a next time.
  func drafts(
    with data: DataFiles, includingDrafts: Bool, jobs: Int, known: inout KnownEntries?
  ) async throws -> Diagnosed<Drafts> {
    let files = textFiles()
    known?.prepare(for: dataSources())
    let before = known
    let read = try await concurrentMap(files.value.count, jobs: jobs) { index in
      before?.entry(of: files.value[index]) ?? draft(of: files.value[index], with: data)
    }
    known?.keep(read, of: files.value)
    let parsed = read.gathered()
    var drafts = Drafts(
      activities: parsed.value.flatMap(\.activities), articles: parsed.value.flatMap(\.articles))
    if !includingDrafts { drafts.dropUnpublished() }
    return Diagnosed(drafts, files.diagnostics + parsed.diagnostics)
  }

  /// Reads every entry, guide step and page, this once.
  func drafts(
    with data: DataFiles, includingDrafts: Bool, jobs: Int
  ) async throws -> Diagnosed<Drafts> {
    var nothing: KnownEntries?
    return try await drafts(
      with: data, includingDrafts: includingDrafts, jobs: jobs, known: &nothing)
  }

  /// What the rules find in the drafts, one by one and taken together.
  ///
  /// - Parameter pictures: what the pictures of the drafts turned out to be, by path.
  func problems(
    of drafts: Drafts, with data: DataFiles, pictures: [String: PictureFinding], jobs: Int
  ) async throws -> [Diagnostic] {
    let context = context(for: drafts, with: data, pictures: pictures)
    let single = try await concurrentMap(drafts.activities.count, jobs: jobs) { index in
      Drafts.problems(of: drafts.activities[index], in: context)
    }
    return single.flatMap { $0 } + problems(of: drafts, in: context)
  }

  /// The activities of files as they were once, as far as they can be understood today.
  func earlierActivities(with data: DataFiles, jobs: Int) async throws -> [Activity] {
    let files = textFiles().value
    let read = try await concurrentMap(files.count, jobs: jobs) { draft(of: files[$0], with: data) }
    return understoodActivities(of: read, with: data)
  }
}
