import Activities

/// A part of the agenda that other programs can take on its own: as a calendar to subscribe to, or as
/// data.
enum Selection: Hashable, Sendable {
  case all
  case county(String)
  case topic(String)
  case action(String)
  case day(CivilDate)

  /// Its name in addresses: `all`, `county-dali`, `day-2023-09-20`.
  var name: String {
    switch self {
    case .all: "all"
    case .county(let slug): "county-\(slug)"
    case .topic(let slug): "topic-\(slug)"
    case .action(let slug): "action-\(slug)"
    case .day(let date): "day-\(date)"
    }
  }

  /// The page that lists the same for people.
  var route: Route {
    switch self {
    case .all: .home
    case .county(let slug): .county(slug)
    case .topic(let slug): .topic(slug)
    case .action(let slug): .action(slug)
    case .day(let date): .day(date)
    }
  }
}

extension Selection {
  /// The parts that have a calendar of their own. They are there before the first activity is: who
  /// subscribes early finds it later.
  static func feeds(of agenda: Agenda) -> [Selection] {
    let vocabulary = agenda.vocabulary
    return [.all] + vocabulary.places.map { .county($0.slug) }
      + vocabulary.topics.map { .topic($0.slug) } + vocabulary.actions.map { .action($0.slug) }
      + agenda.days.map(Selection.day)
  }

  /// The parts that other sites can show as a list: those that have a data file.
  static func embeds(of agenda: Agenda) -> [Selection] { dataFiles(of: agenda) }

  /// The parts that have a data file of their own.
  static func dataFiles(of agenda: Agenda) -> [Selection] {
    let vocabulary = agenda.vocabulary
    return [.all] + vocabulary.places.map { .county($0.slug) }
      + vocabulary.topics.map { .topic($0.slug) }
  }

  /// The indexes of its activities, each once, in the order of ``Agenda/activities``.
  func activities(of agenda: Agenda) -> [Int] {
    guard let listing = listing(in: agenda) else { return Array(agenda.activities.indices) }
    return Set(listing.occurrences.map(\.activity)).sorted()
  }

  /// Its occurrences, in the order of ``Agenda/occurrences``.
  func occurrences(of agenda: Agenda) -> [Occurrence] {
    listing(in: agenda)?.occurrences ?? agenda.occurrences
  }

  /// What lists it; nil for all.
  private func listing(in agenda: Agenda) -> Listing? {
    let vocabulary = agenda.vocabulary
    return switch self {
    case .all: nil
    case .county(let slug): vocabulary.places.first { $0.slug == slug }.map(agenda.listing(in:))
    case .topic(let slug): vocabulary.topics.first { $0.slug == slug }.map(agenda.listing(about:))
    case .action(let slug): vocabulary.actions.first { $0.slug == slug }.map(agenda.listing(of:))
    case .day(let date): agenda.listing(on: date)
    }
  }

  /// What it is called, in the words of lists.
  func title(in agenda: Agenda, words: TimeWords, all: String) -> String {
    let vocabulary = agenda.vocabulary
    return switch self {
    case .all: all
    case .county(let slug): vocabulary.places.first { $0.slug == slug }?.name ?? slug
    case .topic(let slug): vocabulary.topics.first { $0.slug == slug }?.name ?? slug
    case .action(let slug): vocabulary.actions.first { $0.slug == slug }?.name ?? slug
    case .day(let date): words.day(date)
    }
  }
}
