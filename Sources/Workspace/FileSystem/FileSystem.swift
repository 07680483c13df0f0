import Publishing

/// A disk, or something that acts like one: all that the build reads and writes goes through it.
///
/// Paths are those of the system, relative ones to the working folder. Every failure is a
/// ``FileSystemError`` that names its path.
public protocol FileSystem: Sendable {
  /// Everything below a folder, sorted by path; symbolic links are named, not followed.
  ///
  /// - Returns: nil where there is no such folder.
  func entries(below folder: String) throws(FileSystemError) -> [FileEntry]?

  /// The bytes of a file.
  func read(_ path: String) throws(FileSystemError) -> [UInt8]

  /// The bytes of a file; nil where there is none.
  func readIfPresent(_ path: String) throws(FileSystemError) -> [UInt8]?

  /// The bytes of a file; nil where it has more than a limit, which is then not read.
  func read(_ path: String, upTo limit: Int) throws(FileSystemError) -> [UInt8]?

  /// Makes a folder with those above it, where they are not there yet.
  func createFolder(_ path: String) throws(FileSystemError)

  /// A path from the root, without symbolic links and steps back as far as it is there.
  func absolute(_ path: String) -> String

  /// Puts a file in its place in one step: whoever opens it finds the old one or the new one, whole.
  func replace(_ path: String, with bytes: [UInt8]) throws(FileSystemError)

  /// Puts a new file in its place, whole; one that is there is not replaced, and that is a failure.
  func create(_ path: String, with bytes: [UInt8]) throws(FileSystemError)

  /// Lets a file be found at a second path, where there is none: as a second name of it, where the
  /// disk has such, else as a copy. Replacing one does not change the other.
  func duplicate(_ source: String, at path: String) throws(FileSystemError)

  /// Removes a file.
  func removeFile(_ path: String) throws(FileSystemError)

  /// Removes a folder if it is empty.
  func removeFolderIfEmpty(_ path: String) throws(FileSystemError)

  /// When the files below a folder changed, as version control knows it, by paths that begin with the
  /// folder's; empty where there is none.
  func history(below folder: String) -> ChangeHistory

  /// The entries below a folder as they were at a commit, as far as they are different today; nothing
  /// where there is no version control.
  ///
  /// - Parameter revision: the commit; nil for the last one that is two weeks older than the newest.
  func earlier(below folder: String, since revision: String?) throws(UnknownRevision)
    -> EarlierContent
}

extension FileSystem {
  /// All of it, and then a look at its size.
  public func read(_ path: String, upTo limit: Int) throws(FileSystemError) -> [UInt8]? {
    let bytes = try read(path)
    return bytes.count <= limit ? bytes : nil
  }

  /// The path as it is written: all ways are straight.
  public func absolute(_ path: String) -> String { path }

  /// A look and a step.
  public func create(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    guard try readIfPresent(path) == nil else {
      throw FileSystemError(.write, path, reason: "File exists")
    }
    try replace(path, with: bytes)
  }

  /// Nothing.
  public func earlier(
    below folder: String, since revision: String?
  ) throws(UnknownRevision) -> EarlierContent {
    if let revision { throw UnknownRevision(name: revision) }
    return EarlierContent()
  }

  /// None.
  public func history(below folder: String) -> ChangeHistory { ChangeHistory() }

  /// A copy.
  public func duplicate(_ source: String, at path: String) throws(FileSystemError) {
    try replace(path, with: read(source))
  }
}

/// A thing in a folder.
public struct FileEntry: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    case file, folder, symbolicLink, other
  }

  /// The path below the folder that was listed, with `/` between its parts.
  public let path: String
  /// What it is.
  public let kind: Kind

  /// A thing of a folder.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}

/// A failure of the machine, with the path it met it at.
public struct FileSystemError: Error, Sendable, CustomStringConvertible {
  /// What was tried.
  public enum Operation: String, Sendable {
    case list, read, write, create, remove
  }

  /// What was tried.
  public let operation: Operation
  /// Where.
  public let path: String
  /// The system's own words.
  public let reason: String

  /// A failure at a path.
  public init(_ operation: Operation, _ path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// One line for people.
  public var description: String { "\(path): cannot \(operation.rawValue): \(reason)" }
}

/// What the name of a file that is being written starts with, until it is whole.
let unfinishedPrefix = ".almanac-unfinished-"
