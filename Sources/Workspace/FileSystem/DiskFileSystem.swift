#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import Publishing

/// The machine's own disk, by the calls of POSIX.
///
/// Foundation is not used here: its enumerators read attributes nobody asked for and its writes sync
/// every file, which costs several times the build.
public struct DiskFileSystem: FileSystem {
  /// The disk.
  public init() {}

  /// What git knows of the files below a folder.
  public func history(below folder: String) -> ChangeHistory { GitLog.history(below: folder) }

  /// What git has of the entries below a folder at a commit.
  public func earlier(
    below folder: String, since revision: String?
  ) throws(UnknownRevision) -> EarlierContent {
    try GitLog.earlier(below: folder, since: revision)
  }

  /// What is below a folder, asked of the disk itself.
  public func entries(below folder: String) throws(FileSystemError) -> [FileEntry]? {
    var found: [FileEntry] = []
    var pending = [""]
    while let relative = pending.popLast() {
      let path = relative.isEmpty ? folder : "\(folder)/\(relative)"
      guard let directory = opendir(path) else {
        if relative.isEmpty, errno == ENOENT || errno == ENOTDIR { return nil }
        throw failure(.list, path)
      }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name == "." || name == ".." { continue }
        let child = relative.isEmpty ? name : "\(relative)/\(name)"
        let kind = kind(of: "\(folder)/\(child)", hint: Int32(entry.pointee.d_type))
        found.append(FileEntry(path: child, kind: kind))
        if kind == .folder { pending.append(child) }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  private func kind(of path: String, hint: Int32) -> FileEntry.Kind {
    switch hint {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .symbolicLink
    case Int32(DT_UNKNOWN):
      // Some file systems do not tell with the name.
      var status = stat()
      guard lstat(path, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      case S_IFLNK: return .symbolicLink
      default: return .other
      }
    default: return .other
    }
  }

  /// The bytes of a file.
  public func read(_ path: String) throws(FileSystemError) -> [UInt8] {
    guard let bytes = try readIfPresent(path) else {
      errno = ENOENT
      throw failure(.read, path)
    }
    return bytes
  }

  /// The bytes of a file; nil where there is none.
  public func readIfPresent(_ path: String) throws(FileSystemError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(.read, path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(.read, path) }
    var failed = false
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let result = Self.retrying {
          Self.systemRead(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        }
        if result < 0 { failed = true }
        if result <= 0 { break }
        count += result
      }
    }
    if failed { throw failure(.read, path) }
    return bytes
  }

  /// The bytes of a file; nil where it has more than a limit.
  public func read(_ path: String, upTo limit: Int) throws(FileSystemError) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(.read, path) }
    return Int(status.st_size) > limit ? nil : try read(path)
  }

  /// A path from the root, without symbolic links and steps back as far as it is there.
  public func absolute(_ path: String) -> String {
    var known = path.hasPrefix("/") ? path[...] : "./" + path[...]
    var missing: [Substring] = []
    while true {
      if let real = realpath(String(known.isEmpty ? "/" : known), nil) {
        defer { free(real) }
        return ([Substring(String(cString: real))] + missing.reversed()).joined(separator: "/")
      }
      guard let slash = known.lastIndex(of: "/") else { return path }
      missing.append(known[known.index(after: slash)...])
      known = known[..<slash]
    }
  }

  /// Makes a folder with those above it.
  public func createFolder(_ path: String) throws(FileSystemError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw failure(.create, path)
    }
    try createFolder(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(.create, path) }
  }

  /// Writes beside the file and renames, so that no half a file is ever seen.
  public func replace(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    let unfinished = try writeUnfinished(path, bytes)
    guard rename(unfinished, path) == 0 else {
      let error = failure(.write, path)
      unlink(unfinished)
      throw error
    }
  }

  /// Writes beside the place and gives the file its name there, which fails where the name is taken.
  public func create(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    let unfinished = try writeUnfinished(path, bytes)
    defer { unlink(unfinished) }
    if link(unfinished, path) == 0 { return }
    // Some disks have no second names; then whoever comes between the look and the step loses.
    guard errno != EEXIST, access(path, F_OK) != 0 else {
      errno = EEXIST
      throw failure(.write, path)
    }
    guard rename(unfinished, path) == 0 else { throw failure(.write, path) }
  }

  /// Writes a file beside its place, whole.
  ///
  /// - Returns: the path it has until it is put there.
  private func writeUnfinished(
    _ path: String, _ bytes: [UInt8]
  ) throws(FileSystemError) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let unfinished = String(path[..<slash] + unfinishedPrefix + path[slash...])
    let descriptor = open(
      unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw failure(.write, path) }
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        Self.retrying {
          Self.systemWrite(
            descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
        }
      }
      if result < 0 {
        let error = failure(.write, path)
        close(descriptor)
        unlink(unfinished)
        throw error
      }
      written += result
    }
    guard close(descriptor) == 0 else {
      let error = failure(.write, path)
      unlink(unfinished)
      throw error
    }
    return unfinished
  }

  /// A hard link, which takes no room and, when it is replaced, frees none; a copy on disks that have
  /// no links or not that many to one file.
  public func duplicate(_ source: String, at path: String) throws(FileSystemError) {
    if link(source, path) != 0 { try replace(path, with: read(source)) }
  }

  /// Removes a file; one that is gone already is fine.
  public func removeFile(_ path: String) throws(FileSystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(.remove, path) }
  }

  /// Removes a folder if it is empty.
  public func removeFolderIfEmpty(_ path: String) throws(FileSystemError) {
    guard rmdir(path) == 0 || [ENOENT, ENOTEMPTY, EEXIST].contains(errno) else {
      throw failure(.remove, path)
    }
  }

  // MARK: Calls

  private func failure(_ operation: FileSystemError.Operation, _ path: String) -> FileSystemError {
    FileSystemError(operation, path, reason: String(cString: strerror(errno)))
  }

  /// Repeats a call that a signal interrupted.
  private static func retrying(_ call: () -> Int) -> Int {
    var result = call()
    while result < 0, errno == EINTR { result = call() }
    return result
  }

  private static func systemRead(
    _ descriptor: Int32, _ target: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, target, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, target, count)
    #else
      Darwin.read(descriptor, target, count)
    #endif
  }

  private static func systemWrite(
    _ descriptor: Int32, _ source: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, source, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, source, count)
    #else
      Darwin.write(descriptor, source, count)
    #endif
  }
}
