import Diagnostics
import TestSupport

/// An activity's file as a hurried clerk with an input method might leave it, made up from a seed.
struct UntidyFile {
  /// The bytes below the second line of `---`.
  let body: [UInt8]
  private let head: String

  /// The file of a seed; the same seed gives the same file.
  init(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 7_919)
    let end = Int.random(in: 0..<4, using: &random) == 0 ? "\r\n" : "\n"
    var lines = Self.lines(&random)
    if Int.random(in: 0..<3, using: &random) == 0,
      let index = lines.indices.randomElement(using: &random)
    {
      lines[index] = Self.slipped(lines[index], &random)
    }
    let mark = Int.random(in: 0..<8, using: &random) == 0 ? "\u{FEFF}" : ""
    let fence = Int.random(in: 0..<12, using: &random) == 0 ? "———" : "---"
    head = mark + ([fence] + lines + ["---"]).map { $0 + end }.joined()
    body = Array((Self.texts.shuffled(using: &random).joined(separator: end) + end).utf8)
  }

  /// The file itself.
  func source(path: String) -> SourceFile {
    SourceFile(path: path, bytes: Array(head.utf8) + body)
  }

  private static let texts = [
    "９月２０日：“上午9点半”－11点", "date：9月20日", "“全部用引号”", "\t- 列表　第一项", "dat: 9月20日", "",
  ]

  private static let days = [
    "9月20日", "９月２０日", "2023.9.18", "9月17-23日", "9月18日、9月20日", "9月20日（星期三）",
    "9月20日（星期一）", "2023-09-20", "9月31日", "9月20日上午9点", "9月17日～9月19日", "下周",
  ]
  private static let times = [
    "上午9点半-11点", "9：00—11：30", "下午2:30-5:00", "全天", "待定", "09:00-11:30", "11:00-9:00",
    "晚上7点",
  ]
  private static let words = [
    "食品安全进社区", "“食品安全”", "科技馆３楼", "大楼\u{3000}三层", "\"食品\"安全", "\"义诊”", "甲：乙",
    "'单引号'", "Ａ座", "甲 # 备注", "[甲, 乙]", "甲、乙", "“甲”和“乙”", "甲\t乙",
  ]

  private static func lines(_ random: inout SeededGenerator) -> [String] {
    var lines: [String] = []
    func colon() -> String {
      [": ", ": ", ": ", "：", ":", "： ", ":  ", "﹕", "；", " ", "\u{3000}"].randomElement(
        using: &random) ?? ": "
    }
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    for keys in [["title", "活动名称"], ["host", "主办单位"], ["venue", "活动地点"], ["fee", "费用"]] {
      lines.append(pick(keys) + colon() + pick(words))
    }
    lines.append(pick(["topics", "领域"]) + colon() + pick(["健康", "[健康, 生态]", "“健康”", "健康、生态"]))
    if Bool.random(using: &random) {
      lines.append(pick(["date", "活动日期"]) + colon() + pick(days))
      lines.append(pick(["time", "活动时间"]) + colon() + pick(times))
    } else {
      lines.append("活动时间" + colon() + pick(days) + pick(times))
    }
    if Bool.random(using: &random) {
      lines.append(pick(["contact", "联系方式"]) + ":")
      let indent = pick(["  ", "\t", "\u{3000}", "    "])
      lines.append(indent + "name" + colon() + pick(words))
      lines.append(indent + "phone" + colon() + pick(["0913-2126496", "０９１３－２１２"]))
    }
    if Bool.random(using: &random) {
      lines.append("sessions:")
      for _ in 0..<2 {
        lines.append(pick(["  - ", "  － ", "  -"]) + "date" + colon() + pick(days))
        lines.append("    time" + colon() + pick(times))
      }
    }
    return lines
  }

  /// A line with a character lost, doubled or exchanged with the next.
  private static func slipped(_ line: String, _ random: inout SeededGenerator) -> String {
    var signs = Array(line.unicodeScalars)
    guard let index = signs.indices.dropLast().randomElement(using: &random) else { return line }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: signs.remove(at: index)
    case 1: signs.insert(signs[index], at: index)
    default: signs.swapAt(index, index + 1)
    }
    return String(String.UnicodeScalarView(signs))
  }
}
