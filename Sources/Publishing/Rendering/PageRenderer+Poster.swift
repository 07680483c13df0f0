import Activities
import Diagnostics
import Markup

extension PageRenderer {
  /// An activity's poster.
  func poster(_ page: PlannedPage, _ id: Activity.ID) -> [UInt8] {
    guard let index = plan.indexes[id] else {
      preconditionFailure("the plan's activities are the agenda's")
    }
    let activity = agenda.activities[index]
    return fillPaper(
      page, title: strings.text(.posterTitle, ["title": activity.title]),
      back: link(activity.title, to: .activity(id), root: root(of: page)), poster(of: activity))
  }

  private func poster(of activity: Activity) -> PosterView {
    let all = activity.sessions
    let shown = all.prefix(PosterFit.mostSessions).map { posterSession($0, of: activity) }
    let status = StatusView(of: activity, all.count == 1 ? all : [], strings: strings)
    let host = strings.list(activity.hosts.map(\.name))
    let audience = strings.list(activity.audience)
    let signUp = activity.signUp.map { signUpWords($0, withPhone: false) } ?? ""
    let code = plan.webAddress(of: Route.activity(activity.id).address).flatMap(CodeView.init)
    let phones = [activity.signUp?.phone, activity.contact?.phone].compactMap { $0 }
    let fit = PosterFit(
      .init(
        title: width(activity.title),
        place: all.map { width($0.venue ?? "") }.max() ?? 0, host: width(host),
        notice: width(status?.notice?.text ?? ""), sessions: all.count, isChanged: status != nil,
        isSample: activity.isSample, hasAddress: all.count == 1 && all[0].address != nil,
        // A number is large, and without a code there are words on how to find the page.
        facts: width(audience) + width(signUp) + 10 * phones.count + (code == nil ? 20 : 0)))
    let title = TitleLines.of(activity.title)
    let summary = Abridgement.of(activity.summary, to: fit.summaryLength)
    let phone = activity.signUp?.phone
    return PosterView(
      id: HTML(escaping: "\(activity.id)"), room: HTML(markup: "\(fit.room)"),
      title: title.map(HTML.init(escaping:)),
      titleStep: TextStep.name(of: title.max { width($0) < width($1) } ?? ""),
      hasTitleLines: title.count > 1,
      county: HTML(escaping: activity.county.name), host: HTML(escaping: host),
      hostStep: TextStep.name(of: host), status: status,
      noticeStep: TextStep.name(of: status?.notice?.text ?? ""), isSample: activity.isSample,
      week: weekOrnament(of: activity), only: all.count == 1 ? shown[0] : nil,
      sessions: all.count == 1 ? [] : shown,
      sessionCount: HTML(markup: "\(shown.count)"), isCrowded: shown.count > 8,
      moreSessions: all.count > shown.count
        ? HTML(
          escaping: strings.text(
            .posterSessions, ["count": "\(all.count)", "shown": "\(shown.count)"])) : nil,
      audience: text(audience), fee: HTML(escaping: activity.fee ?? strings[.free]),
      signUp: text(signUp), signUpPhone: phone.map(HTML.init(escaping:)),
      contactPhone: activity.contact?.phone.flatMap {
        $0 == phone ? nil : HTML(escaping: $0)
      },
      summary: text(summary), summaryStep: TextStep.name(of: summary),
      code: code)
  }

  // MARK: Parts

  private func posterSession(_ session: Session, of activity: Activity) -> PosterView.SessionView {
    let (first, last) = (session.dates.lowerBound, session.dates.upperBound)
    let day = first == last ? words.date(first) : words.days(session.dates)
    var time = words.time(session.time)
    if first != last, session.time.start != nil { time = strings.text(.daily, ["time": time]) }
    let place = session.venue ?? strings[.online]
    let weekday = first == last ? words.weekday(first) : nil
    let slot = [day, weekday, time].compactMap { $0 }.joined(separator: " ")
    return PosterView.SessionView(
      day: HTML(escaping: day), dayStep: TextStep.name(of: day),
      slotStep: TextStep.name(of: slot), weekday: weekday.map(HTML.init(escaping:)),
      time: HTML(escaping: time), timeStep: TextStep.name(of: time),
      datetime: HTML(escaping: TimeWords.datetime(first, session.time)),
      place: HTML(escaping: place), placeStep: TextStep.name(of: place),
      address: (session.address ?? (session.venue == nil ? activity.online : nil))
        .map(HTML.init(escaping:)),
      status: StatusView(session.status, notice: session.notice, strings: strings))
  }

  /// How to sign up in one sentence, with the number to call only where it has no line of its own.
  func signUpWords(_ signUp: Activity.SignUp, withPhone: Bool) -> String {
    func labelled(_ phrase: Phrase, _ text: String?) -> String? {
      text.map { strings.text(.labelled, ["label": strings[phrase], "text": $0]) }
    }
    let parts = [
      signUp.how, withPhone ? signUp.phone : nil, labelled(.capacity, signUp.capacity),
      labelled(.deadline, signUp.deadline),
    ]
    return strings.list(parts.compactMap { $0 })
  }

  /// The week with the activity's days; nothing for an activity that is on none of them.
  private func weekOrnament(of activity: Activity) -> [PosterView.DayView] {
    let days = agenda.edition.week.days.map { date in
      PosterView.DayView(
        number: HTML(markup: "\(date.components.day)"),
        weekday: HTML(escaping: words.shortWeekday(date)),
        isOn: activity.sessions.contains { $0.dates.contains(date) })
    }
    return days.contains(where: \.isOn) ? days : []
  }

  /// The width of a text in Chinese characters.
  private func width(_ text: String) -> Int { (displayWidth(of: text) + 1) / 2 }

  private func text(_ words: String) -> HTML? { words.isEmpty ? nil : HTML(escaping: words) }
}
