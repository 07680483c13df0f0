import Activities
import Diagnostics
import Markup

/// Reads the pictures of an entry's head, each a mapping of its file and of what it shows.
struct PictureReader {
  /// The keys of a picture.
  static let keys = KeyNames<String>([
    ("file", ["file", "文件"]), ("alt", ["alt", "说明"]),
  ])

  private var diagnostics: [Diagnostic] = []

  /// The pictures under a key, with what is wrong with them.
  static func pictures<Key>(
    _ key: Key, of mapping: MappingReader<Key>
  ) -> Diagnosed<[Located<Activity.Picture>]> {
    guard let entry = mapping.entry(key) else { return Diagnosed([]) }
    var reader = PictureReader()
    let items = mapping.mappings(key, names: keys, text: Diagnostic.pictureOfTextAlone)
    let pictures = items.compactMap { reader.picture($0, under: entry.key) }
    return Diagnosed(pictures, reader.diagnostics)
  }

  private mutating func picture(
    _ mapping: MappingReader<String>, under key: String
  ) -> Located<Activity.Picture>? {
    var item = mapping
    let names = KeyLanguage(of: item.entry("file")?.key ?? key)
    let file = item.requiredText("file", named: names.choose("文件", "file"))
    let alt = alt(of: &item, file, names)
    diagnostics += item.diagnostics
    guard let file else { return nil }
    let destination = MarkdownLink.Destination(file.value, writtenIn: file.span.file.path)
    guard case .file(let path) = destination else {
      diagnostics.append(MissingFile(file.value, at: file.span, isInHead: true).refused)
      return nil
    }
    guard let alt else { return nil }
    if AlternativeText(alt.value).tellsNothing(of: path) {
      diagnostics.append(.emptyAlternative(alt))
    }
    return Located(Activity.Picture(path: path, alt: alt.value), at: file.span)
  }

  private func alt(
    of item: inout MappingReader<String>, _ file: Located<String>?, _ names: KeyLanguage
  ) -> Located<String>? {
    if let text = item.text("alt") { return text }
    if item.isBroken || item.refused.contains("alt") { return nil }
    if let entry = item.entry("alt") {
      item.report([
        .emptyRequiredValue(entry.key, at: entry.keySpan, notes: [.whatAlternativesTell])
      ])
    } else if let file, let key = item.entry("file")?.keySpan {
      let isFlow = item.span.text.hasPrefix("{")
      item.report([
        .missingAlternative(at: item.span, behind: file, key: isFlow ? nil : key, names)
      ])
    } else {
      item.report([.missingAlternative(at: item.span)])
    }
    return nil
  }
}

extension Diagnostic {
  /// A picture of which nothing is written but its file, or but what it shows.
  fileprivate static func pictureOfTextAlone(
    _ text: Located<String>, under key: String
  ) -> Diagnostic {
    let names = KeyLanguage(of: key)
    let (file, alt) = (names.choose("文件", "file"), names.choose("说明", "alt"))
    let pieces = splitList(text.value)
    let files = pieces.allSatisfy(SourceTree.isNamedLikePicture) ? pieces : [text.value]
    let isFile = text.value.contains(".") || text.value.contains("/")
    let pictures = files.map { piece in
      let value = YAMLText.flowScalar(piece)
      return isFile ? "{\(file): \(value), \(alt): ……}" : "{\(file): ……, \(alt): \(value)}"
    }
    let whole =
      pictures.count == 1 ? pictures[0] : "[" + pictures.joined(separator: ", ") + "]"
    return Diagnostic(
      .error, "wrong-form",
      Message(zh: "图片要写文件和图上是什么", en: "a picture is its file and what it shows"),
      at: text.span,
      notes: [isFile ? .whatAlternativesTell : .fillTheGap],
      fixIt: text.isOnOneLine ? FixIt(text.span, replacement: whole) : nil)
  }

  /// A report or film of which nothing is written but its address, or but its title.
  static func referenceOfTextAlone(_ text: Located<String>, under key: String) -> Diagnostic {
    let names = KeyLanguage(of: key)
    let start = text.value.range(of: "http://") ?? text.value.range(of: "https://")
    let address = start.map { text.value[$0.lowerBound...].prefix { !$0.isWhitespace } } ?? ""
    let words = trimmed(start.map { String(text.value[..<$0.lowerBound]) } ?? text.value)
    let title = words.isEmpty ? "……" : YAMLText.flowScalar(words)
    var whole = "{\(names.choose("标题", "title")): \(title)"
    if !address.isEmpty {
      whole += ", \(names.choose("网址", "url")): \(YAMLText.flowScalar(String(address)))"
    }
    return Diagnostic(
      .error, "wrong-form",
      Message(zh: "“\(key)”要写标题，有网址的再写网址", en: "“\(key)” holds a title, and an address"),
      at: text.span, notes: words.isEmpty ? [.fillTheGap] : [],
      fixIt: text.isOnOneLine ? FixIt(text.span, replacement: whole + "}") : nil)
  }

  /// A picture that does not say what it shows.
  ///
  /// - Parameters:
  ///   - file: its file, behind which it is to be said.
  ///   - key: the key of the file, where what is said gets a line of its own.
  fileprivate static func missingAlternative(
    at span: SourceSpan, behind file: Located<String>? = nil, key: SourceSpan? = nil,
    _ names: KeyLanguage = .chinese
  ) -> Diagnostic {
    var fixIt: FixIt?
    if let file, file.isOnOneLine {
      let source = file.span.file
      let end = key == nil ? file.span.range.upperBound : file.span.lineEndOffset
      let indent = key.map { "\n" + String(repeating: " ", count: $0.position.column - 1) }
      fixIt = FixIt(
        source.span(end..<end),
        replacement: (indent ?? ", ") + names.choose("说明: ……", "alt: ……"))
    }
    return Diagnostic(
      .error, "missing-key",
      Message(
        zh: "缺少“说明”（alt）：用一句话写图上是什么，给看不见图的人听",
        en: "“alt” is required: a sentence on what it shows, for those who cannot see it"),
      at: span, notes: fixIt == nil ? [] : [.fillTheGap], fixIt: fixIt)
  }

  /// What is said of a picture is the name of its file, or no word.
  fileprivate static func emptyAlternative(_ alt: Located<String>) -> Diagnostic {
    Diagnostic(
      .warning, "missing-alt",
      Message(
        zh: "“\(alt.value)”没有说图上是什么", en: "“\(alt.value)” does not say what it shows"),
      at: alt.span, notes: [.whatAlternativesTell])
  }
}

extension Diagnostic.Note {
  fileprivate static let whatAlternativesTell = Self(
    Message(
      zh: "用一句话写图上是什么，给看不见图的人听，例如：孩子们在看水样",
      en:
        "say in a sentence what it shows, for those who cannot see it: children with water samples"
    ))
  fileprivate static let fillTheGap = Self(
    Message(zh: "“……”换成您要写的内容", en: "put your own words in the place of ……"))
}

extension Located where Value == String {
  /// Whether it stands in the file as it reads, or in quotes, so that another can stand in its place.
  fileprivate var isOnOneLine: Bool {
    let text = span.text
    return text == value || text.hasPrefix("\"") || text.hasPrefix("'")
  }
}
