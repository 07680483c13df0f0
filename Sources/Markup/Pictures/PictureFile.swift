import Synchronization

/// A picture as it came from a phone or a browser, of which nothing is known to be true.
public struct PictureFile: Sendable {
  /// What its head says.
  public let header: PictureHeader
  private let bytes: [UInt8]

  /// A file by its bytes, of which the head alone is read.
  public init(_ bytes: [UInt8]) throws(PictureProblem) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= PictureLimits.bytes else { throw .tooManyBytes }
    let format = PictureFormat(of: bytes)
    guard PictureFormat.readable.contains(format) else { throw .format(format) }
    let size = try bytes.withUnsafeBufferPointer { buffer throws(PictureProblem) in
      try VipsPicture.size(in: UnsafeRawBufferPointer(buffer))
    }
    guard size.area <= PictureLimits.dots else { throw .tooManyDots(size) }
    header = PictureHeader(format: format, size: size)
    self.bytes = bytes
  }

  /// Reads every dot, for what no head tells: a file that was cut off in a transfer.
  public func check() throws(PictureProblem) {
    let size = header.size
    let small = PictureSize(width: min(size.width, 48), height: min(size.height, 48))
    try alone { () throws(PictureProblem) in
      try bytes.withUnsafeBufferPointer { buffer throws(PictureProblem) in
        _ = try VipsPicture(shrinking: UnsafeRawBufferPointer(buffer), to: small)
      }
    }
  }

  /// All copies, in the order of ``PictureForm/all(of:)``; the same bytes each time.
  public func copies() throws(PictureProblem) -> [PictureCopy] {
    try alone { () throws(PictureProblem) in
      try bytes.withUnsafeBufferPointer { buffer throws(PictureProblem) in
        try Self.copies(of: UnsafeRawBufferPointer(buffer), header.size)
      }
    }
  }

  private static func copies(
    of bytes: UnsafeRawBufferPointer, _ size: PictureSize
  ) throws(PictureProblem) -> [PictureCopy] {
    let sizes = PictureForm.sizes(of: size)
    let largest = try VipsPicture(shrinking: bytes, to: sizes[sizes.count - 1])
    var copies: [PictureCopy] = []
    for size in sizes.dropLast() {
      copies += try Self.files(of: try largest.resized(to: size), size)
    }
    return copies + (try Self.files(of: largest, sizes[sizes.count - 1]))
  }

  private static func files(
    of picture: borrowing VipsPicture, _ size: PictureSize
  ) throws(PictureProblem) -> [PictureCopy] {
    var copies: [PictureCopy] = []
    for encoding in PictureForm.Encoding.allCases {
      copies.append(
        PictureCopy(
          form: PictureForm(encoding: encoding, size: size),
          bytes: try picture.encoded(as: encoding)))
    }
    return copies
  }

  // MARK: Memory

  /// Held while a large picture is worked on.
  private static let turn = Mutex<Void>(())

  /// Works on a large picture while no other large one is worked on.
  private func alone<Value>(
    _ work: () throws(PictureProblem) -> Value
  ) throws(PictureProblem) -> Value {
    guard header.size.area > PictureLimits.dotsAtOnce else { return try work() }
    return try Self.turn.withLock { _ throws(PictureProblem) in try work() }
  }
}
