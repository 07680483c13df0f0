import CArchive

/// The parts of an office file, which is a zip archive (ECMA-376, part 2), read by libarchive as they
/// are asked for.
struct OfficeArchive {
  private let bytes: [UInt8]
  /// How many bytes may still be unpacked.
  private var allowance = TableFileLimits.unpackedBytes

  /// An archive with its bytes; nothing is read yet.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes of a part; nil where there is none of that name, in whichever case it is written.
  mutating func part(_ name: String) throws(TableFileProblem) -> [UInt8]? {
    let wanted = name.lowercased()
    var found: [UInt8]?
    let limit = allowance
    try walk { (archive, path) throws(TableFileProblem) in
      guard path == wanted else { return true }
      found = try Self.read(archive, upTo: limit)
      return false
    }
    allowance -= found?.count ?? 0
    return found
  }

  /// Whether there is a part whose lowercase name has a property.
  func contains(_ isMeant: (String) -> Bool) throws(TableFileProblem) -> Bool {
    var found = false
    try walk { _, path in
      if isMeant(path) { found = true }
      return !found
    }
    return found
  }

  /// Calls for every part with its lowercase name, until told to stop.
  private func walk(
    _ visit: (OpaquePointer, String) throws(TableFileProblem) -> Bool
  ) throws(TableFileProblem) {
    guard let archive = archive_read_new() else { throw .damaged }
    defer { archive_read_free(archive) }
    // The one that reads the directory at the end: a file that was cut off has none.
    archive_read_support_format_zip_seekable(archive)
    var failure: TableFileProblem?
    bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        failure = .damaged
        return
      }
      do throws(TableFileProblem) {
        try Self.visitParts(of: archive, visit)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private static func visitParts(
    of archive: OpaquePointer, _ visit: (OpaquePointer, String) throws(TableFileProblem) -> Bool
  ) throws(TableFileProblem) {
    var count = 0
    var entry: OpaquePointer?
    while true {
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_OK, ARCHIVE_WARN: break
      case ARCHIVE_EOF: return
      default: throw .damaged
      }
      count += 1
      guard count <= TableFileLimits.parts else { throw .tooLarge }
      guard let entry, let path = archive_entry_pathname(entry) else { continue }
      if archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
      guard try visit(archive, String(cString: path).lowercased()) else { return }
    }
  }

  /// The content of the part that was met last.
  private static func read(
    _ archive: OpaquePointer, upTo limit: Int
  ) throws(TableFileProblem) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      if count == 0 { return content }
      // Less than zero also where the checksum is not that of the bytes.
      guard count > 0 else { throw .damaged }
      guard content.count + count <= limit else { throw .tooLarge }
      content += chunk[..<count]
    }
  }
}
