import Diagnostics
import Markup
import Mustache

/// Makes a theme of its folder and those it extends.
public struct ThemeReader {
  /// The theme's own folder first, then what it extends.
  private let folders: [ThemeFolder]
  private var diagnostics: [Diagnostic] = []

  /// Reads and checks a theme; nil where it holds an error.
  ///
  /// - Parameters:
  ///   - folders: the theme's own folder first, then the one it extends, and so on.
  ///   - language: the language of the pages, a tag of BCP 47.
  public static func read(_ folders: [ThemeFolder], language: String) -> Diagnosed<Theme?> {
    var reader = ThemeReader(folders: folders)
    let strings = reader.strings(language: language)
    let library = reader.library(strings: strings)
    let assets = reader.assets()
    let styles = reader.addresses(of: \.styles, among: assets)
    let scripts = reader.addresses(of: \.scripts, among: assets)
    let homeFiles = reader.addresses(of: \.home, among: assets)
    let searchFiles = reader.addresses(of: \.search, among: assets)
    let submitFiles = reader.addresses(of: \.submit, among: assets)
    let mineFiles = reader.addresses(of: \.mine, among: assets)
    let embedFiles = reader.addresses(of: \.embed, among: assets)
    let laterFiles = reader.addresses(of: \.later, among: assets)
    let posterFiles = reader.addresses(of: \.poster, among: assets)
    let bookletFiles = reader.addresses(of: \.booklet, among: assets)
    let offlineFiles = reader.addresses(of: \.offline, among: assets)
    let recapFiles = reader.addresses(of: \.recap, among: assets)
    let pictureFiles = reader.addresses(of: \.pictures, among: assets)
    let icon = reader.icon(among: assets)
    let ground = reader.ground()
    let calendarColor = reader.calendarColor()
    let workers = reader.workers()
    guard !reader.diagnostics.hasErrors else { return Diagnosed(nil, reader.diagnostics) }
    return Diagnosed(
      Theme(
        library: library, strings: strings,
        assets: assets.sorted { $0.key < $1.key }.map(\.value), styles: styles, scripts: scripts,
        homeFiles: homeFiles, searchFiles: searchFiles, submitFiles: submitFiles,
        mineFiles: mineFiles, embedFiles: embedFiles, laterFiles: laterFiles,
        posterFiles: posterFiles, bookletFiles: bookletFiles, offlineFiles: offlineFiles,
        recapFiles: recapFiles, pictureFiles: pictureFiles, icon: icon, ground: ground,
        calendarColor: calendarColor,
        workers: workers),
      reader.diagnostics)
  }

  private init(folders: [ThemeFolder]) {
    self.folders = folders
  }

  /// The files of one folder of all themes by name; the theme's own win.
  private func merged(_ folder: String, _ suffix: String = "") -> [String: SourceFile] {
    var files: [String: SourceFile] = [:]
    for theme in folders.reversed() {
      for (name, file) in theme.files(in: folder, withExtension: suffix) { files[name] = file }
    }
    return files
  }

  // MARK: Strings

