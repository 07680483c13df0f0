import Activities
import Diagnostics
import Markup

/// Reads one activity file into a draft.
struct ActivityReader {
  private let file: SourceFile
  private let names: VocabularyIndex
  private let year: Int
  private var reader: MappingReader<ActivityKey>
  private var urls: [Located<String>] = []
  private var recapPhotos: [Located<Activity.Picture>] = []

  /// Reads a file; nil where its head cannot be read at all.
  ///
  /// - Parameters:
  ///   - folder: the name of the folder the file is in.
  ///   - name: the file's name without its extension.
  ///   - year: the year of days written without one.
  static func read(
    _ file: SourceFile, folder: String, name: String, names: VocabularyIndex, year: Int
  ) -> Diagnosed<ActivityDraft?> {
    let head = FrontMatter.read(file, keys: yamlKeys)
    guard let frontMatter = head.value else { return Diagnosed(nil, head.diagnostics) }
    var reader = ActivityReader(file: file, value: frontMatter.value, names: names, year: year)
    let body = MarkdownDocument(parsing: file, from: frontMatter.bodyStart)
    let draft = reader.draft(folder: folder, slug: asciiSlug(name), body: body)
    let values = ValueRules.problems(of: frontMatter.value)
    return Diagnosed(draft, head.diagnostics + reader.reader.diagnostics + values)
  }

  private init(file: SourceFile, value: YAMLValue, names: VocabularyIndex, year: Int) {
    self.file = file
    self.names = names
    self.year = year
    reader = MappingReader(value, names: ActivityKey.names)
  }

  private mutating func draft(
    folder: String, slug: String, body: MarkdownDocument
  ) -> ActivityDraft {
    let index = names
    let common = commonSession()
    let sessions = listedSessions()
    let contact = contact()
    let signUp = signUp()
    let recap = recap()
    let source = source()
    let online = url(.online)
    let (title, hosts) = (reader.text(.title), reader.list(.host))
    let topics = reader.list(.topics, unless: { index.topics[$0] != nil })
    let emptyKeys = reader.emptyKeys.map { ($0.key, Located($0.entry.key, at: $0.entry.keySpan)) }
    return ActivityDraft(
      file: file, head: file.lineSpan(1), folder: folder, slug: slug, title: title,
      hosts: hosts, organizers: reader.list(.organizer),
      supporters: reader.list(.supporter), county: reader.text(.county), zone: reader.text(.zone),
      common: common, sessions: sessions, online: online,
      topics: topics,
      actions: reader.list(.actions, unless: { index.actions[$0] != nil }),
      settings: reader.list(.settings, unless: { index.settings[$0] != nil }),
      formats: reader.list(.format, unless: { index.formats[$0] != nil }),
      audience: reader.list(.audience), summary: reader.text(.summary), contact: contact,
      signUp: signUp, fee: reader.text(.fee), access: reader.list(.access), pictures: pictures(),
      recapPhotos: recapPhotos, recap: recap, registration: reader.text(.kepuri),
      recommendation: reader.recommendation(), source: source, isSample: reader.flag(.sample),
      isDraft: reader.flag(.draft),
      emptyKeys: Dictionary(emptyKeys, uniquingKeysWith: { first, _ in first }),
      refusedKeys: reader.refused, urls: urls, body: body)
  }

  // MARK: Times and places

  private mutating func commonSession() -> SessionDraft {
    var session = SessionDraft(span: reader.span)
    session.venue = reader.text(.venue)
    session.address = reader.text(.address)
    session.notice = reader.text(.notice)
    let dates = reader.list(.date, unless: { _ in true })
    let (time, status) = (reader.text(.time), reader.text(.status))
    session.hasUnreadDate = reader.refused.contains(.date)
    session.hasUnreadVenue = reader.refused.contains(.venue)
    readWhen(dates: dates, time: time, status: status, into: &session)
    return session
  }

  private mutating func listedSessions() -> [SessionDraft] {
    var sessions: [SessionDraft] = []
    for var inner in reader.mappings(.sessions, names: SessionKey.names) {
      var session = SessionDraft(span: inner.span)
      session.id = inner.text(.id)
      session.venue = inner.text(.venue)
      session.address = inner.text(.address)
      session.notice = inner.text(.notice)
      let dates = inner.list(.date, unless: { _ in true })
      let (time, status) = (inner.text(.time), inner.text(.status))
      session.hasUnreadDate = inner.refused.contains(.date) || inner.isBroken
      session.hasUnreadVenue = inner.refused.contains(.venue) || inner.isBroken
      inner.reportEmptyKeys()
      reader.report(inner.diagnostics)
      readWhen(dates: dates, time: time, status: status, into: &session)
      sessions.append(session)
    }
    return sessions
  }

