import Diagnostics
import Markup
import Publishing

/// A site that follows its sources, in memory: the last state without an error is shown until the next
/// one comes.
///
/// An update reads all files again and goes through all stages up to the plan. Of these, what depends
/// on one file alone is kept (``KnownEntries``, the theme); what looks at the whole is made anew. Pages
/// and the search's index come from the plan when they are asked for, so that an edit does not cost
/// the thousands of pages that nobody looks at.
public actor Preview {
  private let disk: any FileSystem
  private let options: BuildOptions
  private let pictures: PreviewPictures
  private var memory = PlanningMemory()
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var tickets = 0
  private var isClosed = false

  /// How things stand now.
  public private(set) var state: PreviewState

  /// A preview that has read nothing yet.
  public init(_ options: BuildOptions, on disk: any FileSystem = DiskFileSystem()) {
    self.options = options
    self.disk = disk
    pictures = PreviewPictures(PictureStore(folder: options.pictures, on: disk))
    // Pages that a program before this one served must not take this one's states for theirs.
    state = PreviewState(number: Int.random(in: 1...1_000_000) * 1000)
  }

  /// Reads the sources again.
  ///
  /// - Parameter changes: what may have changed since the last time.
  /// - Returns: what came of it; nil where nothing has changed, or where the preview is being ended.
  @discardableResult
  public func update(_ changes: FolderChanges = .everything) async -> PreviewUpdate? {
    let start = ContinuousClock.now
    let before = memory
    memory.forget(changes)
    var next = state
    var planning = Planning(options, on: disk, memory: memory)
    do {
      var stages = Stopwatch()
      let tree = try await planning.sources(&stages)
      let planned = try await planning.plan(tree, &stages)
      memory = planning.memory ?? memory
      next.language = planned.language ?? state.language
      next.diagnostics = planned.diagnostics.without(warnings: planned.silencedWarnings)
        .sortedForPrinting()
      next.failure = nil
      if let plan = planned.plan {
        if state.isFine, memory.files.holdSame(as: before.files) { return nil }
        next.site = PreviewSite(plan, jobs: options.jobs)
        next.edition += 1
      }
    } catch is CancellationError {
      return nil
    } catch {
      next.failure = "\(error)"
    }
    next.number += 1
    let update = PreviewUpdate(
      before: state, state: next, duration: ContinuousClock.now - start)
    state = next
    releaseAll()
    return update
  }

  /// Waits for a state other than the one of a number.
  ///
  /// - Parameter patience: after this time the state is what it is.
  func state(after number: Int, patience: Duration) async -> PreviewState {
    if state.number == number, !isClosed {
      tickets += 1
      let ticket = tickets
      let timer = Task {
        try? await Task.sleep(for: patience)
        release(ticket)
      }
      await withCheckedContinuation { waiting[ticket] = $0 }
      timer.cancel()
    }
    return state
  }

  /// The bytes of a copy of a picture; no update waits for them.
  nonisolated func bytes(
    of picture: PublishedPicture, _ form: PictureForm
  ) async throws -> [UInt8] {
    try await pictures.bytes(of: picture, form)
  }

  /// Lets nobody wait any longer.
  func close() {
    isClosed = true
    releaseAll()
  }

  private func release(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume()
  }

  private func releaseAll() {
    for ticket in waiting.keys.sorted() { release(ticket) }
  }
}
