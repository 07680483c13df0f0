/// A piece of wording that the pages' values are made with; its text comes from the theme's strings.
///
/// What stands in braces is filled in. A theme's strings can hold more, for its templates alone.
enum Phrase: String, CaseIterable, Sendable {
  /// The seven days from Sunday, blanks between them.
  case weekdays
  /// The same, short.
  case weekdaysShort = "weekdays-short"
  /// `{month}` `{day}` `{weekday}`
  case date
  /// `{month}` `{day}`
  case dateShort = "date-short"
  /// `{year}` `{month}` `{day}`
  case dateYear = "date-year"
  /// `{from}` `{to}`
  case dateRange = "date-range"
  /// A number of days, `{count}`.
  case daysCount = "days-count"
  case night, morning, noon, afternoon, evening
  /// `{from}` `{to}`
  case timeRange = "time-range"
  /// A start whose end is not known, `{from}`.
  case timeFrom = "time-from"
  case partMorning = "part-morning"
  case partAfternoon = "part-afternoon"
  case partEvening = "part-evening"
  case partAllDay = "part-all-day"
  case partNotGiven = "part-not-given"
  case allDay = "all-day"
  case undecided
  case notGiven = "not-given"
  /// A number of activities, `{count}`.
  case activities
  /// A number of sessions, `{count}`.
  case sessions
  case online
  case free
  /// Between the items of a list in a sentence.
  case listSeparator = "list-separator"
  /// The document's title, `{title}` `{site}`.
  case documentTitle = "document-title"
  /// A county's day, `{county}` `{date}`.
  case countyDay = "county-day"
  /// A further page of a list, `{title}` `{page}`.
  case numberedPage = "numbered-page"
  case statusCancelled = "status-cancelled"
  case statusPostponed = "status-postponed"
  case statusRescheduled = "status-rescheduled"
  case statusMoved = "status-moved"
  case statusFull = "status-full"
  case statusScheduled = "status-scheduled"
  /// What stands before a title in a phone's calendar, `{mark}`.
  case titleMark = "title-mark"
  /// A text with what it is, `{label}` `{text}`.
  case labelled
  /// The hours of each of several days, `{time}`.
  case daily
  case sample
  case sampleEntry = "sample-entry"
  case who, audience, fee, capacity, deadline
  case signUp = "signup"
  case onlineAddress = "online-address"
  /// The heading of the page of how it was.
  case recapPage = "recap-page"
  /// What that page is about, `{count}` `{told}`.
  case recapCount = "recap-count"
  /// The heading of the page of changes.
  case changes
  /// A new activity, `{title}` `{when}`.
  case changeAdded = "change-added"
  /// The same of what is cancelled or otherwise not as planned, `{status}` `{title}` `{when}`.
  case changeAddedStatus = "change-added-status"
  /// How many activities are new, `{count}`.
  case changesAdded = "changes-added"
  /// One that is gone, `{title}` `{when}`.
  case changeRemoved = "change-removed"
  /// Another status, `{status}` `{title}` `{when}`.
  case changeStatus = "change-status"
  /// As announced again, `{title}` `{when}`.
  case changeRestored = "change-restored"
  /// Another time, `{from}` `{title}` `{to}`.
  case changeTime = "change-time"
  /// Another place, `{title}` `{from}` `{to}`.
  case changePlace = "change-place"
  /// A session more, `{title}` `{when}`.
  case changeSessionAdded = "change-session-added"
  /// A session less, `{title}` `{when}`.
  case changeSessionRemoved = "change-session-removed"
  /// Another title, `{from}` `{title}`.
  case changeTitle = "change-title"
  /// The online part is at another address. `{title}`
  case changeOnline = "change-online"
  /// A place of which the address matters. `{place}`, `{address}`
  case placeWithAddress = "place-with-address"
  /// The heading of the page of calendars.
  case subscribe
  case allActivities = "all-activities"
  case counties, topics
  case actionsTitle = "actions-title"
  case byDay = "by-day"
  /// The heading of the page with the lines that show a list on another site.
  case embeds
  /// The heading of a list on another site, `{name}` `{site}`.
  case embedTitle = "embed-title"
  /// What a day of such a list leaves out, `{count}`.
  case embedMore = "embed-more"
  /// The heading of the page about data files.
  case data
  /// The heads of the table's columns, blanks between them.
  case tableColumns = "table-columns"
  case home
  case guide
  /// A step of the guide, `{step}`.
  case guideStep = "guide-step"
  case notFound = "not-found"
  /// The heading of the page for visitors without a network.
  case offline
  /// The heading of the search's page.
  case search
  /// The heading of the page with the form for an activity.
  case submit, mine
  /// What a cell of the grid is called for those who do not see it, `{county}` `{date}` `{count}`.
  case cell
  /// A poster's title in the browser's tab, `{title}`.
  case posterTitle = "poster-title"
  /// How many of an activity's sessions a poster lists, `{count}` `{shown}`.
  case posterSessions = "poster-sessions"
  /// A booklet's title, `{name}`.
  case booklet
  /// How many of a booklet's activities are invented, `{count}`.
  case bookletSamples = "booklet-samples"
  /// A run of numbers in a booklet, `{from}` `{to}`.
  case numberRun = "number-run"
  case kindJoint = "kind-joint"
  case kindSpecial = "kind-special"
  case kindLine = "kind-line"
}
