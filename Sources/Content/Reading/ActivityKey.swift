/// The keys of an activity's front matter.
enum ActivityKey: String, CaseIterable, Sendable {
  case title, host, organizer, supporter, date, time, sessions, venue, address, county, zone
  case online, topics, actions, settings, format, audience, summary, contact, signup, fee, access
  case status, notice, kepuri, cover, images, recap, recommend, source, sample, draft

  /// The names it can be written with in Chinese, the one to suggest first.
  var chineseNames: [String] {
    switch self {
    case .title: ["活动名称", "项目名称", "名称", "标题"]
    case .host: ["举办单位", "主办单位"]
    case .organizer: ["承办单位"]
    case .supporter: ["协办单位"]
    case .date: ["活动日期", "日期"]
    case .time: ["活动时间", "时间"]
    case .sessions: ["场次"]
    case .venue: ["活动地点", "地点"]
    case .address: ["地址"]
    case .county: ["县区"]
    case .zone: ["园区"]
    case .online: ["网络地址", "直播地址"]
    case .topics: ["领域", "主题"]
    case .actions: ["行动"]
    case .settings: ["五进"]
    case .format: ["形式"]
    case .audience: ["对象", "面向人群"]
    case .summary: ["简介"]
    case .contact: ["联系方式"]
    case .signup: ["报名"]
    case .fee: ["费用"]
    case .access: ["无障碍"]
    case .status: ["状态"]
    case .notice: ["变动说明"]
    case .kepuri: ["科普日平台"]
    case .cover: ["封面"]
    case .images: ["图片"]
    case .recap: ["活动小结"]
    case .recommend: ["推荐优秀活动"]
    case .source: ["来源"]
    case .sample: ["示例"]
    case .draft: ["草稿"]
    }
  }

  /// All names of all keys.
  static let names = KeyNames(
    allCases.map { (key: $0, names: [$0.rawValue] + $0.chineseNames) },
    inner: ActivityReader.innerKeys.flatMap { inner in
      // A name in the language of the key in question.
      let (english, chinese) = (inner.key.rawValue, inner.key.chineseNames[0])
      return [english, chinese].map { parent in
        let language = KeyLanguage(of: parent)
        return (parent, inner.names.filter { KeyLanguage(of: $0) == language })
      }
    })
}
