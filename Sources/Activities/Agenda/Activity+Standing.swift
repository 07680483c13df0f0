extension Activity {
  /// Whether any of it takes place: it is neither cancelled nor postponed as a whole, nor are all of
  /// its sessions.
  public var takesPlace: Bool { status.takesPlace && sessions.contains { $0.status.takesPlace } }

  /// How it takes place as a whole: by its own status, else by the one that all its sessions share.
  public var announced: Status {
    guard status == .scheduled, Set(sessions.map(\.status)).count == 1 else { return status }
    return sessions[0].status
  }

  /// The days it takes place on, each once, in order.
  public var days: [CivilDate] {
    guard status.takesPlace else { return [] }
    let days = sessions.filter { $0.status.takesPlace }.flatMap(\.dates.days)
    return Set(days).sorted()
  }
}

extension Status {
  /// Whether something happens on the days that are given.
  public var takesPlace: Bool {
    switch self {
    case .cancelled, .postponed: false
    case .scheduled, .rescheduled, .moved, .full: true
    }
  }
}
