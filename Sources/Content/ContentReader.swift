import Activities
import Diagnostics
import Markup

/// From the files of a content folder to an agenda that cannot be invalid.
///
/// Each stage is a function from value to value that returns its problems beside it; only the caller
/// decides what to do with them.
public struct ContentReader: Sendable {
  /// What the data files hold.
  public struct DataFiles: Sendable {
    /// The edition.
    public let edition: Edition
    /// The names that entries may use.
    public let names: VocabularyIndex
    /// What the notice asks for; nil where no file says so.
    public let duties: DutyList?
    /// The places that duties ask for.
    public let facilities: [Facility]
    /// The forms that the notice asks for.
    public let forms: [Form]
  }

  /// Everything that was written, read but not checked.
  public struct Drafts: Sendable {
    /// The activities, in the order of their files.
    public var activities: [ActivityDraft]
    /// The guide's steps and the pages, in the order of their files.
    public var articles: [ArticleDraft]

    /// Drafts of the given files.
    public init(activities: [ActivityDraft], articles: [ArticleDraft]) {
      self.activities = activities
      self.articles = articles
    }
  }

  private let tree: SourceTree

  /// A reader of a content folder.
  public init(_ tree: SourceTree) {
    self.tree = tree
  }

  // MARK: Data files

  /// The data files that are there.
  public func dataSources() -> [SourceFile] {
    (Self.requiredFiles + Self.optionalFiles).compactMap { tree.file("\($0).yml") }
  }

  /// Reads the data files; nil where they hold an error, because nothing can be checked
  /// against them then.
  public func dataFiles() -> Diagnosed<DataFiles?> {
    var diagnostics: [Diagnostic] = []
    var values: [String: YAMLValue] = [:]
    for file in tree.files where file.path.hasSuffix(".yml") {
      diagnostics += IdentityNumberRule().check(file)
    }
    for name in Self.requiredFiles + Self.optionalFiles {
      guard let file = tree.file("\(name).yml") else {
        if Self.requiredFiles.contains(name) {
          diagnostics.append(Self.missingFile("\(tree.root)/\(name).yml"))
        }
        continue
      }
      guard file.bytes.count <= Self.longestFile else {
        diagnostics.append(Self.fileTooLong(file))
        continue
      }
      let read = YAMLReader.mapping(in: file)
      diagnostics += read.diagnostics
      values[name] = read.value
    }
    guard let calendar = values["calendar"], let counties = values["counties"],
      let topics = values["topics"], let actions = values["actions"], let units = values["units"]
    else { return Diagnosed(nil, diagnostics) }
    let edition = EditionReader.read(calendar)
    let vocabulary = VocabularyReader.read(
      counties: counties, topics: topics, actions: actions, units: units)
    diagnostics += edition.diagnostics + vocabulary.diagnostics
    guard !diagnostics.hasErrors, let edition = edition.value, let vocabulary = vocabulary.value
    else { return Diagnosed(nil, diagnostics) }
    let names = VocabularyIndex(vocabulary)
    let facilities = values["facilities"].map { FacilityReader.read($0, names: names) }
    let duties = values["duties"].map { value in
      DutyReader.read(
        value, names: names, facilityKinds: facilities?.value.kinds ?? NameIndex([]))
    }
    let forms = values["forms"].map(FormReader.read)
    diagnostics +=
      (facilities?.diagnostics ?? []) + (duties?.diagnostics ?? []) + (forms?.diagnostics ?? [])
    guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
    return Diagnosed(
      DataFiles(
        edition: edition, names: names, duties: duties?.value,
        facilities: facilities?.value.places ?? [], forms: forms?.value ?? []), diagnostics)
  }

  /// The data files without which nothing can be built.
  private static let requiredFiles = ["calendar", "counties", "topics", "actions", "units"]
  /// The data files that a calendar can do without.
  private static let optionalFiles = ["duties", "facilities", "forms"]

  // MARK: Drafts

  /// The files that hold activities, guide steps and pages, and what to report of the others.
  public func textFiles() -> Diagnosed<[SourceFile]> {
    let texts = tree.files.filter { $0.path.hasSuffix(".md") }
    let paths = tree.files.map(\.path) + tree.media.map(\.path)
    var diagnostics = paths.compactMap(IdentityNumberRule.check(path:))
    let known = texts.filter { file in
      let parts = tree.parts(of: file)
      switch parts.first {
      case "activities" where parts.count == 3, "guide" where parts.count == 2,
        "pages" where parts.count == 2:
        return true
      default:
        diagnostics.append(Self.misplacedFile(file))
        diagnostics += IdentityNumberRule().check(file)
        return false
      }
    }
    return Diagnosed(known, diagnostics)
  }

  /// Reads one file as what its folder says it is.
  public func draft(of file: SourceFile, with data: DataFiles) -> Diagnosed<Drafts> {
    var drafts = read(file, with: data)
    drafts.diagnostics += Self.problems(of: file)
    return drafts
  }

  /// What is wrong with the bytes of a file, whatever they mean.
  public static func problems(of file: SourceFile) -> [Diagnostic] {
    fileRules.flatMap { $0.check(file) }
  }

  /// The rules on the bytes of entries, guide steps and pages.
  private static let fileRules: [any FileRule] = [IdentityNumberRule(), MobileNumberRule()]

