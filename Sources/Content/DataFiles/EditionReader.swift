import Activities
import Diagnostics
import Markup

/// Reads `calendar.yml`.
struct EditionReader {
  private var reader: MappingReader<String>

  private static let keys = KeyNames<String>(
    "title", "short", "slogan", "summary", "week", "accepted", "timezone", "language", "theme",
    "base-url", "repository", "offline", "office", "deadlines", "footer", "id",
    "silence")

  /// Reads the edition; nil where a part without which nothing can be built is missing.
  static func read(_ value: YAMLValue) -> Diagnosed<Edition?> {
    var reader = EditionReader(reader: MappingReader(value, names: keys))
    let edition = reader.edition()
    return Diagnosed(edition, reader.reader.diagnostics)
  }

  private mutating func edition() -> Edition? {
    let title = reader.requiredText("title", named: "title")?.value
    let slogan = reader.requiredText("slogan", named: "slogan")?.value
    let week = dates("week")
    let accepted = reader.entry("accepted") == nil ? week : dates("accepted")
    let office = office()
    let footer = footer()
    let deadlines = deadlines()
    checkTimeZone()
    let language = reader.text("language")?.value ?? "zh-Hans"
    let baseURL = baseURL()
    let worksOffline = worksOffline(at: baseURL)
    let repository = repository()
    let id = id()
    let silenced = silencedWarnings()
    guard let title, let week, let accepted, let office else { return nil }
    return Edition(
      title: title, shortTitle: reader.text("short")?.value ?? title, slogan: slogan ?? "",
      summary: reader.text("summary")?.value ?? "", week: week, accepted: accepted,
      language: language, baseURL: baseURL, office: office, deadlines: deadlines, footer: footer,
      theme: reader.text("theme")?.value ?? "default", worksOffline: worksOffline,
      repository: repository, id: id, silencedWarnings: silenced)
  }

  /// A range of days, `{first: …, last: …}`.
  private mutating func dates(_ key: String) -> ClosedRange<CivilDate>? {
    guard var inner = reader.mapping(key, names: KeyNames<String>("first", "last")) else {
      _ = reader.requiredText(key, named: key)
      return nil
    }
    let first = inner.requiredText("first", named: "first")
    let last = inner.requiredText("last", named: "last")
    reader.report(inner.diagnostics)
    guard let first, let last, let from = reader.day(first), let to = reader.day(last) else {
      return nil
    }
    guard from <= to else {
      reader.report([
        Diagnostic(
          .error, "end-before-start",
          Message(zh: "最后一天不能早于第一天", en: "the last day is not before the first"), at: last.span)
      ])
      return nil
    }
    return from...to
  }

  private mutating func checkTimeZone() {
    // China has one time zone and no summer time; every page's clock counts in it.
    guard let zone = reader.text("timezone"), zone.value != "Asia/Shanghai" else { return }
    reader.report([
      Diagnostic(
        .error, "unknown-time-zone",
        Message(zh: "时区只能是 Asia/Shanghai", en: "the time zone is Asia/Shanghai"), at: zone.span)
    ])
  }

  /// The calendar's name in marks that other programs keep.
  private mutating func id() -> String? {
    guard let id = reader.text("id") else { return nil }
    guard asciiSlug(id.value) == id.value else {
      reader.report([.badSlug(at: id.span, key: "id")])
      return nil
    }
    return id.value
  }

  /// The codes of warnings that are known; one that no problem has silences nothing.
  private mutating func silencedWarnings() -> Set<String> {
    let codes = reader.list("silence")
    reader.report(
      codes.filter { Explanations.explanation(of: $0.value) == nil }.map(Diagnostic.unknownCode))
    return Set(codes.map(\.value))
  }

  private mutating func baseURL() -> String? {
    guard let url = reader.text("base-url") else { return nil }
    guard isWebAddress(url.value) else {
      reader.report([.badURL(url)])
      return nil
    }
    return Self.withoutSlash(url.value)
  }

  private static func withoutSlash(_ address: String) -> String {
    String(address.reversed().drop { $0 == "/" }.reversed())
  }

