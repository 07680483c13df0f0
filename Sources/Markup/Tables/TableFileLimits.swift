/// How much a file with tables may hold; the bounds keep one file from taking the machine's memory.
///
/// The largest real list has a few hundred rows.
enum TableFileLimits {
  /// The bytes of the file as it is on the disk.
  static let fileBytes = 16 * 1024 * 1024
  /// The bytes of all its parts that are read, unpacked.
  static let unpackedBytes = 64 * 1024 * 1024
  /// The number of parts in it.
  static let parts = 4_000
  /// The cells that hold something, merged ones counted once for every row.
  static let cells = 200_000
  /// The levels of elements in a part.
  static let depth = 200
  /// The number of columns, which is that of Excel.
  static let columns = 16_384
  /// The number of rows, which is that of Excel.
  static let rows = 1_048_576
}
