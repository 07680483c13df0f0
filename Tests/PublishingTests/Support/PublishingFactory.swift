import Activities
import Markup

/// Makes activities and the little city they stand in.
enum PublishingFactory {
  static let dali = county("dali", "大荔", tile: .init(row: 1, column: 2))
  static let heyang = county("heyang", "合阳", tile: .init(row: 0, column: 2))
  static let baishui = county("baishui", "白水", tile: nil)
  static let city = County(
    slug: "city", name: "渭南市级", shortName: "市级", english: "Weinan", code: nil, tile: nil,
    aliases: [])
  static let topics = [
    topic("health", "卫生健康", .field), topic("ecology", "生态文明", .field),
    topic("food-safety", "食品安全", .theme),
  ]
  static let actions = [action("joint", .joint), action("special", .special)]
  static let hosts = [
    Host(slug: "a", name: "市科学技术协会"), Host(slug: "b", name: "市卫生健康委"),
    Host(slug: "c", name: "县图书馆"),
  ]
  static let vocabulary = Vocabulary(
    city: city, counties: [dali, heyang, baishui], topics: topics, actions: actions, units: [],
    formats: [], settings: [])

  /// A week from 2023-09-17 on.
  static let week = day(17)...day(23)

  static let edition = edition()

  static func edition(
    worksOffline: Bool = false, repository: Repository? = nil, id: String? = nil
  ) -> Edition {
    Edition(
      title: "渭南市全国科普日", shortTitle: "科普日", slogan: "人人学科学", summary: "一周的活动", week: week,
      accepted: day(1)...day(30), language: "zh-Hans", baseURL: nil,
      office: .init(name: "科普部", address: nil, phone: "0913-2930000", email: nil), deadlines: [],
      footer: .init(organiser: nil, icp: nil, siteID: nil, note: nil), theme: "default",
      worksOffline: worksOffline, repository: repository, id: id)
  }

  /// A day of September 2023.
  static func day(_ number: Int) -> CivilDate {
    // 1 September 2023 is day 19,601.
    CivilDate(dayNumber: 19_600 + number)
  }

  static func clock(_ hour: Int, _ minute: Int = 0) -> ClockTime {
    guard let time = ClockTime(hour: hour, minute: minute) else {
      preconditionFailure("no clock shows \(hour):\(minute)")
    }
    return time
  }

  static func from(_ hour: Int, _ minute: Int = 0, to end: Int? = nil) -> SessionTime {
    .from(clock(hour, minute), to: end.map { clock($0) })
  }

  static func session(
    _ first: Int, to last: Int? = nil, _ time: SessionTime = .notGiven,
    venue: String? = "文化广场", address: String? = nil, status: Status = .scheduled,
    notice: String? = nil, id: String = "1"
  ) -> Session {
    Session(
      id: id, dates: day(first)...day(last ?? first), time: time, venue: venue, address: address,
      status: status, notice: notice)
  }

  static func activity(
    _ slug: String, title: String? = nil, in county: County = dali,
    _ sessions: [Session] = [session(20)], online: String? = nil, topics: [Topic] = [topics[0]],
    actions: [Action] = [], hosts: [Host] = [hosts[0]], audience: [String] = [],
    summary: String = "", contact: Activity.Contact? = nil, signUp: Activity.SignUp? = nil,
    fee: String? = nil, status: Status = .scheduled, notice: String? = nil,
    pictures: [Activity.Picture] = [], recap: Activity.Recap? = nil, isSample: Bool = false,
    body: String = ""
  ) -> Activity {
    let path = path(of: slug, in: county)
    return Activity(
      id: .init(county: county.slug, slug: slug), title: title ?? slug, hosts: hosts,
      organizers: [], supporters: [], county: county, zone: nil, sessions: numbered(sessions),
      online: online, topics: topics, actions: actions, settings: [], formats: [],
      audience: audience, summary: summary, contact: contact, signUp: signUp, fee: fee,
      access: [], status: status, notice: notice, pictures: pictures, recap: recap, source: nil,
      isSample: isSample, path: path, body: document(body, path: path))
  }

  /// Sessions that have no name of their own, each with that of its place.
  private static func numbered(_ sessions: [Session]) -> [Session] {
    sessions.enumerated().map { index, session in
      guard session.id == "1" else { return session }
      return Session(
        id: "\(index + 1)", dates: session.dates, time: session.time, venue: session.venue,
        address: session.address, status: session.status, notice: session.notice)
    }
  }

  static func article(_ slug: String, step: Int? = nil, in folder: String, body: String = "")
    -> Article
  {
    let path = "content/\(folder)/\(slug).md"
    return Article(
      slug: slug, title: "文章 \(slug)", summary: "", step: step, fields: [], path: path,
      body: document(body, path: path))
  }

  static func agenda(
    of activities: [Activity], edition: Edition = edition, vocabulary: Vocabulary = vocabulary,
    guide: [Article] = [], pages: [Article] = []
  ) -> Agenda {
    Agenda(
      edition: edition, vocabulary: vocabulary, activities: activities, guide: guide, pages: pages)
  }

  /// The path of an entry's file from the project's root.
  static func path(of slug: String, in county: County) -> String {
    "content/activities/\(county.slug)/\(slug).md"
  }

  static func county(_ slug: String, _ name: String, tile: County.Tile?) -> County {
    County(
      slug: slug, name: name + "县", shortName: name, english: slug, code: nil, tile: tile,
      aliases: [])
  }

  private static func document(_ text: String, path: String) -> MarkdownDocument {
    MarkdownDocument(parsing: .init(path: path, text: text), from: 0)
  }

  private static func topic(_ slug: String, _ name: String, _ kind: Topic.Kind) -> Topic {
    Topic(
      slug: slug, name: name, shortName: name, summary: "关于\(name)", synonyms: [], kind: kind)
  }

  private static func action(_ slug: String, _ kind: Action.Kind) -> Action {
    Action(
      slug: slug, name: "行动 \(slug)", shortName: slug, kind: kind, summary: "", source: "",
      synonyms: [], requiredTitleWords: nil)
  }
}