  private mutating func readWhen(
    dates: [Located<String>], time: Located<String>?, status: Located<String>?,
    into session: inout SessionDraft
  ) {
    for date in dates { readDate(date, into: &session) }
    if let time { readTime(time, into: &session) }
    if let status {
      if let known = Status.names[status.value] {
        session.status = Located(known, at: status.span)
      } else {
        let kind = Message(zh: "状态", en: "status")
        reader.report([.unknownName("unknown-status", status, kind: kind, in: Status.names)])
      }
    }
  }

  private mutating func readDate(_ date: Located<String>, into session: inout SessionDraft) {
    do throws(DateForms.Problem) {
      // A date that also holds the time is understood, as a time that holds the date is.
      var scanner = TextScanner(date.value)
      let items = try DateForms.items(in: &scanner, year: year)
      guard !items.isEmpty else { throw DateForms.Problem.unknownForm }
      if !scanner.isAtEnd {
        guard let times = TimeForms.itemsBehindDate(in: &scanner) else {
          throw DateForms.Problem.unknownForm
        }
        session.times = Located(times, at: date.span)
      }
      session.dates += items.map { Located($0, at: date.span) }
    } catch {
      session.hasUnreadDate = true
      if TimeForms.items(in: date.value) != nil {
        reader.report([.dateOfTimeAlone(at: date.span)])
      } else {
        reader.report([.badDate(date, error)])
      }
    }
  }

  private mutating func readTime(_ time: Located<String>, into session: inout SessionDraft) {
    if let times = TimeForms.items(in: time.value) {
      session.times = Located(times, at: time.span)
      return
    }
    var scanner = TextScanner(time.value)
    do throws(DateForms.Problem) {
      let items = try DateForms.items(in: &scanner, year: year)
      let isDateAlone = scanner.isAtEnd
      let times = TimeForms.itemsBehindDate(in: &scanner)
      if !items.isEmpty, isDateAlone || times != nil {
        if session.dates.isEmpty { session.dates = items.map { Located($0, at: time.span) } }
        if let times { session.times = Located(times, at: time.span) }
        return
      }
    } catch {
      session.hasUnreadDate = true
      reader.report([.badDate(time, error)])
      return
    }
    reader.report([.badTime(time)])
  }

  // MARK: Values that are mappings

  private static let contactKeys = KeyNames<String>([
    ("name", ["name", "名称", "部门"]), ("phone", ["phone", "电话"]),
  ])
  private static let signUpKeys = KeyNames<String>([
    ("how", ["how", "方式"]), ("url", ["url", "网址"]), ("phone", ["phone", "电话"]),
    ("capacity", ["capacity", "名额"]), ("deadline", ["deadline", "截止"]),
  ])
  private static let recapKeys = KeyNames<String>([
    ("summary", ["summary", "小结"]), ("attendance", ["attendance", "人数"]),
    ("news", ["news", "新闻"]), ("videos", ["videos", "视频"]), ("photos", ["photos", "照片"]),
  ])

  /// The keys that hold mappings, each with the names of the keys in these.
  static let innerKeys: [(key: ActivityKey, names: [String])] = [
    (.sessions, SessionKey.names.all), (.contact, contactKeys.all), (.signup, signUpKeys.all),
    (.recap, recapKeys.all), (.recommend, RecommendationDraft.keys.all),
    (.source, referenceKeys.all), (.cover, PictureReader.keys.all),
  ]

  /// All names of all keys.
  static let yamlKeys: YAMLKeys = {
    var nested: [String: Set<String>] = [:]
    func add(_ parents: [String], _ names: [String]) {
      for parent in parents { nested[parent] = Set(names) }
    }
    for inner in innerKeys { add([inner.key.rawValue] + inner.key.chineseNames, inner.names) }
    add(["news", "新闻", "videos", "视频"], referenceKeys.all)
    add([ActivityKey.images.rawValue] + ActivityKey.images.chineseNames, PictureReader.keys.all)
    add(["photos", "照片"], PictureReader.keys.all)
    return YAMLKeys(topLevel: Set(ActivityKey.names.all), nested: nested)
  }()

  private mutating func contact() -> Activity.Contact? {
    guard let entry = reader.entry(.contact) else { return nil }
    if entry.value.scalar != nil {
      return reader.text(.contact).map { Activity.Contact(name: $0.value, phone: nil) }
    }
    guard var inner = reader.mapping(.contact, names: Self.contactKeys) else { return nil }
    let contact = Activity.Contact(
      name: inner.text("name")?.value, phone: inner.text("phone")?.value)
    inner.reportEmptyKeys()
    reader.report(inner.diagnostics)
    return contact
  }

  private mutating func signUp() -> Activity.SignUp? {
    guard let entry = reader.entry(.signup) else { return nil }
    if entry.value.scalar != nil {
      return reader.text(.signup).map {
        Activity.SignUp(how: $0.value, url: nil, phone: nil, capacity: nil, deadline: nil)
      }
    }
    guard var inner = reader.mapping(.signup, names: Self.signUpKeys) else { return nil }
    let url = inner.text("url")
    if let url { urls.append(url) }
    let signUp = Activity.SignUp(
      how: inner.text("how")?.value, url: url?.value, phone: inner.text("phone")?.value,
      capacity: inner.text("capacity")?.value, deadline: inner.text("deadline")?.value)
    inner.reportEmptyKeys()
    reader.report(inner.diagnostics)
    return signUp
  }

