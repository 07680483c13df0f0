import Diagnostics
import Workspace

extension Message {
  /// What a closing line says of warnings that `calendar.yml` silences: nothing where there are none.
  static func silenced(_ count: Int) -> Message {
    guard count > 0 else { return Message(zh: "", en: "") }
    return Message(
      zh: "；另有 \(count) 条提醒按 calendar.yml 的 silence 不列出",
      en: "; \(count) more silenced by calendar.yml")
  }
}

/// The closing line of a check.
struct CheckSummary {
  private let report: CheckReport

  /// The closing line of a report.
  init(_ report: CheckReport) {
    self.report = report
  }

  /// `没有问题，检查了 74 个文件`, or how many problems there are.
  var message: Message {
    let (chinese, english) = counts
    let (elsewhere, silenced) = (report.elsewhere, Message.silenced(report.silenced))
    return Message(
      zh: "\(chinese)，检查了 \(report.files) 个文件" + (elsewhere > 0 ? "；别的文件里还有 \(elsewhere) 处问题" : "")
        + silenced.chinese,
      en: "\(english) in \(counted(report.files, "file"))"
        + (elsewhere > 0 ? "; \(counted(elsewhere, "problem")) in other files" : "")
        + silenced.english)
  }

  private var counts: (chinese: String, english: String) {
    switch (report.errors, report.warnings) {
    case (0, 0): ("没有问题", "no problems")
    case (0, let warnings): ("没有错误，\(warnings) 条提醒", "no errors, \(counted(warnings, "warning"))")
    case (let errors, let warnings):
      (
        "\(errors) 处错误，\(warnings) 条提醒",
        "\(counted(errors, "error")), \(counted(warnings, "warning"))"
      )
    }
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
