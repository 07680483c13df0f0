import Diagnostics
import Markup

/// The files of one theme, as they were read.
public struct ThemeFolder: Sendable {
  /// The theme's name: its folder's.
  public let name: String
  /// The folder's path as messages show it: `themes/default`.
  public let root: String
  /// All files below it, sorted by path.
  public let files: [SourceFile]
  /// What `theme.yml` says.
  let manifest: Manifest

  /// What a theme says of itself.
  struct Manifest: Sendable {
    /// The name of the theme it takes over what it does not have from.
    var base: Located?
    /// Style sheets below `assets/`, after those of the theme it extends.
    var styles: [Located] = []
    /// Scripts below `assets/`, likewise.
    var scripts: [Located] = []
    /// Styles and scripts below `assets/` that the home page alone loads, likewise.
    var home: [Located] = []
    /// Styles and scripts below `assets/` that the search loads when it is first used, likewise.
    var search: [Located] = []
    /// Styles and scripts below `assets/` that the form's page alone loads, likewise.
    var submit: [Located] = []
    /// Styles and scripts below `assets/` that pages load once they are complete, likewise.
    var later: [Located] = []
    /// Styles and scripts below `assets/` of the page of what a visitor has starred, likewise.
    var mine: [Located] = []
    /// Styles and scripts below `assets/` of the lists for other sites, likewise.
    var embed: [Located] = []
    /// Styles and scripts below `assets/` of posters, likewise.
    var poster: [Located] = []
    /// Styles and scripts below `assets/` of booklets, likewise.
    var booklet: [Located] = []
    /// Styles and scripts below `assets/` that pages load where the site works offline, likewise.
    var offline: [Located] = []
    /// Styles and scripts below `assets/` that the page of how it was alone loads, likewise.
    var recap: [Located] = []
    /// Styles below `assets/` that pages with pictures load, likewise.
    var pictures: [Located] = []
    /// The picture for tabs and phones' screens, below `assets/`.
    var icon: Located?
    /// The colour behind the pages.
    var ground: Located?
    /// The colour of calendars to subscribe to.
    var calendarColor: Located?
  }

  /// A text with its place.
  struct Located: Sendable {
    let text: String
    let span: SourceSpan
  }

  /// The name of the theme this one extends.
  public var extends: (name: String, span: SourceSpan)? {
    manifest.base.map { ($0.text, $0.span) }
  }

  /// Reads what `theme.yml` says; a folder without one is reported.
  public static func read(
    name: String, root: String, files: [SourceFile]
  ) -> Diagnosed<ThemeFolder> {
    var manifest = Manifest()
    var diagnostics: [Diagnostic] = []
    if let file = files.first(where: { $0.path == "\(root)/theme.yml" }) {
      let read = YAMLReader.mapping(in: file)
      diagnostics = read.diagnostics
      for entry in read.value?.entries ?? [] {
        let texts = entry.value.items.compactMap { item in
          item.scalar.map { Located(text: $0, span: item.span) }
        }
        switch entry.key {
        case "extends": manifest.base = texts.first
        case "styles": manifest.styles = texts
        case "scripts": manifest.scripts = texts
        case "home": manifest.home = texts
        case "search": manifest.search = texts
        case "submit": manifest.submit = texts
        case "mine": manifest.mine = texts
        case "embed": manifest.embed = texts
        case "later": manifest.later = texts
        case "poster": manifest.poster = texts
        case "booklet": manifest.booklet = texts
        case "offline": manifest.offline = texts
        case "pictures": manifest.pictures = texts
        case "recap": manifest.recap = texts
        case "icon": manifest.icon = texts.first
        case "ground": manifest.ground = texts.first
        case "calendar-color": manifest.calendarColor = texts.first
        case "name", "description": break
        default: diagnostics.append(.unknownThemeKey(entry.key, at: entry.keySpan))
        }
      }
    } else {
      diagnostics.append(
        Diagnostic(
          .error, "missing-file", Message(zh: "缺少这个文件", en: "the file is missing"),
          place: .path("\(root)/theme.yml")))
    }
    diagnostics += files.filter(isTooLong).map(Diagnostic.themeFileTooLong)
    let folder = ThemeFolder(
      name: name, root: root, files: files.sorted { $0.path < $1.path }, manifest: manifest)
    return Diagnosed(folder, diagnostics)
  }

  /// The longest template, list of strings or `theme.yml` in bytes: the bound keeps one file from taking
  /// the machine's memory. Assets are copied, whatever their size.
  fileprivate static let longestFile = 512 * 1024

  private static func isTooLong(_ file: SourceFile) -> Bool {
    file.bytes.count > longestFile
      && (file.path.hasSuffix(".yml") || file.path.hasSuffix(".mustache"))
  }

  /// The files below a folder of the theme, by their names there.
  func files(in folder: String, withExtension suffix: String = "") -> [(name: String, SourceFile)] {
    let prefix = "\(root)/\(folder)/"
    return files.filter { $0.path.hasPrefix(prefix) && $0.path.hasSuffix(suffix) }.map {
      (String($0.path.dropFirst(prefix.count).dropLast(suffix.count)), $0)
    }
  }
}

extension Diagnostic {
  fileprivate static func themeFileTooLong(_ file: SourceFile) -> Diagnostic {
    let (size, most) = (file.bytes.count / 1024, ThemeFolder.longestFile / 1024)
    return Diagnostic(
      .error, "file-too-long",
      Message(
        zh: "文件太大（\(size) KB），最多 \(most) KB", en: "the file has \(size) KB; the most is \(most) KB"),
      place: .path(file.path))
  }

  fileprivate static func unknownThemeKey(_ key: String, at span: SourceSpan) -> Diagnostic {
    let known =
      "name description extends styles scripts home later search submit mine recap embed poster"
      + " booklet offline pictures icon ground calendar-color"
    return Diagnostic(
      .error, "unknown-key", Message(zh: "没有“\(key)”这一项", en: "there is no key “\(key)”"), at: span,
      notes: [
        Note(Message(zh: "可以用的有：\(known)", en: "the keys are: \(known)"))
      ])
  }
}
