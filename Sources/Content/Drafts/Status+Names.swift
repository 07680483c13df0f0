import Activities

extension Status {
  /// The name organizers write for it.
  var chineseName: String {
    switch self {
    case .scheduled: "正常"
    case .cancelled: "取消"
    case .postponed: "延期"
    case .rescheduled: "改期"
    case .moved: "改地点"
    case .full: "已满"
    }
  }

  /// What organizers can write in `status`.
  static let names = NameIndex<Status>(
    allCases.map { status in
      let more: [String] =
        switch status {
        case .scheduled: ["照常"]
        case .cancelled: ["已取消"]
        case .postponed: ["已延期", "推迟"]
        case .rescheduled: ["改时间", "已改期"]
        case .moved: ["改地址", "换地点", "已改地点"]
        case .full: ["报满", "名额已满"]
        }
      return (value: status, names: [status.chineseName, status.rawValue] + more)
    })
}