  private func read(_ file: SourceFile, with data: DataFiles) -> Diagnosed<Drafts> {
    let parts = tree.parts(of: file)
    let name = String(parts.last?.dropLast(3) ?? "")
    guard file.bytes.count <= Self.longestFile else {
      return Diagnosed(Drafts(activities: [], articles: []), [Self.fileTooLong(file)])
    }
    if parts[0] == "activities" {
      let read = ActivityReader.read(
        file, folder: String(parts[1]), name: name, names: data.names,
        year: data.edition.week.lowerBound.components.year)
      return read.map { Drafts(activities: $0.map { [$0] } ?? [], articles: []) }
    }
    let read = ArticleDraft.read(file, kind: parts[0] == "guide" ? .guide : .pages, name: name)
    return read.map { Drafts(activities: [], articles: $0.map { [$0] } ?? []) }
  }

  /// The longest text file, in bytes; the bound keeps one file from taking the machine's memory.
  static let longestFile = 512 * 1024

  // MARK: Checking

  /// What the rules are told besides the drafts.
  ///
  /// - Parameter pictures: what the pictures of the drafts turned out to be, by path.
  public func context(
    for drafts: Drafts, with data: DataFiles, pictures: [String: PictureFinding] = [:]
  ) -> RuleContext {
    var headings: [String: [MarkdownHeading]] = [:]
    for draft in drafts.activities {
      headings[draft.file.path] = draft.body.headings
    }
    for draft in drafts.articles {
      headings[draft.file.path] = draft.article.body.headings
    }
    return RuleContext(
      edition: data.edition, names: data.names, headings: headings,
      media: Set(tree.media.map(\.path)),
      oversized: Set(tree.media.filter(\.isTooLarge).map(\.path)), pictures: pictures)
  }

  /// What is wrong with the drafts beyond each single activity: clashes, and the articles' texts.
  public func problems(of drafts: Drafts, in context: RuleContext) -> [Diagnostic] {
    let clashes = Rules.all.flatMap { $0.check(all: drafts.activities, in: context) }
    var owners: [String: ArticleDraft] = [:]
    let texts = drafts.articles.flatMap { draft -> [Diagnostic] in
      let body = draft.article.body
      var found = LinkRule.check(body, of: draft.file.path, in: context)
      found += DroppedHTMLRule.check(body)
      found += MissingAltRule.check(body)
      found += PictureRule.check(body, in: context)
      guard !draft.article.slug.isEmpty else { return found + [.noAddress(draft.file)] }
      let address = "\(draft.kind.rawValue)/\(draft.article.slug)"
      if let owner = owners[address] {
        found.append(Self.sameAddress(draft, owner, address))
      } else {
        owners[address] = draft
      }
      return found
    }
    return clashes + texts
  }

  // MARK: The model

  /// The agenda of drafts that hold no error.
  ///
  /// - Parameter includesDrafts: whether entries marked as drafts are in it.
  public func agenda(of drafts: Drafts, with data: DataFiles) -> Agenda {
    let written = Set(drafts.activities.flatMap { $0.hosts.map(\.value) })
    let hosts = HostDirectory(written, names: data.names)
    func articles(_ kind: ArticleDraft.Kind) -> [Article] {
      drafts.articles.filter { $0.kind == kind }
        .sorted { ($0.order, $0.article.slug) < ($1.order, $1.article.slug) }.map(\.article)
    }
    return Agenda(
      edition: data.edition, vocabulary: data.names.vocabulary,
      activities: drafts.activities.map { $0.activity(names: data.names, hosts: hosts) },
      guide: articles(.guide), pages: articles(.pages))
  }

  // MARK: Messages

  private static func missingFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "missing-file", Message(zh: "缺少这个文件", en: "the file is missing"), place: .path(path))
  }

  private static func misplacedFile(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, "misplaced-file",
      Message(zh: "文件放错了地方，不会发布", en: "the file is not where entries are"),
      place: .path(file.path),
      notes: [
        Note(
          Message(
            zh: "活动放在 activities/县区/，信息员指南放在 guide/，其他页面放在 pages/",
            en: "activities are in activities/<county>/, steps in guide/, pages in pages/"))
      ])
  }

  private static func fileTooLong(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, "file-too-long",
      Message(
        zh: "文件太大（\(file.bytes.count / 1024) KB），最多 \(longestFile / 1024) KB",
        en: "the file has \(file.bytes.count / 1024) KB; the most is \(longestFile / 1024) KB"),
      place: .path(file.path),
      notes: [
        Note(
          Message(
            zh: "图片和附件放到 content/media/，正文里写链接；几件事分成几个文件",
            en: "put images and attachments into content/media/ and link to them, or split the file"
          ))
      ])
  }

  private static func sameAddress(
    _ draft: ArticleDraft, _ owner: ArticleDraft, _ address: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-address",
      Message(
        zh: "和 \(owner.file.path) 用了同一个网址 \(address).html",
        en: "\(owner.file.path) has the same address \(address).html"),
      place: .path(draft.file.path),
      notes: [
        Note(
          Message(zh: "请给其中一个文件改名", en: "rename one of the two files"), at: owner.file.lineSpan(1))
      ])
  }
}

extension ContentReader.Drafts {
  /// What is wrong with one activity by itself.
  public static func problems(
    of draft: ActivityDraft, in context: RuleContext
  ) -> [Diagnostic] {
    Rules.all.flatMap { $0.check(draft, in: context) }
  }

  /// Leaves out entries marked as drafts.
  public mutating func dropUnpublished() {
    activities.removeAll { $0.isDraft }
  }
}
