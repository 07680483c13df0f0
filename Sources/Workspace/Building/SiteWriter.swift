import Publishing

/// Puts a site's files into its folder so that every moment in between, and every moment at which
/// the build may be killed, leaves a site that works.
///
/// Files come in the order of their phases, each replaced in one step and only if its bytes differ;
/// what an earlier build wrote and this one does not is removed at the end. Pages link to each other
/// in circles, which no order can serve: so a page without links stands for each new page until it
/// comes, and for each old one before it goes. A list in the folder says which files are ours: it
/// names the new ones before the first of them is written, so a killed build leaves none that the
/// next one does not know.
public struct SiteWriter: Sendable {
  private let disk: any FileSystem
  private let folder: String
  /// The addresses of this build.
  private let planned: Set<String>
  /// The addresses of earlier builds that are there.
  private let earlier: Set<String>
  /// Whether a build that was killed left unfinished files, by path below the folder.
  private let unfinished: [String]

  /// The name of the list of our files.
  static let manifestName = ".almanac-files"
  private static let manifestHeading = "almanac-files 1"

  /// What became of a file.
  public enum Outcome: Sendable {
    case written, unchanged
  }

  /// Why a folder cannot be published in.
  public enum Refusal: Error, Sendable {
    /// It holds files, and none of them is known to be ours.
    case notOurs(folder: String)
    /// A file that is not ours stands where one of the site belongs.
    case foreignFile(path: String)
  }

  /// Looks at a folder and makes it ready; nothing of the site changes yet.
  ///
  /// - Parameters:
  ///   - addresses: the addresses of all files that will be written.
  ///   - force: whether a folder with files that are not ours is taken, beside them.
  /// - Throws: ``Refusal``, or ``FileSystemError``.
  public init(
    disk: any FileSystem, folder: String, addresses: [String], force: Bool
  ) throws {
    self.disk = disk
    self.folder = folder
    planned = Set(addresses)
    let entries = try disk.entries(below: folder) ?? []
    let ours = try Self.manifest(of: folder, on: disk)
    if ours == nil, !force, !entries.allSatisfy({ Self.isHarmless($0) }) {
      throw Refusal.notOurs(folder: folder)
    }
    var there: Set<String> = []
    for entry in entries where entry.kind != .folder { there.insert(entry.path) }
    let known = ours ?? []
    if let foreign = addresses.sorted().first(where: { there.contains($0) && !known.contains($0) })
    {
      throw Refusal.foreignFile(path: "\(folder)/\(foreign)")
    }
    let folders = Self.folders(of: addresses)
    for entry in entries where entry.kind != .folder && folders.contains(entry.path) {
      throw Refusal.foreignFile(path: "\(folder)/\(entry.path)")
    }
    earlier = known.intersection(there)
    unfinished = there.filter { path in
      (path.split(separator: "/").last ?? "").hasPrefix(unfinishedPrefix)
    }
    try disk.createFolder(folder)
    for subfolder in folders.sorted() { try disk.createFolder("\(folder)/\(subfolder)") }
    try writeManifest(planned.union(earlier))
  }

  /// The addresses of the pages that are not there yet, in batches to announce.
  public var newPages: [ArraySlice<String>] {
    let pages = planned.subtracting(earlier).filter(Self.isPage).sorted()
    return stride(from: 0, to: pages.count, by: Self.batchSize).map {
      pages[$0..<min($0 + Self.batchSize, pages.count)]
    }
  }

  /// Announced pages of a batch are one file on the disk; some disks bear no more than 1,023 names.
  private static let batchSize = 1000

  /// Lets a page without links stand for each of a batch that will come, so that others can link to
  /// them; safe to call from many workers at once.
  public func announce(_ batch: ArraySlice<String>) throws(FileSystemError) {
    guard let first = batch.first else { return }
    try announce(first)
    for address in batch.dropFirst() {
      try disk.duplicate("\(folder)/\(first)", at: "\(folder)/\(address)")
    }
  }

  private func announce(_ address: String) throws(FileSystemError) {
    try disk.replace("\(folder)/\(address)", with: Self.placeholder)
  }

  /// Writes a file if it is new or its bytes differ; safe to call from many workers at once.
  public func write(_ address: String, _ bytes: [UInt8]) throws(FileSystemError) -> Outcome {
    let path = "\(folder)/\(address)"
    if earlier.contains(address), try disk.readIfPresent(path) == bytes { return .unchanged }
    try disk.replace(path, with: bytes)
    return .written
  }

  /// Removes what earlier builds wrote and this one did not.
  ///
  /// - Returns: the number of files removed.
  public func finish() throws(FileSystemError) -> Int {
    let old = earlier.subtracting(planned).sorted()
    for address in old where Self.isPage(address) { try announce(address) }
    for address in old { try disk.removeFile("\(folder)/\(address)") }
    for path in unfinished.sorted() { try disk.removeFile("\(folder)/\(path)") }
    let emptied = Self.folders(of: old).subtracting(Self.folders(of: Array(planned)))
    for subfolder in emptied.sorted().reversed() {
      try disk.removeFolderIfEmpty("\(folder)/\(subfolder)")
    }
    try writeManifest(planned)
    return old.count
  }

  /// A page without words, so that it is in no language; the browser asks again until it is there.
  private static let placeholder = Array(
    """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8"><meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="2"><title>…</title></head><body><p>…</p></body></html>

    """.utf8)

  private static func isPage(_ address: String) -> Bool { address.hasSuffix(".html") }

  // MARK: The list of our files

  private func writeManifest(_ addresses: Set<String>) throws(FileSystemError) {
    let lines = [Self.manifestHeading] + addresses.sorted()
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    let path = "\(folder)/\(Self.manifestName)"
    if try disk.readIfPresent(path) != bytes { try disk.replace(path, with: bytes) }
  }

  /// The addresses that earlier builds wrote; nil where no build has been here.
  private static func manifest(
    of folder: String, on disk: any FileSystem
  ) throws(FileSystemError) -> Set<String>? {
    guard let bytes = try disk.readIfPresent("\(folder)/\(manifestName)") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Substring(manifestHeading) else { return nil }
    // A list that was tampered with must not reach files outside the folder.
    return Set(
      lines.dropFirst().filter { line in
        !line.hasPrefix("/") && !line.split(separator: "/").contains("..")
      }.map(String.init))
  }

  /// A note for people or for git does not make a folder somebody's.
  private static func isHarmless(_ entry: FileEntry) -> Bool {
    entry.path == "README.md" || (entry.path.hasPrefix(".") && !entry.path.contains("/"))
  }

  /// All folders that addresses lie in, those above them too.
  private static func folders(of addresses: [String]) -> Set<String> {
    var folders: Set<String> = []
    for address in addresses {
      var rest = address[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        if !folders.insert(String(rest)).inserted { break }
      }
    }
    return folders
  }
}
