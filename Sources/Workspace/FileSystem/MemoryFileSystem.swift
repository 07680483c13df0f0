import Synchronization

/// Files in memory, for tests and for whoever wants a site without a disk.
public final class MemoryFileSystem: FileSystem {
  private let files: Mutex<[String: [UInt8]]>
  /// The operations that change something, in their order: a test can look at every moment between
  /// two of them.
  private let log = Mutex<[Change]>([])

  /// An operation that changed something.
  public enum Change: Sendable, Equatable {
    /// A file was put in its place.
    case replaced(String)
    /// A file was removed.
    case removed(String)
  }

  /// A disk that holds the given files by path.
  public init(_ files: [String: [UInt8]] = [:]) {
    self.files = Mutex(files)
  }

  /// All files by path.
  public var contents: [String: [UInt8]] { files.withLock { $0 } }

  /// What has changed so far, in order.
  public var changes: [Change] { log.withLock { $0 } }

  /// What is below a folder: folders are there where files are in them.
  public func entries(below folder: String) throws(FileSystemError) -> [FileEntry]? {
    let prefix = folder + "/"
    let below = contents.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    guard !below.isEmpty else { return nil }
    var entries: Set<FileEntry> = []
    for path in below {
      entries.insert(FileEntry(path: String(path), kind: .file))
      var rest = path
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        entries.insert(FileEntry(path: String(rest), kind: .folder))
      }
    }
    return entries.sorted { $0.path < $1.path }
  }

  /// The bytes of a file.
  public func read(_ path: String) throws(FileSystemError) -> [UInt8] {
    guard let bytes = try readIfPresent(path) else {
      throw FileSystemError(.read, path, reason: "No such file or directory")
    }
    return bytes
  }

  /// The bytes of a file; nil where there is none.
  public func readIfPresent(_ path: String) throws(FileSystemError) -> [UInt8]? {
    files.withLock { $0[path] }
  }

  /// Nothing: folders are there where files are in them.
  public func createFolder(_ path: String) throws(FileSystemError) {}

  /// Puts a file in its place.
  public func replace(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    files.withLock { $0[path] = bytes }
    log.withLock { $0.append(.replaced(path)) }
  }

  /// Puts a new file in its place.
  public func create(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    let isNew = files.withLock { files in
      if files[path] != nil { return false }
      files[path] = bytes
      return true
    }
    guard isNew else { throw FileSystemError(.write, path, reason: "File exists") }
    log.withLock { $0.append(.replaced(path)) }
  }

  /// Removes a file.
  public func removeFile(_ path: String) throws(FileSystemError) {
    files.withLock { $0[path] = nil }
    log.withLock { $0.append(.removed(path)) }
  }

  /// Nothing: an empty folder is not there.
  public func removeFolderIfEmpty(_ path: String) throws(FileSystemError) {}
}