  /// The repository, `{kind: …, address: …, branch: …, folder: …}`; nil where none is named.
  private mutating func repository() -> Repository? {
    let keys = KeyNames<String>("kind", "address", "branch", "folder")
    guard var inner = reader.mapping("repository", names: keys) else { return nil }
    let (kind, address) = (
      inner.requiredText("kind", named: "kind"), inner.requiredText("address", named: "address")
    )
    let branch = inner.text("branch")?.value ?? "main"
    let folder = inner.text("folder")?.value ?? "content"
    let known: Repository.Kind? = kind.flatMap { inner.choice($0, of: "kind") }
    if let address, !isWebAddress(address.value) { inner.report([.badURL(address)]) }
    defer { reader.report(inner.diagnostics) }
    guard let known, let address, isWebAddress(address.value) else { return nil }
    var site = Self.withoutSlash(address.value)
    // What git clones from is the same page.
    if site.hasSuffix(".git") { site.removeLast(4) }
    return Repository(kind: known, address: site, branch: branch, folder: Self.withoutSlash(folder))
  }

  /// Browsers keep a site for reading without a network only where it comes over https.
  private mutating func worksOffline(at baseURL: String?) -> Bool {
    let isWanted = reader.flag("offline")
    if isWanted, let baseURL, baseURL.hasPrefix("http:"), let entry = reader.entry("offline") {
      reader.report([
        Diagnostic(
          .warning, "offline-without-https",
          Message(
            zh: "正式网址不是 https 开头的，浏览器不会把网站存下来",
            en: "the base URL is not https, and browsers keep only sites that are"),
          at: entry.value.span)
      ])
    }
    return isWanted
  }

  private mutating func office() -> Edition.Office? {
    let keys = KeyNames<String>("name", "address", "phone", "email")
    guard var inner = reader.mapping("office", names: keys) else {
      _ = reader.requiredText("office", named: "office")
      return nil
    }
    let name = inner.requiredText("name", named: "name")?.value
    let office = Edition.Office(
      name: name ?? "", address: inner.text("address")?.value, phone: inner.text("phone")?.value,
      email: inner.text("email")?.value)
    reader.report(inner.diagnostics)
    return office
  }

  private mutating func deadlines() -> [Edition.Deadline] {
    let keys = KeyNames<String>("date", "title", "text", "source")
    return reader.mappings("deadlines", names: keys).compactMap { item in
      var item = item
      let day = item.requiredText("date", named: "date")
      let title = item.requiredText("title", named: "title")
      let (text, source) = (item.text("text")?.value, item.text("source")?.value)
      reader.report(item.diagnostics)
      guard let day, let title, let date = reader.day(day) else { return nil }
      return Edition.Deadline(date: date, title: title.value, text: text, source: source)
    }
  }

  private mutating func footer() -> Edition.Footer {
    let keys = KeyNames<String>("organiser", "icp", "site-id", "note")
    guard var inner = reader.mapping("footer", names: keys) else {
      return Edition.Footer(organiser: nil, icp: nil, siteID: nil, note: nil)
    }
    for key in ["organiser", "icp", "site-id"] {
      guard let entry = inner.entry(key), inner.text(key) == nil else { continue }
      inner.report([.emptyFooterItem(key, at: entry.keySpan)])
    }
    let footer = Edition.Footer(
      organiser: inner.text("organiser")?.value, icp: inner.text("icp")?.value,
      siteID: inner.text("site-id")?.value, note: inner.text("note")?.value)
    reader.report(inner.diagnostics)
    return footer
  }
}

extension Diagnostic {
  static func badURL(_ url: Located<String>) -> Diagnostic {
    // Typed with an input method: ｈｔｔｐｓ：／／
    let plain = String(String.UnicodeScalarView(url.value.unicodeScalars.map(\.halfwidth)))
    return Diagnostic(
      .error, "bad-url",
      Message(
        zh: "“\(url.value)”不是网址，网址以 https:// 或 http:// 开头",
        en: "“\(url.value)” is not an address; it starts with https:// or http://"), at: url.span,
      fixIt: isWebAddress(plain) ? FixIt(url.span, replacement: plain, isSafe: true) : nil)
  }

  fileprivate static func unknownCode(_ code: Located<String>) -> Diagnostic {
    let near = Explanations.suggestions(for: code.value)
    return Diagnostic(
      .warning, "unknown-code",
      Message(
        zh: "没有叫“\(code.value)”的提醒；代码写在每条提醒后面的方括号里",
        en: "no warning is called “\(code.value)”; its code stands in brackets behind each"),
      at: code.span, notes: near.isEmpty ? [] : [.didYouMean(near)],
      fixIt: near.count == 1 ? FixIt(code.span, replacement: near[0]) : nil)
  }

  static func emptyFooterItem(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .warning, "empty-footer",
      Message(zh: "页脚的 \(key) 还空着，页面上先不显示", en: "\(key) of the footer is empty and left out"),
      at: span)
  }
}
