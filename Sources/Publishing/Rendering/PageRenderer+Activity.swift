import Activities
import Markup

extension PageRenderer {
  /// The most activities in each list of related ones.
  private static let relatedCount = 4

  /// An activity's page.
  func activity(_ page: PlannedPage, _ id: Activity.ID) -> [UInt8] {
    guard let index = plan.indexes[id] else {
      preconditionFailure("the plan's activities are the agenda's")
    }
    let activity = agenda.activities[index]
    let root = root(of: page)
    let date = activity.sessions[0].dates.lowerBound
    let sameDay = agenda.sameDay(as: index, limit: Self.relatedCount)
    let sameTopic = agenda.sameTopics(as: index, limit: Self.relatedCount, besides: sameDay)
    let view = view(of: activity, sameDay: sameDay, sameTopic: sameTopic, root: root)
    let chrome = chrome(
      page, title: activity.title,
      description: activity.summary.isEmpty ? activity.title : activity.summary, date: nil,
      crumbs: [
        Crumb(name: activity.county.name, route: .county(activity.county.slug)),
        Crumb(name: words.shortDay(date), route: .countyDay(activity.county.slug, date)),
      ],
      showsSamples: activity.isSample
        || (sameDay + sameTopic).contains { agenda.activities[$0].isSample },
      structured: [structuredData(root: root).event(activity)],
      picture: activity.pictures.first ?? activity.recap?.photos.first,
      showsPictures: view.cover != nil || view.recap?.photo != nil)
    return fill(page, chrome, view)
  }

  private func view(
    of activity: Activity, sameDay: [Int], sameTopic: [Int], root: String
  ) -> ActivityView {
    let sessions = activity.sessions.map { session($0, of: activity, root: root) }
    let week = agenda.edition.week
    let date = activity.sessions[0].dates.lowerBound
    // An only session is listed nowhere on the page, so its change is told as the activity's.
    let only = activity.sessions.count == 1 ? activity.sessions : []
    let told = activity.recap.map { recap($0, root: root) }
    let pictures = activity.pictures.enumerated().map {
      picture($1, root: root, comesFirst: $0 == 0 && told?.photo == nil)
    }
    return ActivityView(
      id: HTML(escaping: "\(activity.id)"), title: HTML(escaping: activity.title),
      calendar: calendar(of: activity, root: root),
      posterHref: HTML(escaping: root + Route.poster(activity.id).address),
      status: StatusView(of: activity, only, strings: strings),
      isSample: activity.isSample,
      isOutsideWeek: activity.sessions.contains { !week.contains($0.dates.lowerBound) },
      main: sessions[0], sessions: sessions, hasManySessions: sessions.count > 1,
      sessionCount: HTML(escaping: strings.text(.sessions, ["count": "\(sessions.count)"])),
      online: html(activity.online),
      county: link(activity.county.name, to: .county(activity.county.slug), root: root),
      zone: html(activity.zone),
      hosts: activity.hosts.map { link($0.name, to: .host($0.slug), root: root) },
      organizers: sentence(activity.organizers), supporters: sentence(activity.supporters),
      topics: activity.topics.compactMap { topic in
        var view = topics[topic.slug]
        view?.href = HTML(escaping: root + Route.topic(topic.slug).address)
        return view
      },
      actions: activity.actions.map { link($0.name, to: .action($0.slug), root: root) },
      formats: sentence(activity.formats), settings: sentence(activity.settings),
      audience: sentence(activity.audience),
      fee: HTML(escaping: activity.fee ?? strings[.free]),
      access: activity.access.map(HTML.init(escaping:)), contact: contact(activity.contact),
      signUp: signUp(activity.signUp), lead: lead(of: activity),
      body: body(activity.body, root: root),
      cover: pictures.first, pictures: Array(pictures.dropFirst()), recap: told,
      source: activity.source.map(reference),
      sameDay: briefs(of: sameDay, root: root),
      sameDayHref: HTML(
        escaping: root + Route.countyDay(activity.county.slug, date).address),
      sameTopic: briefs(of: sameTopic, root: root))
  }

  // MARK: Parts