  private mutating func recap() -> Activity.Recap? {
    guard let entry = reader.entry(.recap) else { return nil }
    if entry.value.scalar != nil {
      return reader.text(.recap).map {
        Activity.Recap(summary: $0.value, attendance: nil, news: [])
      }
    }
    guard var inner = reader.mapping(.recap, names: Self.recapKeys) else { return nil }
    var news: [Activity.Reference] = []
    for key in ["news", "videos"] {
      for var item in inner.mappings(
        key, names: Self.referenceKeys, text: Diagnostic.referenceOfTextAlone)
      {
        if let reference = reference(&item) { news.append(reference) }
        reader.report(item.diagnostics)
      }
    }
    recapPhotos = pictures("photos", of: inner)
    let recap = Activity.Recap(
      summary: inner.text("summary")?.value, attendance: inner.text("attendance")?.value,
      news: news, photos: recapPhotos.map(\.value))
    inner.reportEmptyKeys()
    reader.report(inner.diagnostics)
    return recap
  }

  private mutating func source() -> Activity.Reference? {
    guard let entry = reader.entry(.source) else { return nil }
    if entry.value.scalar != nil {
      return reader.text(.source).map { Activity.Reference(title: $0.value, url: nil) }
    }
    guard var inner = reader.mapping(.source, names: Self.referenceKeys) else { return nil }
    let source = reference(&inner)
    reader.report(inner.diagnostics)
    return source
  }

  private static let referenceKeys = KeyNames<String>([
    ("title", ["title", "标题", "publisher", "发布者", "出处"]), ("url", ["url", "网址"]),
  ])

  private mutating func reference(_ inner: inout MappingReader<String>) -> Activity.Reference? {
    let url = inner.text("url")
    if let url { urls.append(url) }
    inner.reportEmptyKeys(except: ["title"])
    guard let title = inner.requiredText("title", named: "title") else { return nil }
    return Activity.Reference(title: title.value, url: url?.value)
  }

  private mutating func url(_ key: ActivityKey) -> Located<String>? {
    let url = reader.text(key)
    if let url { urls.append(url) }
    return url
  }

  // MARK: Pictures

  private mutating func pictures() -> [Located<Activity.Picture>] {
    pictures(.cover, of: reader) + pictures(.images, of: reader)
  }

  private mutating func pictures<Key>(
    _ key: Key, of mapping: MappingReader<Key>
  ) -> [Located<Activity.Picture>] {
    let read = PictureReader.pictures(key, of: mapping)
    reader.report(read.diagnostics)
    return read.value
  }
}

extension Diagnostic {
  static func badDate(_ date: Located<String>, _ problem: DateForms.Problem) -> Diagnostic {
    let forms = Note(
      Message(
        zh: "可以写成 2023-09-20、9月20日、9月17日-9月23日", en: "write 2023-09-20, 9月20日 or 9月17日-9月23日"))
    switch problem {
    case .unknownForm:
      return Diagnostic(
        .error, "bad-date",
        Message(zh: "看不懂“\(date.value)”是哪一天", en: "“\(date.value)” is not a date"),
        at: date.span, notes: [forms])
    case .noSuchDay(let month, let day):
      return Diagnostic(
        .error, "no-such-day",
        Message(zh: "没有 \(month)月\(day)日这一天", en: "there is no day \(day) in month \(month)"),
        at: date.span, notes: [forms])
    }
  }

  /// A time that no date belongs to.
  static func timeWithoutDate(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "time-without-date",
      Message(
        zh: "只写了几点，没写哪一天，还要写“活动日期”（date）", en: "a time needs its day: add a “date”"), at: span,
      notes: [
        Note(
          Message(
            zh: "在两行 --- 之间加一行，例如：date: 9月20日",
            en: "add a line between the lines of ---, such as: date: 9月20日"))
      ])
  }

  /// A date that holds nothing but a time.
  fileprivate static func dateOfTimeAlone(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "time-without-date",
      Message(zh: "日期这一项只写了几点，没写哪一天", en: "a date holds a day, not only a time"), at: span,
      notes: [
        Note(
          Message(
            zh: "这里写哪一天，例如：9月20日；几点另起一行，写成 time: 上午9点",
            en:
              "write the day here, such as 9月20日, and the time on a line of its own, as time: 9:00"
          ))
      ])
  }

  static func badTime(_ time: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, "bad-time",
      Message(zh: "看不懂“\(time.value)”是几点", en: "“\(time.value)” is not a time"), at: time.span,
      notes: [
        Note(
          Message(
            zh: "可以写成 09:00-11:30、上午9点半-11点、下午2:30-5:00、全天、待定；不知道就不写",
            en: "write 09:00-11:30, 上午9点半-11点, 全天 or 待定, or leave it out"))
      ])
  }
}
