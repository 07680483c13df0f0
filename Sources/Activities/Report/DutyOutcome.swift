/// A duty with what was found out about everyone who owes it.
public struct DutyOutcome: Sendable, Equatable {
  /// The duty.
  public let duty: Duty
  /// The findings, in the order of the data files or of the agenda.
  public let findings: [DutyFinding]
  /// How many days are left until the deadline: 0 on the day itself, negative when it is over; nil
  /// where there is none.
  public let daysLeft: Int?

  /// Those who still owe something.
  public var unmet: [DutyFinding] { findings.filter { !$0.isMet } }

  /// Whether everyone has done it; it is also done where nobody owes it.
  public var isMet: Bool { unmet.isEmpty }

  /// Whether something is owed although the deadline is over.
  public var isOverdue: Bool { !isMet && (daysLeft ?? 0) < 0 }
}
