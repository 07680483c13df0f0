import Activities
import Diagnostics

/// The words of a report on duties, in one language. What the data files say stays as it is.
struct ReportWords: Sendable {
  /// The language.
  let language: Language

  /// A sentence in the language.
  func text(_ chinese: String, _ english: String) -> String {
    Message(zh: chinese, en: english).text(in: language)
  }

  /// Words one after the other: 、 in Chinese.
  func list(_ items: [String]) -> String { items.joined(separator: text("、", ", ")) }

  // MARK: Head

  /// What the report is.
  var title: String { text("任务核对表", "Duties of the notice") }

  /// Whose count is the official one.
  func disclaimer(_ platform: DutyList.Platform) -> String {
    let name = platform.name + (platform.url.map { text("（\($0)）", " (\($0))") } ?? "")
    return text(
      "本表是按本站内容做的自查，不是正式结果；正式计数以\(name)为准。",
      "This is our own count, from the content of this site; the official one is that of \(name).")
  }

  /// Whether samples are in it.
  func samples(_ report: DutyReport) -> String {
    let totals = report.totals
    guard totals.sampleEntries + totals.sampleFacilities > 0 else {
      return text("没有示例数据。", "There is no sample data.")
    }
    let share = totals.entries == 0 ? 0 : totals.sampleEntries * 100 / totals.entries
    let counts = text(
      "活动 \(totals.entries) 项，示例 \(totals.sampleEntries) 项（\(share)%）；"
        + "场所 \(totals.facilities) 处，示例 \(totals.sampleFacilities) 处",
      "\(totals.sampleEntries) of \(totals.entries) activities (\(share)%) and"
        + " \(totals.sampleFacilities) of \(totals.facilities) places are samples")
    return report.includesSamples
      ? text("注意：示例也算进来了，只供演示（\(counts)）。", "Samples are counted, for demonstration (\(counts)).")
      : text("示例一律不计（\(counts)）。", "Samples do not count (\(counts)).")
  }

  /// How many duties are done.
  func progress(_ report: DutyReport) -> String {
    let asked = report.outcomes.filter { !$0.findings.isEmpty }
    let (all, done) = (report.outcomes.count, asked.count(where: \.isMet))
    let idle = all - asked.count
    return text(
      "\(all) 条任务，完成 \(done) 条" + (idle == 0 ? "" : "，暂无可核对的 \(idle) 条"),
      "\(done) of \(all) duties done" + (idle == 0 ? "" : ", \(idle) with nothing due"))
  }

  // MARK: Days

  /// 9月20日
  func date(_ date: CivilDate) -> String {
    let (_, month, day) = date.components
    return text("\(month)月\(day)日", date.description)
  }

  /// 2023年9月20日（星期三）
  func fullDate(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    let weekday = ["日", "一", "二", "三", "四", "五", "六"][date.weekday]
    return text("\(year)年\(month)月\(day)日（星期\(weekday)）", date.description)
  }

  /// The week, and where the day stands to it.
  func week(_ report: DutyReport) -> String {
    let (week, day) = (report.edition.week, report.day)
    let range = "\(date(week.lowerBound))\(text("至", " to "))\(date(week.upperBound))"
    if day < week.lowerBound {
      let left = week.lowerBound.dayNumber - day.dayNumber
      return text("活动周 \(range)，还有 \(left) 天开始", "week \(range), starts in \(days(left))")
    }
    if day > week.upperBound { return text("活动周 \(range)，已经结束", "week \(range), over") }
    let number = day.dayNumber - week.lowerBound.dayNumber + 1
    return text("活动周 \(range)，今天是第 \(number) 天", "week \(range), day \(number)")
  }

  /// The deadline and the days left; empty where there is none.
  func deadline(_ outcome: DutyOutcome) -> String {
    guard let deadline = outcome.duty.deadline, let left = outcome.daysLeft else { return "" }
    let day = date(deadline)
    if left < 0, outcome.isMet { return text("\(day)截止", "due \(day)") }
    return switch left {
    case 0: text("\(day)截止，就是今天", "due \(day), today")
    case ..<0: text("\(day)截止，已过 \(-left) 天", "due \(day), \(days(-left)) ago")
    default: text("\(day)截止，还有 \(left) 天", "due \(day), \(days(left)) left")
    }
  }

  /// A number of days in English.
  private func days(_ number: Int) -> String { number == 1 ? "1 day" : "\(number) days" }

  // MARK: Duties

  /// 已完成, 还缺 3
  func state(_ outcome: DutyOutcome) -> String {
    if outcome.findings.isEmpty { return text("暂无", "nothing due") }
    if outcome.isMet { return text("已完成", "done") }
    let count = outcome.unmet.count
    return outcome.isOverdue
      ? text("逾期 \(count)", "\(count) overdue") : text("还缺 \(count)", "\(count) open")
  }

  /// Why there is nobody to ask.
  func nobody(_ duty: Duty) -> String {
    switch duty.check {
    case .unitActivities: text("units.yml 里没有这类单位。", "There is no such unit in units.yml.")
    case .countyActivities, .countyFacilities: text("没有县区。", "There is no county.")
    case .activityFields(of: .all, _): text("还没有活动。", "There is no activity yet.")
    case .activityFields(of: .held, _): text("还没有办完的活动。", "No activity is over yet.")
    case .activityFields(of: .recommended, _): text("还没有推荐的活动。", "No activity is recommended yet.")
    }
  }

  /// What somebody has and what is asked for, where that is a number.
  func count(_ finding: DutyFinding) -> String {
    finding.subject.kind == .activity
      ? "" : "\(finding.counted.count)/\(finding.needed)"
  }

  /// What an activity still lacks.
  func missing(_ finding: DutyFinding) -> String {
    text("缺", "lacks ") + list(finding.missing.map(field))
  }

  /// An activity that does not count, with its reasons.
  func rejected(_ rejected: DutyFinding.Rejected) -> String {
    let reasons = rejected.objections.map(objection).joined(separator: text("；", "; "))
    return text(
      "不计：\(title(rejected.activity))——\(reasons)",
      "not counted: \(title(rejected.activity)) — \(reasons)")
  }

  /// A title that says when it is a sample's.
  func title(_ item: DutyFinding.Item) -> String {
    item.isSample ? text("［示例］", "[sample] ") + item.title : item.title
  }

  /// The name of whoever owes something, which says when it is a sample's.
  func name(_ subject: DutyFinding.Subject) -> String {
    subject.isSample ? text("［示例］", "[sample] ") + subject.name : subject.name
  }

  /// Why an activity does not count.
  func objection(_ objection: Objection) -> String {
    switch objection {
    case .doesNotTakePlace: text("已取消或延期", "cancelled or postponed")
    case .titleLacks(let words):
      text("名称里没有连着写“\(words)”", "“\(words)” is not in its title")
    case .isNotRegistered: text("没有在平台登记", "not registered on the platform")
    case .lacks(let fields): text("缺", "lacks ") + list(fields.map(field))
    }
  }

  /// The name of a field.
  func field(_ field: ActivityField) -> String {
    switch field {
    case .time: text("时间", "time")
    case .place: text("地点", "place")
    case .contact: text("联系部门", "contact")
    case .phone: text("联系电话", "phone")
    case .summary: text("简介", "summary")
    case .kepuri: text("平台登记", "registration")
    case .recap: text("活动小结", "recap")
    case .attendance: text("参加人数", "attendance")
    case .photos: text("照片", "photos")
    case .news: text("报道或视频", "news or videos")
    }
  }
}
