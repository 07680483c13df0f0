#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file without a name, for a library that writes to a path: nobody finds what is in it, and nothing
/// of it is left, even where the program is killed.
struct UnnamedFile: ~Copyable {
  /// That the machine gave none, or did not give it back.
  struct Failure: Error {
    /// The folder, or the file's path.
    let path: String
    /// The system's own words.
    let reason: String
  }

  private let descriptor: Int32

  /// An empty file in the machine's folder for such.
  init() throws(Failure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/almanac-XXXXXX".utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw Failure(path: folder, reason: Self.reason) }
    unlink(path)
  }

  deinit { close(descriptor) }

  /// The path that leads to it, for this program alone.
  var path: String { "/dev/fd/\(descriptor)" }

  /// All of it.
  func bytes() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &piece, piece.count, off_t(bytes.count))
      guard count >= 0 else { throw Failure(path: path, reason: Self.reason) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
