import Diagnostics
import Markup

/// A file that an entry names and that cannot be found there, with what was probably meant.
struct MissingFile {
  private let written: String
  private let span: SourceSpan
  private let isInHead: Bool

  /// A file by its address.
  ///
  /// - Parameters:
  ///   - written: the address as it is written, in quotes or without.
  ///   - isInHead: whether it stands between the two lines of `---`.
  init(_ written: String, at span: SourceSpan, isInHead: Bool) {
    let quotes: Set<Character> = isInHead ? ["\"", "'"] : []
    self.written = written.filter { !quotes.contains($0) }
    self.span = span
    self.isInHead = isInHead
  }

  // MARK: Addresses that are no path

  /// What is wrong with an address that names no file of the project.
  var refused: Diagnostic {
    known
      ?? Diagnostic(
        .error, "broken-link",
        Message(zh: "找不到文件 \(written)", en: "there is no file \(written)"), at: span,
        notes: [Self.whereToCountFrom])
  }

  /// The same where the cause is known; nil where it is not.
  var known: Diagnostic? {
    if isElsewhere { return elsewhere }
    if written.contains("\\") { return backslash }
    if written.hasPrefix("/"), !written.hasPrefix("//") { return fromTheRoot }
    guard isInHead, ["http:", "https:"].contains(where: written.lowercased().hasPrefix) else {
      return nil
    }
    return Diagnostic(
      .error, "remote-image",
      Message(zh: "图片不能写网址", en: "a picture is a file of ours, and no address"), at: span,
      notes: [
        Note(
          Message(
            zh: "把图片存下来，传到 content/media/，这里写 \(wayToMedia)文件名.jpg",
            en: "save it in content/media/ and write \(wayToMedia)name.jpg"))
      ])
  }

  /// Whether it is the path of somebody's own computer: D:\照片\a.jpg, file:///a.jpg, \\office\a.jpg.
  private var isElsewhere: Bool {
    let bytes = Array(written.utf8.prefix(3))
    if bytes.count == 3, bytes[1] == UInt8(ascii: ":"), bytes[2] == 0x5C || bytes[2] == 0x2F {
      return true
    }
    return ["file:", "\\\\", "/users/", "/home/"].contains(where: written.lowercased().hasPrefix)
  }

  private var elsewhere: Diagnostic {
    Diagnostic(
      .error, "broken-link",
      Message(
        zh: "“\(written)”是您电脑上的位置，网站上没有",
        en: "“\(written)” is a place of your own computer, not of the site"), at: span,
      notes: [
        Note(
          Message(
            zh: "先把照片传到 content/media/，这里写 \(wayToMedia)文件名.jpg",
            en: "put the file into content/media/ first, and write \(wayToMedia)name.jpg"))
      ])
  }

  private var backslash: Diagnostic {
    Diagnostic(
      .error, "broken-link",
      Message(zh: "路径里的斜杠要写成 /，不能用 \\", en: "a path has /, not \\, between its parts"),
      at: span, fixIt: FixIt(span, replacement: span.text.replacing("\\", with: "/")))
  }

  private var fromTheRoot: Diagnostic {
    let parts = written.split(separator: "/").map(String.init)
    let known = parts.first == "content" ? Array(parts.dropFirst()) : parts
    var fixIt: FixIt?
    if known.first == "media" {
      fixIt = repair(wayToMedia + known.dropFirst().joined(separator: "/"))
    }
    return Diagnostic(
      .error, "broken-link",
      Message(
        zh: "“\(written)”不能以 / 开头", en: "“\(written)” starts with /, and paths do not"),
      at: span, notes: [Self.whereToCountFrom], fixIt: fixIt)
  }

  /// The way from the entry's folder to that of pictures: `../../media/`.
  private var wayToMedia: String {
    let parts = span.file.path.split(separator: "/").map(String.init)
    // Below content, activities have a folder more than the guide and pages.
    let depth = parts.contains("activities") ? 2 : 1
    return String(repeating: "../", count: depth) + "media/"
  }

