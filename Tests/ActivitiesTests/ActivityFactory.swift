import Markup

@testable import Activities

/// Makes activities and the little world they stand in.
enum ActivityFactory {
  static let counties = ["dali", "heyang", "baishui"].map(county)
  static let city = county("city")
  static let topics = ["health", "ecology", "water", "youth"].map {
    Topic(slug: $0, name: $0, shortName: $0, summary: "", synonyms: [], kind: .field)
  }
  static let actions = ["joint", "special"].map {
    Action(
      slug: $0, name: $0, shortName: $0, kind: .joint, summary: "", source: "", synonyms: [],
      requiredTitleWords: nil)
  }
  static let hosts = ["a", "b", "c", "d"].map { Host(slug: $0, name: $0) }

  static let vocabulary = Vocabulary(
    city: city, counties: counties, topics: topics, actions: actions, units: [], formats: [],
    settings: [])

  /// A week from 2023-09-17 on.
  static let week = day(17)...day(23)

  static let edition = Edition(
    title: "", shortTitle: "", slogan: "", summary: "", week: week, accepted: day(1)...day(30),
    language: "zh-Hans", baseURL: nil,
    office: .init(name: "", address: nil, phone: nil, email: nil), deadlines: [],
    footer: .init(organiser: nil, icp: nil, siteID: nil, note: nil), theme: "default")

  /// A day of September 2023.
  static func day(_ number: Int) -> CivilDate {
    // 1 September 2023 is day 19,601.
    CivilDate(dayNumber: 19_600 + number)
  }

  static func session(_ dates: ClosedRange<CivilDate>, _ time: SessionTime) -> Session {
    Session(dates: dates, time: time, venue: nil, address: nil, status: .scheduled, notice: nil)
  }

  static func activity(
    _ slug: String, in county: County = counties[0], _ sessions: [Session],
    title: String? = nil, topics: [Topic] = [topics[0]], actions: [Action] = [],
    settings: [String] = [], hosts: [Host] = [hosts[0]], organizers: [String] = [],
    contact: Activity.Contact? = nil, status: Status = .scheduled, recap: Activity.Recap? = nil,
    isSample: Bool = true, registration: Activity.Registration? = nil,
    recommendation: Activity.Recommendation? = nil
  ) -> Activity {
    Activity(
      id: .init(county: county.slug, slug: slug), title: title ?? slug, hosts: hosts,
      organizers: organizers, supporters: [], county: county, zone: nil, sessions: sessions,
      online: nil, topics: topics, actions: actions, settings: settings, formats: [],
      audience: [], summary: "", contact: contact, signUp: nil, fee: nil, access: [],
      status: status, notice: nil, pictures: [], recap: recap, source: nil, isSample: isSample,
      path: "", body: MarkdownDocument(parsing: .init(path: "", text: ""), from: 0),
      registration: registration, recommendation: recommendation)
  }

  static func agenda(of activities: [Activity]) -> Agenda {
    Agenda(
      edition: edition, vocabulary: vocabulary, activities: activities, guide: [], pages: [])
  }

  private static func county(_ slug: String) -> County {
    County(
      slug: slug, name: slug, shortName: slug, english: slug, code: nil, tile: nil, aliases: [])
  }
}
