import TestSupport

@testable import Workspace

/// A disk that names what is in a folder in an order of its own.
struct ShuffledFileSystem: FileSystem {
  let files: MemoryFileSystem
  let seed: UInt64

  func entries(below folder: String) throws(FileSystemError) -> [FileEntry]? {
    var random = SeededGenerator(seed: seed)
    return try files.entries(below: folder)?.shuffled(using: &random)
  }

  func read(_ path: String) throws(FileSystemError) -> [UInt8] { try files.read(path) }

  func readIfPresent(_ path: String) throws(FileSystemError) -> [UInt8]? {
    try files.readIfPresent(path)
  }

  func createFolder(_ path: String) throws(FileSystemError) { try files.createFolder(path) }

  func replace(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    try files.replace(path, with: bytes)
  }

  func removeFile(_ path: String) throws(FileSystemError) { try files.removeFile(path) }

  func removeFolderIfEmpty(_ path: String) throws(FileSystemError) {
    try files.removeFolderIfEmpty(path)
  }
}
