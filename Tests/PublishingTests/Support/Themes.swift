import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// The themes of the repository, and others that differ from them in a few files.
enum Themes {
  /// The default theme as it is.
  static func standard() throws -> Theme {
    try #require(cached)
  }

  private static let cached = changed([:]).value

  /// The default theme with files in the place of its own; a nil takes a file away.
  static func changed(
    _ changes: [String: String?], language: String = "zh-Hans"
  ) -> Diagnosed<Theme?> {
    read([folder("default", changes)], language: language)
  }

  /// A theme of a few files that extends the default one.
  static func extended(
    _ files: [String: String], language: String = "zh-Hans"
  ) -> Diagnosed<Theme?> {
    let manifest = ["theme.yml": "extends: default\n"].merging(files) { $1 }
    let sources = manifest.map { SourceFile(path: "themes/own/\($0)", text: $1) }
    let own = ThemeFolder.read(name: "own", root: "themes/own", files: sources)
    return read([own, folder("default")], language: language)
  }

  /// A folder of the repository's `themes/`, with files in the place of its own.
  static func folder(
    _ name: String, _ changes: [String: String?] = [:]
  ) -> Diagnosed<ThemeFolder> {
    let root = "themes/\(name)"
    let path = repository.appending(path: root).path
    var files: [String: [UInt8]] = [:]
    for file in FileManager.default.subpaths(atPath: path) ?? [] {
      // Folders have no content.
      files[file] = FileManager.default.contents(atPath: "\(path)/\(file)").map(Array.init)
    }
    for (file, text) in changes { files[file] = text.map { Array($0.utf8) } }
    return ThemeFolder.read(
      name: name, root: root,
      files: files.map { SourceFile(path: "\(root)/\($0)", bytes: $1) })
  }

  /// A theme of folders, with what is wrong with both.
  static func read(
    _ folders: [Diagnosed<ThemeFolder>], language: String = "zh-Hans"
  ) -> Diagnosed<Theme?> {
    let theme = ThemeReader.read(folders.map(\.value), language: language)
    return Diagnosed(theme.value, folders.flatMap(\.diagnostics) + theme.diagnostics)
  }

  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

extension [Diagnostic] {
  /// Every diagnostic's code with its place, in the order of printing: `default/a.css:2:3 code`.
  var found: [String] {
    sortedForPrinting().map {
      let path = $0.path.hasPrefix("themes/") ? String($0.path.dropFirst(7)) : $0.path
      guard case .span(let span) = $0.place else { return "\(path) \($0.code)" }
      return "\(path):\(span.position.line):\(span.position.column) \($0.code)"
    }
  }
}
