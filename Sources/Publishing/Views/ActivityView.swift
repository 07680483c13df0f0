import Markup

/// An activity's own page.
struct ActivityView: TemplateView {
  /// One time and place.
  struct SessionView: TemplateView {
    let date: HTML
    /// The last day; nil where there is but one.
    let until: HTML?
    let slots: HTML
    /// The days in words.
    let day: HTML
    /// The hours in words.
    let time: HTML
    /// For `<time datetime>`.
    let datetime: HTML
    let href: HTML
    let venue: HTML?
    let address: HTML?
    let status: StatusView?

    static let fields: [String: Field<SessionView>] = [
      "date": .text(\.date), "until": .text(\.until), "slots": .text(\.slots), "day": .text(\.day),
      "time": .text(\.time),
      "datetime": .text(\.datetime), "href": .text(\.href), "venue": .text(\.venue),
      "address": .text(\.address), "status": .view(\.status),
    ]
  }

  /// A way to ask or to sign up.
  struct ContactView: TemplateView {
    let text: HTML?
    let phone: HTML?
    let phoneHref: HTML?
    var url: HTML?
    var capacity: HTML?
    var deadline: HTML?

    static let fields: [String: Field<ContactView>] = [
      "text": .text(\.text), "phone": .text(\.phone), "phone-href": .text(\.phoneHref),
      "url": .text(\.url), "capacity": .text(\.capacity), "deadline": .text(\.deadline),
    ]
  }

  /// Words with or without an address.
  struct ReferenceView: TemplateView {
    let title: HTML
    let url: HTML?

    static let fields: [String: Field<ReferenceView>] = [
      "title": .text(\.title), "url": .text(\.url),
    ]
  }

  /// How it was.
  struct RecapView: TemplateView {
    let summary: HTML?
    let attendance: HTML?
    let news: [ReferenceView]
    /// The first photo.
    let photo: PictureView?
    /// The others.
    let photos: [PictureView]
    var hasPhotos: Bool { !photos.isEmpty }

    static let fields: [String: Field<RecapView>] = [
      "summary": .text(\.summary), "attendance": .text(\.attendance), "news": .list(\.news),
      "photo": .view(\.photo), "photos": .list(\.photos), "has-photos": .flag(\.hasPhotos),
    ]
  }

  /// The activity for a calendar.
  struct CalendarView: TemplateView {
    /// The file.
    let href: HTML
    /// The name to keep it under.
    let file: HTML
    /// When and where, as lines of text.
    let text: HTML
    /// The page with the calendars to subscribe to.
    let subscribeHref: HTML

    static let fields: [String: Field<CalendarView>] = [
      "href": .text(\.href), "file": .text(\.file), "text": .text(\.text),
      "subscribe-href": .text(\.subscribeHref),
    ]
  }

  let id: HTML
  let title: HTML
  let calendar: CalendarView
  /// The activity on a sheet for a notice board.
  let posterHref: HTML
  let status: StatusView?
  let isSample: Bool
  let isOutsideWeek: Bool
  /// The first session.
  let main: SessionView
  let sessions: [SessionView]
  let hasManySessions: Bool
  let sessionCount: HTML
  let online: HTML?
  let county: LinkView
  let zone: HTML?
  let hosts: [LinkView]
  let organizers: HTML?
  let supporters: HTML?
  let topics: [TopicView]
  let actions: [LinkView]
  let formats: HTML?
  let settings: HTML?
  let audience: HTML?
  let fee: HTML
  let access: [HTML]
  let contact: ContactView?
  let signUp: ContactView?
  /// A summary that is not the text's own first paragraph.
  let lead: HTML?
  let body: HTML?
  /// The cover, or the first picture.
  let cover: PictureView?
  /// The others.
  let pictures: [PictureView]
  var hasPictures: Bool { !pictures.isEmpty }
  let recap: RecapView?
  let source: ReferenceView?
  /// Others of the county on the day, rendered.
  let sameDay: HTML?
  let sameDayHref: HTML
  /// Others on the topic, rendered.
  let sameTopic: HTML?

  static let fields: [String: Field<ActivityView>] = [
    "id": .text(\.id), "title": .text(\.title), "calendar": .view(\.calendar),
    "poster-href": .text(\.posterHref),
    "status": .view(\.status),
    "sample": .flag(\.isSample), "outside-week": .flag(\.isOutsideWeek), "main": .view(\.main),
    "sessions": .list(\.sessions), "many-sessions": .flag(\.hasManySessions),
    "session-count": .text(\.sessionCount), "online": .text(\.online), "county": .view(\.county),
    "zone": .text(\.zone), "hosts": .list(\.hosts), "organizers": .text(\.organizers),
    "supporters": .text(\.supporters), "topics": .list(\.topics), "actions": .list(\.actions),
    "formats": .text(\.formats), "settings": .text(\.settings), "audience": .text(\.audience),
    "fee": .text(\.fee), "access": .texts(\.access), "contact": .view(\.contact),
    "signup": .view(\.signUp), "lead": .text(\.lead), "body": .text(\.body),
    "cover": .view(\.cover), "pictures": .list(\.pictures), "has-pictures": .flag(\.hasPictures),
    "recap": .view(\.recap),
    "source": .view(\.source),
    "same-day": .text(\.sameDay), "same-day-href": .text(\.sameDayHref),
    "same-topic": .text(\.sameTopic),
  ]
}
