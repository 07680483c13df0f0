import Synchronization

@testable import Workspace

/// A disk that shows every moment between two changes, and that can break before one of them.
final class WatchedFileSystem: FileSystem {
  private struct State {
    var moments: [[String: [UInt8]]] = []
    var changesLeft: Int
  }

  private let files: MemoryFileSystem
  private let state: Mutex<State>

  /// A disk over another one.
  ///
  /// - Parameter changesLeft: how many changes it bears; every one after them fails.
  init(_ files: MemoryFileSystem, changesLeft: Int = .max) {
    self.files = files
    state = Mutex(State(changesLeft: changesLeft))
  }

  /// All files by path, after each change.
  var moments: [[String: [UInt8]]] { state.withLock { $0.moments } }

  private func change(
    _ path: String, _ apply: (MemoryFileSystem) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    try state.withLock { state throws(FileSystemError) in
      guard state.changesLeft > 0 else {
        throw FileSystemError(.write, path, reason: "the machine was switched off")
      }
      state.changesLeft -= 1
      try apply(files)
      state.moments.append(files.contents)
    }
  }

  func replace(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    try change(path) { files throws(FileSystemError) in try files.replace(path, with: bytes) }
  }

  func removeFile(_ path: String) throws(FileSystemError) {
    try change(path) { files throws(FileSystemError) in try files.removeFile(path) }
  }

  func entries(below folder: String) throws(FileSystemError) -> [FileEntry]? {
    try files.entries(below: folder)
  }

  func read(_ path: String) throws(FileSystemError) -> [UInt8] { try files.read(path) }

  func readIfPresent(_ path: String) throws(FileSystemError) -> [UInt8]? {
    try files.readIfPresent(path)
  }

  func createFolder(_ path: String) throws(FileSystemError) { try files.createFolder(path) }

  func removeFolderIfEmpty(_ path: String) throws(FileSystemError) {
    try files.removeFolderIfEmpty(path)
  }
}
