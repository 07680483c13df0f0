import Activities

extension JSONDutyReport {
  /// A duty with its findings.
  struct DutyMember: Encodable {
    private let slug: String
    private let title: String
    private let counts: String
    private let source: String
    private let deadline: String?
    private let daysLeft: Int?
    private let isMet: Bool
    private let isOverdue: Bool
    private let findings: [Finding]

    init(_ outcome: DutyOutcome) {
      slug = outcome.duty.slug
      title = outcome.duty.title
      counts = outcome.duty.counts
      source = outcome.duty.source
      deadline = outcome.duty.deadline?.description
      daysLeft = outcome.daysLeft
      isMet = outcome.isMet
      isOverdue = outcome.isOverdue
      findings = outcome.findings.map(Finding.init)
    }
  }

  private struct Finding: Encodable {
    struct Subject: Encodable {
      let kind: String
      let slug: String
      let name: String
      let owners: [String]
      let isSample: Bool
    }

    let subject: Subject
    let isMet: Bool
    let needed: Int
    let counted: [Item]
    let rejected: [Rejected]
    let missing: [String]

    init(_ finding: DutyFinding) {
      subject = Subject(
        kind: finding.subject.kind.rawValue, slug: finding.subject.slug,
        name: finding.subject.name, owners: finding.subject.owners,
        isSample: finding.subject.isSample)
      isMet = finding.isMet
      needed = finding.needed
      counted = finding.counted.map(Item.init)
      rejected = finding.rejected.map(Rejected.init)
      missing = finding.missing.map(\.rawValue)
    }
  }

  private struct Item: Encodable {
    let slug: String
    let title: String
    let isSample: Bool

    init(_ item: DutyFinding.Item) {
      slug = item.slug
      title = item.title
      isSample = item.isSample
    }
  }

  private struct Rejected: Encodable {
    let activity: Item
    let reasons: [Reason]

    init(_ rejected: DutyFinding.Rejected) {
      activity = Item(rejected.activity)
      reasons = rejected.objections.map(Reason.init)
    }
  }

  private struct Reason: Encodable {
    let code: String
    let words: String?
    let fields: [String]?

    init(_ objection: Objection) {
      switch objection {
      case .doesNotTakePlace: (code, words, fields) = ("does-not-take-place", nil, nil)
      case .titleLacks(let lacking): (code, words, fields) = ("title-lacks", lacking, nil)
      case .isNotRegistered: (code, words, fields) = ("not-registered", nil, nil)
      case .lacks(let lacking): (code, words, fields) = ("lacks", nil, lacking.map(\.rawValue))
      }
    }
  }
}