  /// The strings of the language, or of its first part (`zh-Hans` of `zh-Hans-CN`), key by key.
  private mutating func strings(language: String) -> Strings {
    var texts: [String: String] = [:]
    var place = "\(folders.last?.root ?? "")/strings/\(language).yml"
    for theme in folders.reversed() {
      let files = theme.files(in: "strings", withExtension: ".yml")
      guard
        let file = files.first(where: { language == $0.name || language.hasPrefix($0.name + "-") })
      else { continue }
      place = file.1.path
      let read = YAMLReader.mapping(in: file.1)
      diagnostics += read.diagnostics
      for entry in read.value?.entries ?? [] {
        if let text = entry.value.scalar {
          texts[entry.key] = text
        } else {
          diagnostics.append(
            Diagnostic(
              .error, "wrong-form", Message(zh: "这里应当是一段文字", en: "plain text belongs here"),
              at: entry.value.span))
        }
      }
    }
    let missing = Phrase.allCases.map(\.rawValue).filter { texts[$0] == nil }
    if !missing.isEmpty {
      let list = missing.joined(separator: " ")
      diagnostics.append(
        Diagnostic(
          .error, "missing-string",
          Message(zh: "主题的文字里缺少：\(list)", en: "the theme's strings lack: \(list)"),
          place: .path(place)))
    }
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) where text.contains("{{") {
      diagnostics.append(
        Diagnostic(
          .error, "wrong-form",
          Message(zh: "文字 \(key) 里不能有 {{", en: "the string \(key) cannot hold {{"),
          place: .path(place)))
    }
    if let text = texts[Phrase.tableColumns.rawValue],
      text.split(separator: " ").count != ActivityTable.columnCount
    {
      let (key, count) = (Phrase.tableColumns.rawValue, ActivityTable.columnCount)
      diagnostics.append(
        Diagnostic(
          .error, "missing-string",
          Message(
            zh: "\(key) 应当是 \(count) 个词，中间空一格", en: "\(key) is \(count) words, blanks between them"),
          place: .path(place)))
    }
    for phrase in [Phrase.weekdays, .weekdaysShort] {
      guard let text = texts[phrase.rawValue], text.split(separator: " ").count != 7 else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .error, "missing-string",
          Message(
            zh: "\(phrase.rawValue) 应当是从星期日起的七个词，中间空一格",
            en: "\(phrase.rawValue) is seven words from Sunday on, blanks between them"),
          place: .path(place)))
    }
    return Strings(texts)
  }

  // MARK: Templates

  private mutating func library(strings: Strings) -> MustacheLibrary {
    let files = merged("templates", ".mustache")
    var library = MustacheLibrary()
    var nodes: [String: [TemplateNode]] = [:]
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      let tags = TemplateScanner.tags(in: file)
      let scanned = TemplateScanner.nodes(of: tags)
      diagnostics += scanned.diagnostics
      nodes[name] = scanned.value
      do {
        // All values are escaped already, so templates are plain text to the library.
        let filled = strings.filled(into: file, tags: tags)
        let text = String(decoding: filled, as: UTF8.self)
        try library.register("{{% CONTENT_TYPE:TEXT }}\n" + text, named: name)
      } catch {
        guard scanned.diagnostics.isEmpty else { continue }
        diagnostics.append(.template(file, error))
      }
    }
    var checker = TemplateChecker(templates: nodes)
    let common = Schema(["t": .view { [schema = strings.schema] in schema }])
    for template in TemplateName.allCases {
      if nodes[template.rawValue] == nil {
        diagnostics.append(.missingTemplate(template, in: folders.last?.root ?? ""))
      } else {
        checker.check(page: template.rawValue, schema: template.schema.merging(common))
      }
    }
    diagnostics += checker.diagnostics
    return library
  }

  // MARK: Assets

  /// The files of `assets/` by name, each with its address.
  private mutating func assets() -> [String: OutputFile] {
    let files = merged("assets")
    var outputs: [String: OutputFile] = [:]
    for (name, file) in files where !name.hasSuffix(".css") {
      outputs[name] = Self.asset(
        name, name.hasSuffix(".js") ? Script.published(file.bytes) : file.bytes)
    }
    // Style sheets come last: they name other assets, whose addresses hold their fingerprints.
    let addresses = outputs.mapValues(\.address)
    for (name, file) in files where name.hasSuffix(".css") {
      let sheet = StyleSheet(file: file, name: name)
      let linked = sheet.linked(to: addresses)
      diagnostics += linked.diagnostics
      outputs[name] = Self.asset(name, linked.value)
    }
    return outputs
  }

  private static func asset(_ name: String, _ bytes: [UInt8]) -> OutputFile {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let mark = Fingerprint(of: bytes)
    return OutputFile(
      address: "assets/\(name[..<dot]).\(mark)\(name[dot...])", content: .bytes(bytes))
  }

  /// The addresses of the files that manifests list, the extended theme's first.
  private mutating func addresses(
    of list: KeyPath<ThemeFolder.Manifest, [ThemeFolder.Located]>,
    among assets: [String: OutputFile]
  ) -> [String] {
    folders.reversed().flatMap { $0.manifest[keyPath: list] }.compactMap {
      address(of: $0, among: assets)
    }
  }

  /// The address of a file that a manifest names; one that is not there is reported.
  private mutating func address(
    of entry: ThemeFolder.Located, among assets: [String: OutputFile]
  ) -> String? {
    if let asset = assets[entry.text] { return asset.address }
    diagnostics.append(
      Diagnostic(
        .error, "missing-asset",
        Message(
          zh: "assets/ 里没有 \(entry.text)", en: "there is no \(entry.text) in assets/"),
        at: entry.span))
    return nil
  }

  /// The address of the picture of the first theme that names one.
  private mutating func icon(among assets: [String: OutputFile]) -> String? {
    guard let entry = folders.lazy.compactMap(\.manifest.icon).first else { return nil }
    return address(of: entry, among: assets)
  }

  /// The colour of the first theme that names one.
  private mutating func ground() -> String? {
    guard let entry = folders.lazy.compactMap(\.manifest.ground).first else { return nil }
    let digits = entry.text.utf8.dropFirst()
    if entry.text.hasPrefix("#"), digits.count == 6, Int(entry.text.dropFirst(), radix: 16) != nil {
      return entry.text
    }
    diagnostics.append(
      Diagnostic(
        .error, "wrong-form",
        Message(zh: "颜色写成 #faf6ee 这样的六位", en: "a colour is written like #faf6ee"),
        at: entry.span))
    return nil
  }

  /// The name of a colour of the first theme that names one; calendars know those of CSS and no
  /// number (RFC 7986, 5.9).
  private mutating func calendarColor() -> String? {
    guard let entry = folders.lazy.compactMap(\.manifest.calendarColor).first else { return nil }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    if !entry.text.isEmpty, entry.text.utf8.allSatisfy(letters.contains) { return entry.text }
    diagnostics.append(
      Diagnostic(
        .error, "wrong-form",
        Message(
          zh: "日历的颜色写 CSS 里的英文名，例如 firebrick",
          en: "a calendar's colour is a name of CSS, such as firebrick"), at: entry.span))
    return nil
  }

  // MARK: Workers

  /// The scripts of `workers/`, all of them.
  private mutating func workers() -> [Theme.WorkerName: [UInt8]] {
    let files = merged("workers", ".js")
    var workers: [Theme.WorkerName: [UInt8]] = [:]
    for name in Theme.WorkerName.allCases {
      if let file = files[name.rawValue] {
        workers[name] = file.bytes
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "missing-file",
            Message(zh: "主题缺少这个脚本", en: "the theme lacks this script"),
            place: .path("\(folders.last?.root ?? "")/workers/\(name.rawValue).js")))
      }
    }
    return workers
  }
}

extension Diagnostic {
  fileprivate static func missingTemplate(_ name: TemplateName, in root: String) -> Diagnostic {
    Diagnostic(
      .error, "missing-file", Message(zh: "主题缺少这个模板", en: "the theme lacks this template"),
      place: .path("\(root)/templates/\(name.rawValue).mustache"))
  }

  fileprivate static func template(_ file: SourceFile, _ error: any Error) -> Diagnostic {
    var line = 1
    if let error = error as? MustacheTemplate.ParserError {
      // Our own first line is not the author's.
      line = max(error.context.lineNumber - 1, 1)
    }
    return Diagnostic(
      .error, "template-syntax",
      Message(zh: "模板的格式不对（\(error)）", en: "the template is malformed (\(error))"),
      at: file.lineSpan(line))
  }
}
