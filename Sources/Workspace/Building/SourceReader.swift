import Content
import Diagnostics
import Markup
import Publishing

/// Reads a project's files from a disk.
struct SourceReader {
  let disk: any FileSystem
  let jobs: Int
  /// What was read before, if anything.
  var known = KnownFiles()
  /// Whether the files that are published beside texts are read; else no more than their paths is known.
  var readsMedia = true

  /// The files of a content folder; a symbolic link in it is an error, for it may lead anywhere.
  func content(_ folder: String) async throws -> Diagnosed<SourceTree> {
    let root = Self.withoutSlash(folder)
    let (paths, diagnostics) = try files(below: root)
    let texts = paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }
    let media = paths.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".yml") }
    let files = try await concurrentMap(texts.count, jobs: jobs) { index in
      known.source(texts[index], bytes: try disk.read(texts[index]))
    }
    let published = try await concurrentMap(media.count, jobs: jobs) { index in
      try known.media[media[index]] ?? self.media(media[index])
    }
    return Diagnosed(SourceTree(root: root, files: files, media: published), diagnostics)
  }

  private func media(_ path: String) throws -> SourceTree.Media {
    guard readsMedia else { return SourceTree.Media(path: path, publishedName: "") }
    let isNamedLikePicture = SourceTree.isNamedLikePicture(path)
    let most = isNamedLikePicture ? PictureLimits.bytes : SourceTree.Media.mostBytes
    guard let bytes = try disk.read(path, upTo: most) else {
      return SourceTree.Media(path: path, publishedName: "", isTooLarge: !isNamedLikePicture)
    }
    let mark = Fingerprint(of: bytes)
    let kind = path.split(separator: ".").last.map { ".\($0.lowercased())" } ?? ""
    return SourceTree.Media(
      path: path, publishedName: "\(mark)\(kind)", mark: mark, format: PictureFormat(of: bytes))
  }

  /// A theme's folder and those it extends, its own first.
  func theme(_ name: String, in themes: String) async throws -> Diagnosed<[ThemeFolder]> {
    let root = Self.withoutSlash(themes)
    var folders: [ThemeFolder] = []
    var diagnostics: [Diagnostic] = []
    var wanted: (name: String, span: SourceSpan?)? = (name, nil)
    while let (name, span) = wanted {
      let isName = !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
      guard isName, try disk.entries(below: "\(root)/\(name)") != nil else {
        diagnostics.append(.unknownTheme(name, in: root, at: span))
        break
      }
      if folders.contains(where: { $0.name == name }) {
        diagnostics.append(.themeExtendsItself(name, in: root, at: span))
        break
      }
      let (paths, links) = try files(below: "\(root)/\(name)")
      let files = try await concurrentMap(paths.count, jobs: jobs) { index in
        known.source(paths[index], bytes: try disk.read(paths[index]))
      }
      let folder = ThemeFolder.read(name: name, root: "\(root)/\(name)", files: files)
      diagnostics += links + folder.diagnostics
      folders.append(folder.value)
      wanted = folder.value.extends.map { ($0.name, $0.span) }
    }
    return Diagnosed(folders, diagnostics)
  }

  /// The paths of the files below a folder, hidden ones left out.
  private func files(below root: String) throws -> (paths: [String], diagnostics: [Diagnostic]) {
    guard let entries = try disk.entries(below: root) else {
      throw FileSystemError(.list, root, reason: "No such file or directory")
    }
    let visible = entries.filter { entry in
      !entry.path.hasPrefix(".") && !entry.path.contains("/.")
    }
    let links = visible.filter { $0.kind == .symbolicLink }.map {
      Diagnostic.symbolicLink("\(root)/\($0.path)")
    }
    return (visible.filter { $0.kind == .file }.map { "\(root)/\($0.path)" }, links)
  }

  /// A path without slashes at its end.
  static func withoutSlash(_ folder: String) -> String {
    var path = folder[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}

extension Diagnostic {
  fileprivate static func symbolicLink(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "symbolic-link",
      Message(zh: "这里不能放符号链接，请放文件本身", en: "symbolic links are not read; put the file itself here"),
      place: .path(path))
  }

  fileprivate static func unknownTheme(
    _ name: String, in root: String, at span: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-theme",
      Message(zh: "没有“\(name)”这个主题", en: "there is no theme “\(name)”"),
      place: span.map { .span($0) } ?? .path("\(root)/\(name)"))
  }

  fileprivate static func themeExtendsItself(
    _ name: String, in root: String, at span: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      .error, "theme-recursion",
      Message(zh: "主题“\(name)”绕了一圈又扩展了自己", en: "the theme “\(name)” extends itself"),
      place: span.map { .span($0) } ?? .path("\(root)/\(name)"))
  }
}
