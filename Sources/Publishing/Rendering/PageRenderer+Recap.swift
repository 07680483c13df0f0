import Activities
import Markup

extension PageRenderer {
  /// The most photos of one activity on the page: the page is of the whole week.
  private static let photosPerActivity = 2
  /// The most photos on the page, the most entries, and the most reports.
  private static let mostRecaps = 100

  /// The page of how the week was.
  func recap(_ page: PlannedPage) -> [UInt8] {
    let root = root(of: page)
    let told = toldActivities()
    let photos = told.flatMap { self.photos(of: $0, root: root) }
    let view = RecapView(
      count: HTML(
        escaping: strings.text(
          .recapCount, ["count": "\(agenda.activities.count)", "told": "\(told.count)"])),
      days: dayTiles(current: nil, root: root) { (.day($0), agenda.listing(on: $0)) },
      photos: Array(photos.prefix(Self.mostRecaps)),
      hasMorePhotos: told.reduce(0) { $0 + ($1.recap?.photos.count ?? 0) }
        > min(photos.count, Self.mostRecaps),
      entries: told.prefix(Self.mostRecaps).map { entry(of: $0, root: root) },
      hasMoreEntries: told.count > Self.mostRecaps,
      news: Array(told.flatMap { news(of: $0, root: root) }.prefix(Self.mostRecaps)),
      counties: agenda.vocabulary.places.map { place in
        tally(place.name, .county(place.slug), agenda.listing(in: place), root: root)
      },
      topics: agenda.vocabulary.topics.map { topic in
        tally(topic.name, .topic(topic.slug), agenda.listing(about: topic), root: root)
      })
    let title = strings[.recapPage]
    let chrome = chrome(
      page, title: title, description: "\(title)：\(view.count.text)", crumbs: [],
      showsSamples: told.contains(where: \.isSample),
      picture: told.lazy.compactMap { $0.recap?.photos.first }.first,
      showsPictures: true)
    return fill(page, chrome, view)
  }

  /// The activities that tell how it was, by the time they began.
  private func toldActivities() -> [Activity] {
    var seen: Set<Int> = []
    return agenda.occurrences.lazy.map(\.activity).filter { seen.insert($0).inserted }
      .map { agenda.activities[$0] }.filter { $0.recap != nil }
  }

  private func photos(of activity: Activity, root: String) -> [RecapView.PhotoView] {
    (activity.recap?.photos ?? []).prefix(Self.photosPerActivity).map {
      RecapView.PhotoView(
        picture: picture($0, root: root), title: HTML(escaping: activity.title),
        href: HTML(escaping: root + Route.activity(activity.id).address),
        isSample: activity.isSample)
    }
  }

  private func entry(of activity: Activity, root: String) -> RecapView.EntryView {
    let recap = activity.recap
    let place = "\(activity.county.shortName) · \(words.days(activity.sessions[0].dates))"
    return RecapView.EntryView(
      title: HTML(escaping: activity.title),
      href: HTML(escaping: root + Route.activity(activity.id).address),
      place: HTML(escaping: place), summary: recap?.summary.map(HTML.init(escaping:)),
      attendance: recap?.attendance.map(HTML.init(escaping:)), isSample: activity.isSample)
  }

  private func news(of activity: Activity, root: String) -> [RecapView.NewsView] {
    (activity.recap?.news ?? []).map {
      RecapView.NewsView(
        title: HTML(escaping: $0.title), url: $0.url.map(HTML.init(escaping:)),
        activity: link(activity.title, to: .activity(activity.id), root: root),
        isSample: activity.isSample)
    }
  }

  private func tally(
    _ name: String, _ route: Route, _ listing: Listing, root: String
  ) -> RecapView.TallyView {
    let activities = Set(listing.occurrences.map(\.activity))
    let told = activities.count { agenda.activities[$0].recap != nil }
    return RecapView.TallyView(
      name: HTML(escaping: name), href: HTML(escaping: root + route.address),
      count: HTML(escaping: "\(activities.count)"), told: HTML(escaping: "\(told)"),
      isEmpty: activities.isEmpty, isUntold: told == 0)
  }
}
