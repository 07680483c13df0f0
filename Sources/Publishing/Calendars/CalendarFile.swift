import Activities

/// A calendar as a file (RFC 5545, with the properties of RFC 7986).
struct CalendarFile {
  /// What a calendar to subscribe to says of itself.
  struct Feed {
    /// Its name in a phone's list of calendars.
    let name: String
    /// A name that stays when the other changes.
    let uid: String
    /// The address of the page with the same activities, where the site's is known.
    let page: String?
    /// Its own address, where the site's is known.
    let source: String?
    /// Its colour, a name of CSS (RFC 7986, 5.9).
    let color: String?
    /// When one of its activities last changed; nil where that is not known.
    let changed: Timestamp?
  }

  /// What it says of itself; nil for the sessions of one activity, which are added to a calendar that
  /// is there.
  let feed: Feed?

  /// The time zone of all times; ``Edition`` knows no other.
  static let zone = "Asia/Shanghai"

  /// How often programs ask again, as they all understand it: some phones refuse a file with `P1H`.
  private static let refresh = "PT1H"

  /// The file with events.
  ///
  /// - Parameter events: the lines of each.
  func bytes(of events: some Sequence<[UInt8]>) -> [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//almanac//NONSGML almanac//EN")
    lines.add("CALSCALE", "GREGORIAN")
    if let feed { add(feed, to: &lines) }
    lines.add(Self.timeZone)
    for event in events { lines.add(event) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func add(_ feed: Feed, to lines: inout ContentLines) {
    lines.add("UID", feed.uid)
    if let changed = feed.changed { lines.add("LAST-MODIFIED", changed.iCalendar) }
    lines.add("NAME", text: feed.name)
    if let page = feed.page { lines.add("URL", page) }
    if let source = feed.source { lines.add("SOURCE;VALUE=URI", source) }
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", Self.refresh)
    if let color = feed.color { lines.add("COLOR", color) }
    // What programs read that know RFC 5545 alone.
    lines.add("X-WR-CALNAME", text: feed.name)
    lines.add("X-WR-TIMEZONE", Self.zone)
    lines.add("X-PUBLISHED-TTL", Self.refresh)
  }

  /// China's time as it has been since summer time ended on 15 September 1991 (IANA time zone
  /// database). It has no abbreviation: CST means other things elsewhere, and some programs go by it.
  private static let timeZone: [UInt8] = {
    var lines = ContentLines()
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", zone)
    lines.add("BEGIN", "STANDARD")
    lines.add("DTSTART", "19910915T020000")
    lines.add("TZOFFSETFROM", "+0900")
    lines.add("TZOFFSETTO", "+0800")
    lines.add("END", "STANDARD")
    lines.add("END", "VTIMEZONE")
    return lines.bytes
  }()
}
