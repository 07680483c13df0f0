import Markup

/// An activity of the calendar, checked: nothing in it contradicts itself or the vocabulary.
public struct Activity: Sendable {
  /// The name of an activity in addresses and marks: the county's slug and the entry's own.
  public struct ID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The slug of the county.
    public let county: String
    /// The slug of the entry within the county.
    public let slug: String

    /// The name of an entry of a county.
    public init(county: String, slug: String) {
      self.county = county
      self.slug = slug
    }

    /// `dali/food-safety-market`
    public var description: String { "\(county)/\(slug)" }

    /// Whether one name stands before another in the alphabet.
    public static func < (a: ID, b: ID) -> Bool { (a.county, a.slug) < (b.county, b.slug) }
  }

  /// Whom to ask.
  public struct Contact: Sendable {
    /// An office or a function, not a person.
    public let name: String?
    /// The telephone number as written.
    public let phone: String?

    /// An office and its number.
    public init(name: String?, phone: String?) {
      self.name = name
      self.phone = phone
    }
  }

  /// How to sign up.
  public struct SignUp: Sendable {
    /// How, in a sentence.
    public let how: String?
    /// The address of a form.
    public let url: String?
    /// The number to call.
    public let phone: String?
    /// How many can come, as written.
    public let capacity: String?
    /// By when, as written.
    public let deadline: String?

    /// A way to sign up.
    public init(how: String?, url: String?, phone: String?, capacity: String?, deadline: String?) {
      self.how = how
      self.url = url
      self.phone = phone
      self.capacity = capacity
      self.deadline = deadline
    }
  }

  /// Words with an address: a news report, a publisher's page.
  public struct Reference: Sendable {
    /// The words.
    public let title: String
    /// The address.
    public let url: String?

    /// A reference by its words.
    public init(title: String, url: String?) {
      self.title = title
      self.url = url
    }
  }

  /// How it was, told afterwards.
  public struct Recap: Sendable {
    /// What happened.
    public let summary: String?
    /// How many came, as written.
    public let attendance: String?
    /// Reports and videos.
    public let news: [Reference]
    /// Pictures taken there.
    public let photos: [Picture]

    /// A recap of the given parts.
    public init(
      summary: String?, attendance: String?, news: [Reference], photos: [Picture] = []
    ) {
      self.summary = summary
      self.attendance = attendance
      self.news = news
      self.photos = photos
    }
  }

  /// That it is registered on the national platform.
  public struct Registration: Sendable, Hashable {
    /// The address of the registration; nil where only the fact is known.
    public let url: String?

    /// A registration, with its address where it is known.
    public init(url: String?) {
      self.url = url
    }
  }

  /// That its organizer recommends it as excellent.
  public struct Recommendation: Sendable, Hashable {
    /// Why.
    public let reason: String

    /// A recommendation with its reason.
    public init(reason: String) {
      self.reason = reason
    }
  }

  /// A picture of the entry.
  public struct Picture: Sendable {
    /// The path of the file from the project's root.
    public let path: String
    /// What it shows, for those who do not see it.
    public let alt: String

    /// A picture with its alternative text.
    public init(path: String, alt: String) {
      self.path = path
      self.alt = alt
    }
  }

  /// The name in addresses.
  public let id: ID
  /// The title.
  public let title: String
  /// Who holds it; the first one stands on the card.
  public let hosts: [Host]
  /// Who carries it out.
  public let organizers: [String]
  /// Who helps.
  public let supporters: [String]
  /// Where it belongs.
  public let county: County
  /// The development zone it lies in.
  public let zone: String?
  /// Its times and places, by time; at least one.
  public let sessions: [Session]
  /// The address of the online part.
  public let online: String?
  /// What it is about; at least one.
  public let topics: [Topic]
  /// The actions of the notice it is part of.
  public let actions: [Action]
  /// The kinds of place it is brought into.
  public let settings: [String]
  /// Its formats.
  public let formats: [String]
  /// Whom it is for.
  public let audience: [String]
  /// A sentence or two on what awaits visitors; may be empty.
  public let summary: String
  /// Whom to ask.
  public let contact: Contact?
  /// How to sign up.
  public let signUp: SignUp?
  /// What it costs; nil means free.
  public let fee: String?
  /// What makes it accessible.
  public let access: [String]
  /// Whether it takes place as announced, as a whole.
  public let status: Status
  /// What changed, in the organizer's words.
  public let notice: String?
  /// Pictures, the cover first.
  public let pictures: [Picture]
  /// How it was.
  public let recap: Recap?
  /// Its registration on the national platform; nil where none is known.
  public let registration: Registration?
  /// Its recommendation as excellent.
  public let recommendation: Recommendation?
  /// Where the facts come from.
  public let source: Reference?
  /// Whether it is invented for demonstration.
  public let isSample: Bool
  /// The path of its file from the project's root.
  public let path: String
  /// The text.
  public let body: MarkdownDocument

  /// An activity of the given parts.
  public init(
    id: ID, title: String, hosts: [Host], organizers: [String], supporters: [String],
    county: County, zone: String?, sessions: [Session], online: String?, topics: [Topic],
    actions: [Action], settings: [String], formats: [String], audience: [String], summary: String,
    contact: Contact?, signUp: SignUp?, fee: String?, access: [String], status: Status,
    notice: String?, pictures: [Picture], recap: Recap?, source: Reference?, isSample: Bool,
    path: String, body: MarkdownDocument, registration: Registration? = nil,
    recommendation: Recommendation? = nil
  ) {
    self.id = id
    self.title = title
    self.hosts = hosts
    self.organizers = organizers
    self.supporters = supporters
    self.county = county
    self.zone = zone
    self.sessions = sessions
    self.online = online
    self.topics = topics
    self.actions = actions
    self.settings = settings
    self.formats = formats
    self.audience = audience
    self.summary = summary
    self.contact = contact
    self.signUp = signUp
    self.fee = fee
    self.access = access
    self.status = status
    self.notice = notice
    self.pictures = pictures
    self.recap = recap
    self.registration = registration
    self.recommendation = recommendation
    self.source = source
    self.isSample = isSample
    self.path = path
    self.body = body
  }
}
