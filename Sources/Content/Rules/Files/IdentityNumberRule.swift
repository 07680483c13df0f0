import Diagnostics

/// No identity number stands anywhere in the project: not in a text, not in a comment, not in a name.
///
/// The message does not repeat the number, and where its line is printed the middle is hidden.
struct IdentityNumberRule: FileRule {
  func check(_ file: SourceFile) -> [Diagnostic] {
    IdentityNumber.ranges(in: file.bytes).map {
      Diagnostic(
        .error, "identity-number", Self.message, at: file.span($0), notes: [Self.history])
    }
  }

  /// What is wrong with the name of a file or of a folder it is in.
  static func check(path: String) -> Diagnostic? {
    guard !IdentityNumber.ranges(in: Array(path.utf8)).isEmpty else { return nil }
    return Diagnostic(
      .error, "identity-number",
      Message(
        zh: "文件名里不能有身份证号，请改名", en: "the name of a file holds no identity number; rename it"),
      place: .path(path), notes: [history])
  }

  private static let message = Message(
    zh: "不能写身份证号，请马上删掉", en: "an identity number does not belong here; delete it")

  private static let history = Note(
    Message(
      zh: "已经提交过的话，历史记录里还留着，请告诉管理员清除；这里打印时已隐去中间的数字",
      en:
        "if it was committed, ask a maintainer to take it out of the history; its middle is hidden here"
    ))
}
