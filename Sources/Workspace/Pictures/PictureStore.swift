import Markup
import Publishing

/// The copies of pictures, made once and kept by the content of the pictures they were made of.
///
/// What is kept belongs to a project and lies beside its content, outside the site; all of it can be
/// removed at any time and is made again. A file that was damaged is as good as none.
struct PictureStore: Sendable {
  private let disk: any FileSystem
  /// The folder.
  let folder: String

  /// A store in a folder, which need not be there.
  init(folder: String, on disk: any FileSystem) {
    self.folder = folder
    self.disk = disk
  }

  /// What a picture's file turned out to be. One of which there are copies is not read again.
  ///
  /// - Parameter mark: the mark of its bytes; nil where it has too many.
  func finding(
    of path: String, _ mark: Fingerprint?
  ) throws(FileSystemError) -> PictureFinding {
    guard let mark else { return .failure(.tooManyBytes) }
    if let known = try record(of: mark) { return .success(known.header) }
    guard let bytes = try disk.read(path, upTo: PictureLimits.bytes) else {
      return .failure(.tooManyBytes)
    }
    do throws(PictureProblem) {
      let file = try PictureFile(bytes)
      try file.check()
      return .success(file.header)
    } catch {
      return .failure(error)
    }
  }

  /// Makes the copies of a picture where there are none.
  func prepare(_ picture: PublishedPicture) throws(FileSystemError) {
    if try record(of: picture.mark)?.isSound != true { _ = try make(picture) }
  }

  /// The bytes of one copy, which is made where there is none.
  func bytes(
    of picture: PublishedPicture, _ form: PictureForm
  ) throws(FileSystemError) -> [UInt8] {
    if let bytes = try record(of: picture.mark)?.bytes(of: form) { return bytes }
    guard let bytes = try make(picture).bytes(of: form) else {
      throw FileSystemError(.read, picture.path, reason: "changed while the site was made")
    }
    return bytes
  }

  /// Removes what was made of pictures that are no longer there. What is unfinished of others may be at
  /// work in another program, and is replaced where it is not.
  ///
  /// - Parameter marks: the marks of those that are.
  func removeAll(except marks: some Sequence<Fingerprint>) throws(FileSystemError) {
    guard let entries = try disk.entries(below: folder) else { return }
    let kept = Set(marks.map(Self.name))
    for entry in entries where entry.kind == .file {
      let isUnfinished = entry.path.hasPrefix(unfinishedPrefix)
      let name =
        isUnfinished ? String(entry.path.dropFirst(unfinishedPrefix.count)) : entry.path
      let isOurs = isUnfinished || name.hasSuffix(Self.ending)
      if isOurs, !kept.contains(name) { try disk.removeFile("\(folder)/\(entry.path)") }
    }
  }

  // MARK: Files

  private static let ending = ".picture"
  /// Tells git to look away, whatever the project's own list says.
  private static let note = Array("# made by almanac, can be removed at any time\n*\n".utf8)

  /// Copies that another version would have made are others.
  private static func name(_ mark: Fingerprint) -> String {
    "\(mark.digits)-\(PictureForm.version)\(ending)"
  }

  private func record(of mark: Fingerprint) throws(FileSystemError) -> PictureRecord? {
    try disk.readIfPresent("\(folder)/\(Self.name(mark))").flatMap(PictureRecord.init)
  }

  private func make(_ picture: PublishedPicture) throws(FileSystemError) -> PictureRecord {
    let bytes = try disk.read(picture.path)
    guard Fingerprint(of: bytes) == picture.mark else {
      throw FileSystemError(.read, picture.path, reason: "changed while the site was made")
    }
    let record: PictureRecord
    do throws(PictureProblem) {
      let file = try PictureFile(bytes)
      record = PictureRecord(header: file.header, copies: try file.copies())
    } catch {
      // It was read to its last dot before, so the machine fails here and not the picture.
      throw FileSystemError(.read, picture.path, reason: "no smaller copies can be made (\(error))")
    }
    let note = "\(folder)/.gitignore"
    try disk.createFolder(folder)
    if try disk.readIfPresent(note) == nil { try disk.replace(note, with: Self.note) }
    do throws(FileSystemError) {
      try disk.replace("\(folder)/\(Self.name(picture.mark))", with: record.bytes)
    } catch {
      // Another program that makes the same copies may have been a moment faster.
      guard try self.record(of: picture.mark) != nil else { throw error }
    }
    return record
  }
}
