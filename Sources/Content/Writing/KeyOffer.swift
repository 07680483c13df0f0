import Activities

/// What organizers are told of a key they may fill in.
struct KeyOffer: Sendable, Equatable {
  /// The name, whether it must be given, and what can be written.
  let explanation: String
  /// A value as it can be written.
  let example: String

  /// The offer of a key, with the names that the data files allow and a day of the edition's week.
  init(_ key: ActivityKey, data: ContentReader.DataFiles) {
    let vocabulary = data.names.vocabulary
    let isRequired = [.title, .host, .date, .venue, .topics].contains(key)
    let allowed: [String]? =
      switch key {
      case .county: vocabulary.places.map(\.name)
      case .topics: vocabulary.topics.map(\.name)
      case .actions: vocabulary.actions.map(\.name)
      case .settings: vocabulary.settings
      case .format: vocabulary.formats
      case .status: Status.allCases.map(\.chineseName)
      default: nil
      }
    let days = Self.days(of: data.edition)
    let words =
      allowed.map { "可以写：" + $0.joined(separator: "、") }
      ?? Self.words(for: key, days: days, actions: vocabulary.actions)
    explanation = "\(key.chineseNames[0])\(isRequired ? "（必填）" : "")：\(words)"
    example = Self.example(of: key, allowed: allowed, days: days)
  }

  /// The first and the last day of the week as people write them.
  private static func days(of edition: Edition) -> (first: String, last: String) {
    func written(_ date: CivilDate) -> String {
      "\(date.components.month)月\(date.components.day)日"
    }
    return (written(edition.week.lowerBound), written(edition.week.upperBound))
  }

  private static func example(
    of key: ActivityKey, allowed: [String]?, days: (first: String, last: String)
  ) -> String {
    if let first = allowed?.first { return first }
    return switch key {
    case .title: "食品安全进社区"
    case .host: "某某县科学技术协会"
    case .organizer, .supporter: "[某某局, 某某学校]"
    case .date: days.first
    case .time: "9:00-11:30"
    case .sessions:
      "[{date: \(days.first), time: 9:00, venue: 广场}, {date: \(days.last), venue: 学校}]"
    case .venue: "文化广场"
    case .address: "某某路1号"
    case .zone: "高新区"
    case .online: "https://"
    case .audience: "市民"
    case .summary: "一句话说清楚有什么可看、可做、可问"
    case .contact: "{name: 办公室, phone: 区号-座机}"
    case .signup: "{how: 电话报名, phone: 区号-座机, capacity: 50人, deadline: \(days.first)}"
    case .fee: "免费"
    case .access: "[有坡道, 有手语]"
    case .notice: "因下雨改到\(days.last)"
    case .kepuri: "已登记"
    case .cover: "{file: 封面.jpg, alt: 图上是什么}"
    case .images: "[{file: 现场.jpg, alt: 图上是什么}]"
    case .recap: "{summary: 来了多少人、办成了什么}"
    case .recommend: "三百多名村民参加"
    case .source: "{publisher: 某某日报, url: https://}"
    case .sample, .draft: "true"
    case .county, .topics, .actions, .settings, .format, .status: ""
    }
  }

  private static func words(
    for key: ActivityKey, days: (first: String, last: String), actions: [Action]
  ) -> String {
    switch key {
    case .title:
      (["说清楚是什么活动"]
        + actions.compactMap { action in
          action.requiredTitleWords.map { "属于“\(action.name)”的，名称里要有“\($0)”" }
        }).joined(separator: "；")
    case .host: "全称、简称都行；几个单位写成 [甲单位, 乙单位]"
    case .organizer, .supporter: "写法同举办单位"
    case .date: "例如 \(days.first)、\(days.first)-\(days.last)；几天写成 [\(days.first), \(days.last)]"
    case .time: "例如 9:00-11:30、上午9点半-11点、下午2:30-5:00、全天、待定；不知道就不写"
    case .sessions: "同一个活动办几场时，一场一项"
    case .venue: "到哪里去；只在网上办的不写这一行，写网络地址"
    case .address: "门牌地址，方便导航"
    case .zone: "属于开发区、高新区的写"
    case .online: "直播或网上活动的网址，以 http:// 或 https:// 开头"
    case .audience: "适合谁来"
    case .summary: "不写就用正文的第一段"
    case .contact: "办公室的名称和座机，不写个人手机号"
    case .signup: "怎么报名、网址、电话、名额、截止时间，有几样写几样"
    case .fee: "不写就是免费"
    case .access: "轮椅、手语、大字等方便"
    case .notice: "取消、延期、改地点时必须写清楚"
    case .kepuri: "在全国科普日平台的登记网址，或写已登记"
    case .cover, .images: "图片文件放在同一个文件夹，alt 说清图上是什么"
    case .recap: "办完以后写：小结、人数、照片、新闻"
    case .recommend: "推荐为优秀活动的，写推荐理由"
    case .source: "信息出自哪里"
    case .sample: "演示用的虚构活动写 true"
    case .draft: "还没写好、先不发布的写 true"
    case .county: "不写就按文件夹"
    case .topics, .actions, .settings, .format, .status: ""
    }
  }
}
