import Diagnostics

/// What is said of corrections: each file with what was done to it, or a diff.
struct CorrectionsSummary {
  private let corrections: [Correction]
  private let isRehearsal: Bool

  /// - Parameter isRehearsal: whether nothing was written.
  init(_ corrections: [Correction], isRehearsal: Bool) {
    self.corrections = corrections
    self.isRehearsal = isRehearsal
  }

  /// The changes of all files as one unified diff.
  var diff: String { corrections.map { lines(of: $0).text }.joined() }

  /// A line for each file, and one for all.
  var messages: [Message] {
    guard !corrections.isEmpty else {
      return [Message(zh: "没有能自动改正的地方", en: "nothing to correct")]
    }
    guard isRehearsal else { return corrections.map { message(for: $0, done: "已改正", "corrected") } }
    let count = corrections.count
    return corrections.map { message(for: $0, done: "会改正", "would correct") } + [
      Message(
        zh: "会改 \(count) 个文件，现在什么也没有写入",
        en: "\(count) file\(count == 1 ? "" : "s") would change; nothing was written")
    ]
  }

  private func message(
    for correction: Correction, done chinese: String, _ english: String
  ) -> Message {
    let encoding =
      switch correction.encoding {
      case .kept: Message(zh: "", en: "")
      case .withoutMark: Message(zh: "，去掉 BOM", en: ", byte order mark taken away")
      case .fromGB18030: Message(zh: "，GBK 转为 UTF-8", en: ", GBK to UTF-8")
      }
    let lines = lines(of: correction).changedLines
    let path = correction.original.path
    return Message(
      zh: "\(chinese) \(path)：\(lines) 行\(encoding.chinese)",
      en: "\(english) \(path): \(lines) line\(lines == 1 ? "" : "s")\(encoding.english)")
  }

  private func lines(of correction: Correction) -> UnifiedDiff {
    UnifiedDiff(
      path: correction.original.path, from: correction.text.bytes,
      to: correction.corrected.bytes)
  }
}
