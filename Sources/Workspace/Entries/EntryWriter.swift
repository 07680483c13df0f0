/// Writes new files into a content folder: all of them, or none where the disk fails at one. A file that
/// is there is never replaced.
struct EntryWriter {
  let disk: any FileSystem

  /// Writes files that are not there yet.
  ///
  /// - Throws: ``FileSystemError``; what was written before is gone then.
  func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileSystemError) {
    var written: [String] = []
    do throws(FileSystemError) {
      for file in files {
        if let slash = file.path.lastIndex(of: "/") {
          try disk.createFolder(String(file.path[..<slash]))
        }
        try disk.create(file.path, with: file.bytes)
        written.append(file.path)
      }
    } catch {
      // The first failure is what is told; a file that cannot be taken back is a whole one.
      for path in written { try? disk.removeFile(path) }
      throw error
    }
  }
}