  // MARK: Paths where nothing is

  /// What is wrong with a path where nothing is.
  ///
  /// - Parameters:
  ///   - path: the path from the project's root.
  ///   - files: the paths of the files that are there.
  func at(_ path: String, among files: Set<String>) -> Diagnostic {
    let (meant, cause) = meant(by: path, among: files)
    let ways = meant.map(way)
    var notes = [Note]()
    switch cause {
    case .case:
      let name = Self.name(of: meant[0])
      notes.append(
        Note(
          Message(
            zh: "有一个 \(name)，大小写要一样", en: "there is \(name): letter case matters")))
    case .folder:
      notes.append(Self.whereToCountFrom)
      notes.append(.didYouMean(ways))
    case .name: notes.append(.didYouMean(ways))
    case .unknown:
      notes.append(Self.whereToCountFrom)
      if SourceTree.isNamedLikePicture(path) { notes.append(Self.upload) }
    }
    // Photos of one camera differ by a number; which one was meant, only their author knows.
    let isCertain = cause != .name || Self.digits(path) == Self.digits(meant[0])
    return Diagnostic(
      .error, "broken-link", Message(zh: "找不到文件 \(path)", en: "there is no file \(path)"),
      at: span, notes: notes,
      fixIt: ways.count == 1 && isCertain ? repair(ways[0]) : nil)
  }

  private enum Cause { case `case`, folder, name, unknown }

  private func meant(
    by path: String, among files: Set<String>
  ) -> (paths: [String], cause: Cause) {
    let lowered = path.lowercased()
    let same = files.filter { $0.lowercased() == lowered }.sorted()
    if !same.isEmpty { return (same, .case) }
    let parts = written.split { $0 == "/" || $0 == "\\" }.map { $0.lowercased() }
      .drop { $0 == "." || $0 == ".." }
    for tail in [parts, parts.suffix(1)] where !tail.isEmpty {
      let ending = tail.joined(separator: "/")
      let found = files.filter { file in
        let other = file.lowercased()
        return other == ending || other.hasSuffix("/" + ending)
      }
      if !found.isEmpty { return (Array(found.sorted().prefix(3)), .folder) }
    }
    let kind = SourceTree.fileExtension(of: path)
    let isPicture = SourceTree.isNamedLikePicture(path)
    let alike = files.sorted().filter {
      isPicture ? SourceTree.isNamedLikePicture($0) : SourceTree.fileExtension(of: $0) == kind
    }
    let near = Suggestion.nearest(to: Self.name(of: path), among: alike.map(Self.name))
    let found = near.compactMap { name in alike.first { Self.name(of: $0) == name } }
    return (found, found.isEmpty ? .unknown : .name)
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func digits(_ path: String) -> String {
    name(of: path).filter(\.isNumber)
  }

  /// A path of the project as the entry would write it.
  private func way(to path: String) -> String {
    var here = span.file.path.split(separator: "/").dropLast()[...]
    var there = path.split(separator: "/")[...]
    while let first = here.first, first == there.first, there.count > 1 {
      here = here.dropFirst()
      there = there.dropFirst()
    }
    return String(repeating: "../", count: here.count) + there.joined(separator: "/")
  }

  /// The repair that writes a path; none where it would need signs of its own.
  private func repair(_ path: String) -> FixIt? {
    if isInHead { return FixIt(span, replacement: YAMLText.flowScalar(path)) }
    let isPlain = !path.unicodeScalars.contains {
      $0.isBlank || "()<>%".unicodeScalars.contains($0)
    }
    return isPlain && span.text == written ? FixIt(span, replacement: path) : nil
  }

  private static let whereToCountFrom = Note(
    Message(zh: "路径从本文件所在的文件夹算起，../ 是上一级文件夹", en: "paths count from this file's folder"))
  private static let upload = Note(
    Message(
      zh: "照片还没有传的话，先传到 content/media/", en: "a picture is put into content/media/ first"))
}
