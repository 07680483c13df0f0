import Diagnostics

/// Something that must hold for the bytes of a file, whatever they mean: comments, head and text alike.
///
/// Run once for each file and before it is read, so it looks at bytes only.
protocol FileRule: Sendable {
  /// What is wrong with a file.
  func check(_ file: SourceFile) -> [Diagnostic]
}