  /// How the activity is taken along: as a file for a calendar, and as text where such files are not
  /// opened.
  private func calendar(of activity: Activity, root: String) -> ActivityView.CalendarView {
    let name = "\(activity.id.slug).ics"
    var lines = [activity.title]
    for session in activity.sessions {
      let place = [session.venue, session.address].compactMap { $0 }.joined(separator: " ")
      let when = "\(words.days(session.dates)) \(words.time(session.time))"
      lines.append([when, place].filter { !$0.isEmpty }.joined(separator: " "))
    }
    if let status = StatusView(
      of: activity, activity.sessions.count == 1 ? activity.sessions : [], strings: strings)
    {
      lines[0] = strings.text(.titleMark, ["mark": status.label.text]) + lines[0]
    }
    return ActivityView.CalendarView(
      href: HTML(escaping: root + FileRoute.activityCalendar(activity.id).address),
      file: HTML(escaping: name), text: HTML(escaping: lines.joined(separator: "\n")),
      subscribeHref: HTML(escaping: root + Route.subscribe.address))
  }

  private func recap(_ recap: Activity.Recap, root: String) -> ActivityView.RecapView {
    let photos = recap.photos.enumerated().map {
      picture($1, root: root, comesFirst: $0 == 0)
    }
    return ActivityView.RecapView(
      summary: html(recap.summary), attendance: html(recap.attendance),
      news: recap.news.map(reference), photo: photos.first, photos: Array(photos.dropFirst()))
  }

  /// A picture of an entry.
  ///
  /// - Parameter comesFirst: whether it is what visitors see before they scroll.
  func picture(
    _ picture: Activity.Picture, root: String, comesFirst: Bool = false
  ) -> PictureView {
    guard let published = plan.pictures[picture.path] else {
      preconditionFailure(
        "a picture that cannot be published is an error, and errors stop the build")
    }
    return PictureView(published, alt: picture.alt, root: root, comesFirst: comesFirst)
  }

  private func html(_ text: String?) -> HTML? { text.map(HTML.init(escaping:)) }

  private func sentence(_ items: [String]) -> HTML? {
    items.isEmpty ? nil : HTML(escaping: strings.list(items))
  }

  /// The text of a body with its links filled in; nil where there is none.
  func body(_ document: MarkdownDocument, root: String) -> HTML? {
    document.isEmpty
      ? nil
      : document.fragment(
        address: plan.address, attributes: plan.pictureAttributes(of:)
      ).html(root: root)
  }

  /// The summary, unless it is what the text starts with.
  private func lead(of activity: Activity) -> HTML? {
    let isInText = activity.summary == activity.body.firstParagraph
    return activity.summary.isEmpty || isInText ? nil : HTML(escaping: activity.summary)
  }

  private func session(
    _ session: Session, of activity: Activity, root: String
  ) -> ActivityView.SessionView {
    let date = session.dates.lowerBound
    return ActivityView.SessionView(
      date: HTML(escaping: "\(date)"),
      until: session.dates.upperBound > date ? HTML(escaping: "\(session.dates.upperBound)") : nil,
      slots: HTML(escaping: TimeWords.slot(session.time)),
      day: HTML(escaping: words.days(session.dates)),
      time: HTML(escaping: words.time(session.time)),
      datetime: HTML(escaping: TimeWords.datetime(date, session.time)),
      href: HTML(escaping: root + Route.countyDay(activity.county.slug, date).address),
      venue: html(session.venue), address: html(session.address),
      status: StatusView(session.status, notice: session.notice, strings: strings))
  }

  private func contact(_ contact: Activity.Contact?) -> ActivityView.ContactView? {
    contact.map {
      ActivityView.ContactView(
        text: html($0.name), phone: html($0.phone),
        phoneHref: html($0.phone.flatMap(telephoneLink)))
    }
  }

  private func signUp(_ signUp: Activity.SignUp?) -> ActivityView.ContactView? {
    signUp.map {
      ActivityView.ContactView(
        text: html($0.how), phone: html($0.phone), phoneHref: html($0.phone.flatMap(telephoneLink)),
        url: html($0.url), capacity: html($0.capacity),
        deadline: html($0.deadline.map(words.sentence)))
    }
  }

  private func reference(_ reference: Activity.Reference) -> ActivityView.ReferenceView {
    ActivityView.ReferenceView(title: HTML(escaping: reference.title), url: html(reference.url))
  }
}
