/// What was found out about a duty of one unit, county or activity.
public struct DutyFinding: Sendable, Equatable {
  /// Who or what owes it.
  public struct Subject: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable {
      case unit, county, activity
    }

    /// What it is.
    public let kind: Kind
    /// Its slug; an activity's has its county before it: `dali/food-safety-market`.
    public let slug: String
    /// Its name.
    public let name: String
    /// Whom to ask: the names of an activity's hosts; empty for units and counties.
    public let owners: [String]
    /// Whether it is an activity that is invented for demonstration.
    public let isSample: Bool

    /// Somebody or something that owes a duty.
    init(kind: Kind, slug: String, name: String, owners: [String] = [], isSample: Bool = false) {
      self.kind = kind
      self.slug = slug
      self.name = name
      self.owners = owners
      self.isSample = isSample
    }
  }

  /// Something that counts: an activity or a place.
  public struct Item: Sendable, Hashable {
    /// Its slug; an activity's has its county before it.
    public let slug: String
    /// Its title or name.
    public let title: String
    /// Whether it is invented for demonstration.
    public let isSample: Bool
  }

  /// An activity that is meant for the duty and does not count.
  public struct Rejected: Sendable, Equatable {
    /// The activity.
    public let activity: Item
    /// Why it does not count; at least one reason.
    public let objections: [Objection]
  }

  /// Who or what owes it.
  public let subject: Subject
  /// How many are asked for.
  public let needed: Int
  /// What counts.
  public let counted: [Item]
  /// What was meant to and does not.
  public let rejected: [Rejected]
  /// The fields that an activity still lacks.
  public let missing: [ActivityField]

  /// Whether the duty is done.
  public var isMet: Bool { counted.count >= needed && missing.isEmpty }
}

extension DutyFinding.Item {
  /// An activity.
  init(_ activity: Activity) {
    self.init(
      slug: activity.id.description, title: activity.title, isSample: activity.isSample)
  }

  /// A place.
  init(_ facility: Facility) {
    self.init(slug: facility.slug, title: facility.name, isSample: facility.isSample)
  }
}
