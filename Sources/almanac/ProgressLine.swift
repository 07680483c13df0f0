import Foundation
import Synchronization
import Workspace

/// A line on a terminal that says how far the build is, once it takes longer than a moment.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  /// When the line was last written; nil before the first time.
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  /// - Parameter isShown: whether it may be shown at all; it is on terminals only.
  init(isShown: Bool) {
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  /// Shows how far the build is, ten times a second at most.
  func show(_ progress: BuildProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(400) else { return }
    last.withLock { last in
      if let last, now - last < .milliseconds(100) { return }
      last = now
      let percent = progress.done * 100 / max(progress.total, 1)
      FileHandle.standardError.write(
        Data("\r\u{1B}[K\(progress.done)/\(progress.total)  \(percent)%".utf8))
    }
  }

  /// Takes the line away.
  func clear() {
    last.withLock { last in
      if last != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      last = nil
    }
  }
}
