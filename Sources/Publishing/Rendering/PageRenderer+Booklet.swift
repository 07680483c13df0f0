import Activities
import Markup

extension PageRenderer {
  /// A booklet of all activities, or of a county's.
  func booklet(_ page: PlannedPage, _ scope: BookletScope) -> [UInt8] {
    let county: County? =
      switch scope {
      case .city: nil
      case .county(let slug): place(slug)
      }
    let contents = BookletContents(of: agenda, in: county)
    let root = root(of: page)
    let screen = county.map { Route.county($0.slug) } ?? .home
    let samples = contents.numbers.keys.count { agenda.activities[$0].isSample }
    let view = BookletView(
      county: county.map { HTML(escaping: $0.name) },
      week: dayTiles(current: nil, root: root) { date in
        (
          .day(date),
          county.map { agenda.listing(in: $0, on: date) } ?? agenda.listing(on: date)
        )
      },
      count: HTML(escaping: activities(contents.numbers.count)),
      samples: samples == 0
        ? nil : HTML(escaping: strings.text(.bookletSamples, ["count": "\(samples)"])),
      days: contents.days.map { day($0, in: contents, isGrouped: county == nil) },
      topics: agenda.vocabulary.topics.compactMap {
        indexLine($0.name, contents.numbers(of: agenda.listing(about: $0)))
      },
      hosts: hostIndex(of: contents),
      code: plan.webAddress(of: screen.address).flatMap(CodeView.init))
    let title = strings.text(.booklet, ["name": county?.name ?? agenda.edition.title])
    let back = link(county?.name ?? strings[.home], to: screen, root: root)
    return fillPaper(page, title: title, back: back, view)
  }

  // MARK: Days

  private func day(
    _ day: BookletContents.Day, in contents: BookletContents, isGrouped: Bool
  ) -> BookletView.DayView {
    let begun = day.groups.reduce(0) { $0 + $1.activities.count }
    return BookletView.DayView(
      date: HTML(escaping: "\(day.date)"), name: HTML(escaping: words.day(day.date)),
      count: HTML(escaping: activities(begun + day.others.count)),
      numbers: day.numbers.map { HTML(escaping: numberRun($0)) },
      groups: day.groups.map { group in
        let entries = zip(group.activities, group.numbers).map { activity, number in
          bookletEntry(
            entry(
              agenda.activities[activity], number: number, on: day.date, isGrouped: isGrouped))
        }
        func html(_ entries: some Collection<[UInt8]>) -> HTML {
          HTML(markup: String(decoding: Array(entries.joined()), as: UTF8.self))
        }
        return BookletView.GroupView(
          name: isGrouped ? HTML(escaping: group.place.name) : nil,
          first: html(entries.prefix(1)), entries: html(entries.dropFirst()))
      },
      others: day.others.isEmpty ? nil : numberList(day.others))
  }

  private func entry(
    _ activity: Activity, number: Int, on date: CivilDate, isGrouped: Bool
  ) -> BookletView.EntryView {
    let sessions = activity.sessions
    return BookletView.EntryView(
      id: HTML(escaping: "\(activity.id)"), number: HTML(markup: "\(number)"),
      title: HTML(escaping: activity.title), isSample: activity.isSample,
      status: StatusView(of: activity, sessions.count == 1 ? sessions : [], strings: strings),
      sessions: sessions.map { session in
        let isThatDay = session.dates == date...date
        return BookletView.EntryView.SessionView(
          day: isThatDay && sessions.count == 1 ? nil : HTML(escaping: bookletDay(session)),
          time: HTML(escaping: words.time(session.time)),
          place: HTML(escaping: session.venue ?? strings[.online]),
          status: sessions.count == 1
            ? nil : StatusView(session.status, notice: session.notice, strings: strings))
      },
      host: HTML(escaping: strings.list(activity.hosts.map(\.name))),
      audience: activity.audience.isEmpty
        ? nil : HTML(escaping: strings.list(activity.audience)),
      fee: activity.fee.map(HTML.init(escaping:)),
      signUp: activity.signUp.map { signUpFacts($0, withPhone: true) } ?? [],
      phone: activity.signUp?.phone == nil
        ? activity.contact?.phone.map(HTML.init(escaping:)) : nil,
      isGrouped: isGrouped)
  }

  private func bookletDay(_ session: Session) -> String {
    session.dates.lowerBound == session.dates.upperBound
      ? words.shortDay(session.dates.lowerBound) : words.days(session.dates)
  }

  // MARK: Numbers

  /// The hosts in the order of a dictionary: as their names are read.
  private func hostIndex(of contents: BookletContents) -> [BookletView.IndexView] {
    let lines = agenda.hosts.map { ($0.name, contents.numbers(of: agenda.listing(by: $0))) }
      .filter { !$0.1.isEmpty }
    Pinyin.learn(Set(lines.lazy.flatMap(\.0.unicodeScalars)))
    let readings = lines.map { $0.0.unicodeScalars.map(Pinyin.reading).joined(separator: " ") }
    return zip(readings, lines).sorted { ($0.0, $0.1.0) < ($1.0, $1.1.0) }
      .compactMap { indexLine($0.1.0, $0.1.1) }
  }

  private func indexLine(_ name: String, _ numbers: [Int]) -> BookletView.IndexView? {
    numbers.isEmpty
      ? nil : BookletView.IndexView(name: HTML(escaping: name), numbers: numberList(numbers))
  }

  private func numberList(_ numbers: [Int]) -> HTML {
    HTML(escaping: strings.list(BookletContents.runs(of: numbers).map(numberRun)))
  }

  private func numberRun(_ run: ClosedRange<Int>) -> String {
    run.count == 1
      ? "\(run.lowerBound)"
      : strings.text(.numberRun, ["from": "\(run.lowerBound)", "to": "\(run.upperBound)"])
  }
}
