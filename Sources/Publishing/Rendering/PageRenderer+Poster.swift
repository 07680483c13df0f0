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
    let shown = posterSessions(all.prefix(PosterFit.mostSessions), of: activity)
    let status = StatusView(of: activity, all.count == 1 ? all : [], strings: strings)
    let host = strings.list(activity.hosts.map(\.name))
    let audience = strings.list(activity.audience)
    let signUp = activity.signUp.map { signUpFacts($0, withPhone: false) } ?? []
    let code = plan.webAddress(of: Route.activity(activity.id).address).flatMap(CodeView.init)
    let phones = [activity.signUp?.phone, activity.contact?.phone].compactMap { $0 }
    let fit = PosterFit(
      .init(
        title: width(activity.title),
        place: all.map { width($0.venue ?? "") }.max() ?? 0, host: width(host),
        notice: width(status?.notice?.text ?? ""), sessions: all.count, isChanged: status != nil,
        isSample: activity.isSample, hasAddress: all.count == 1 && all[0].address != nil,
        // A number is large, and without a code it says whom to ask.
        facts: width(audience) + signUp.reduce(0) { $0 + width($1.text) } + 10 * phones.count
          + (code == nil ? 20 : 0)))
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
      signUp: signUp, signUpPhone: phone.map(HTML.init(escaping:)),
      contactPhone: activity.contact?.phone.flatMap {
        $0 == phone ? nil : HTML(escaping: $0)
      },
      summary: text(summary), summaryStep: TextStep.name(of: summary),
      code: code)
  }

  // MARK: Parts

  private func posterSessions(
    _ sessions: some Collection<Session>, of activity: Activity
  ) -> [PosterView.SessionView] {
    func longest(_ texts: [String]) -> HTML {
      TextStep.name(of: texts.max { width($0) < width($1) } ?? "")
    }
    let slots = longest(
      sessions.map { session in
        let slot = posterSlot(session)
        return [slot.day, slot.weekday, slot.time].compactMap { $0 }.joined(separator: " ")
      })
    let places = longest(sessions.map { $0.venue ?? strings[.online] })
    return sessions.map { session in
      let slot = posterSlot(session)
      let day = [slot.day, slot.weekday].compactMap { $0 }.joined(separator: " ")
      return PosterView.SessionView(
        day: HTML(escaping: slot.day), dayStep: TextStep.name(of: day), slotStep: slots,
        weekday: slot.weekday.map(HTML.init(escaping:)), time: slot.time.map(HTML.init(escaping:)),
        timeStep: TextStep.name(of: slot.time ?? ""),
        datetime: HTML(escaping: TimeWords.datetime(session.dates.lowerBound, session.time)),
        place: HTML(escaping: session.venue ?? strings[.online]), placeStep: places,
        address: (session.address ?? (session.venue == nil ? activity.online : nil))
          .map(HTML.init(escaping:)),
        status: StatusView(session.status, notice: session.notice, strings: strings))
    }
  }

  /// The days of a session, the weekday of a single one, and the hours where they are known: what
  /// stands in large letters should tell something.
  private func posterSlot(_ session: Session) -> (day: String, weekday: String?, time: String?) {
    let (first, last) = (session.dates.lowerBound, session.dates.upperBound)
    let hours = session.time == .notGiven ? nil : words.time(session.time)
    guard first != last else { return (words.date(first), words.weekday(first), hours) }
    return (
      words.days(session.dates), nil,
      session.time.start == nil
        ? hours : hours.map { strings.text(.daily, ["time": $0]) }
    )
  }

  /// How to sign up: facts each with the sign that stands between them, with the number to call only
  /// where it has no line of its own.
  func signUpFacts(_ signUp: Activity.SignUp, withPhone: Bool) -> [HTML] {
    func labelled(_ phrase: Phrase, _ text: String?) -> String? {
      text.map { strings.text(.labelled, ["label": strings[phrase], "text": $0]) }
    }
    let facts = [
      signUp.how, withPhone ? signUp.phone : nil, labelled(.capacity, signUp.capacity),
      labelled(.deadline, signUp.deadline.map(words.sentence)),
    ].compactMap { $0 }
    return facts.enumerated().map { index, fact in
      HTML(escaping: fact + (index + 1 < facts.count ? strings[.listSeparator] : ""))
    }
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
