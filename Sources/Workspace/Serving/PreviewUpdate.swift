import Diagnostics

/// What came of an update of a preview.
public struct PreviewUpdate: Sendable {
  /// How things stood before it.
  let before: PreviewState
  /// How things stand after it.
  public let state: PreviewState
  /// How long it took.
  public let duration: Duration

  /// Whether things stood well before it.
  public var wasFine: Bool { before.isFine }

  /// What is to be told: every error, and the warnings that were not there before; whoever edits one
  /// file does not want to read those of a thousand others each time.
  public var news: [Diagnostic] {
    let known = Set(before.diagnostics.map(Self.key))
    return state.diagnostics.filter { $0.severity == .error || !known.contains(Self.key($0)) }
  }

  /// Not its line: that moves with every line above it.
  private static func key(_ diagnostic: Diagnostic) -> [String] {
    [diagnostic.path, diagnostic.code, diagnostic.message.chinese]
  }
}
