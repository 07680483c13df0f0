/// What the heads of columns stand for.
enum ColumnNames {
  /// What a column holds.
  enum Meaning: Equatable {
    /// The value of a key.
    case key(ActivityKey)
    /// The number of the row, which says nothing.
    case number
    /// A person's name or telephone, which has no place in a public repository.
    case person
  }

  /// The meaning of a head: a key's name, or another that units write for it. Blanks, line breaks,
  /// width, and what is in brackets do not count.
  static func meaning(of head: String) -> Meaning? {
    let name = plain(head)
    guard !name.isEmpty else { return nil }
    if ["序号", "编号", "no", "no."].contains(name) { return .number }
    if people.contains(name) { return .person }
    if let key = ActivityKey.names.key(for: name) ?? others[name] { return .key(key) }
    return nil
  }

  /// Names that are no keys of an entry's head, but stand over columns.
  private static let others: [String: ActivityKey] = [
    "活动项目": .title, "活动项目名称": .title, "项目": .title, "活动主题": .title, "活动": .title,
    "单位": .host, "单位名称": .host, "举办单位名称": .host, "主办单位名称": .host, "开展单位": .host,
    "组织单位": .host, "主办": .host, "承办": .organizer, "承办单位名称": .organizer,
    "协办": .supporter, "举办日期": .date, "开展日期": .date, "活动日期时间": .time, "举办时间": .time,
    "开展时间": .time, "日期时间": .time, "举办地点": .venue, "开展地点": .venue,
    "活动场所": .venue, "场所": .venue, "详细地址": .address, "活动地址": .address, "县": .county,
    "县市区": .county, "所属县区": .county, "所在县区": .county, "区县": .county, "开发区": .zone,
    "活动网址": .online, "网址": .online, "直播链接": .online, "所属领域": .topics, "科普领域": .topics,
    "活动领域": .topics, "专项行动": .actions, "联合行动": .actions, "活动形式": .format,
    "活动类型": .format, "活动对象": .audience, "参加对象": .audience, "参与对象": .audience,
    "受众": .audience, "活动内容": .summary, "活动简介": .summary, "内容简介": .summary,
    "主要内容": .summary, "内容": .summary, "报名方式": .signup, "收费": .fee,
  ]

  private static let people: Set<String> = [
    "联系人", "联系人姓名", "负责人", "姓名", "联系人电话", "联系电话", "电话", "手机", "手机号", "手机号码", "身份证号",
    "身份证号码", "填表人", "主讲人",
  ]

  private static func plain(_ head: String) -> String {
    var name = String.UnicodeScalarView()
    var depth = 0
    for scalar in head.unicodeScalars {
      let plain = scalar.halfwidth
      switch plain {
      case "(", "[", "【", "〔": depth += 1
      case ")", "]", "】", "〕": depth = max(depth - 1, 0)
      case _ where depth > 0 || plain.isBlank || plain == "\n" || plain == "\r": continue
      case ":", "*", "/", "、", "及", "和", "与": continue
      default: name.append(plain)
      }
    }
    return String(name).lowercased()
  }
}
