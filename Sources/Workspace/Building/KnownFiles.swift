import Content
import Diagnostics

/// Files as they were read before, by path.
struct KnownFiles: Sendable {
  /// Texts: content, data, themes.
  var sources: [String: SourceFile] = [:]
  /// Files that are published as they are. Whoever keeps them takes those out that may have changed:
  /// a folder of photographs is too large to be read again for every edit.
  var media: [String: SourceTree.Media] = [:]

  /// A file of a path and bytes: the one that was read before where its bytes are the same, so that
  /// identity tells whether anything has changed.
  func source(_ path: String, bytes: [UInt8]) -> SourceFile {
    guard let known = sources[path], known.bytes == bytes else {
      return SourceFile(path: path, bytes: bytes)
    }
    return known
  }

  /// Whether the files are the very same ones.
  func holdSame(as others: KnownFiles) -> Bool {
    sources.count == others.sources.count && media.count == others.media.count
      && sources.allSatisfy { $0.value === others.sources[$0.key] }
      && media.allSatisfy { $0.value.publishedName == others.media[$0.key]?.publishedName }
  }
}
