/// One year's calendar as a whole: its name, its week, who answers for it.
public struct Edition: Sendable {
  /// Who answers for the calendar.
  public struct Office: Sendable {
    /// The office's name.
    public let name: String
    /// Its postal address.
    public let address: String?
    /// Its telephone number.
    public let phone: String?
    /// Its e-mail address.
    public let email: String?

    /// An office and the ways to reach it.
    public init(name: String, address: String?, phone: String?, email: String?) {
      self.name = name
      self.address = address
      self.phone = phone
      self.email = email
    }
  }

  /// A day by which something is due.
  public struct Deadline: Sendable {
    /// The last day.
    public let date: CivilDate
    /// What is due, in a few words.
    public let title: String
    /// What is due, in a sentence.
    public let text: String?
    /// The section of the notice that says so.
    public let source: String?

    /// A deadline on a day.
    public init(date: CivilDate, title: String, text: String?, source: String?) {
      self.date = date
      self.title = title
      self.text = text
      self.source = source
    }
  }

  /// What stands at the foot of every page.
  public struct Footer: Sendable {
    /// Who runs the site.
    public let organiser: String?
    /// The number of the ICP record.
    public let icp: String?
    /// The site identifier of government sites.
    public let siteID: String?
    /// A further sentence.
    public let note: String?

    /// The items of the foot; those that are nil are left out.
    public init(organiser: String?, icp: String?, siteID: String?, note: String?) {
      self.organiser = organiser
      self.icp = icp
      self.siteID = siteID
      self.note = note
    }
  }

  /// Its name in marks that other programs keep, of lowercase letters, digits and hyphens:
  /// `weinan-kepuri-2023`. Two calendars that one phone may know do not share it.
  public let id: String
  /// The full title.
  public let title: String
  /// The title where room is scarce.
  public let shortTitle: String
  /// The theme of the year, as a slogan.
  public let slogan: String
  /// One sentence on what this is.
  public let summary: String
  /// The official week, both ends included.
  public let week: ClosedRange<CivilDate>
  /// The days on which an activity may lie at all.
  public let accepted: ClosedRange<CivilDate>
  /// The language of the pages, a tag of BCP 47.
  public let language: String
  /// Where the site will be published, without a slash at its end; nil where not known.
  public let baseURL: String?
  /// Who answers for the calendar.
  public let office: Office
  /// Days by which something is due.
  public let deadlines: [Deadline]
  /// What stands at the foot of every page.
  public let footer: Footer
  /// The theme's name.
  public let theme: String
  /// Whether visitors' browsers keep the site for reading without a network.
  public let worksOffline: Bool
  /// Where the content is kept; nil where visitors need not know.
  public let repository: Repository?
  /// The codes of warnings that its office knows and does not want to hear again.
  public let silencedWarnings: Set<String>

  /// An edition of the given parts.
  ///
  /// - Parameter id: nil for the year of its week.
  public init(
    title: String, shortTitle: String, slogan: String, summary: String,
    week: ClosedRange<CivilDate>, accepted: ClosedRange<CivilDate>, language: String,
    baseURL: String?, office: Office, deadlines: [Deadline], footer: Footer, theme: String,
    worksOffline: Bool = false, repository: Repository? = nil, id: String? = nil,
    silencedWarnings: Set<String> = []
  ) {
    self.id = id ?? "\(week.lowerBound.components.year)"
    self.title = title
    self.shortTitle = shortTitle
    self.slogan = slogan
    self.summary = summary
    self.week = week
    self.accepted = accepted
    self.language = language
    self.baseURL = baseURL
    self.office = office
    self.deadlines = deadlines
    self.footer = footer
    self.theme = theme
    self.worksOffline = worksOffline
    self.repository = repository
    self.silencedWarnings = silencedWarnings
  }
}
