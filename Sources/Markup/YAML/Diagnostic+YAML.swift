import Diagnostics

extension Diagnostic {
  static func notAMapping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "yaml-syntax",
      Message(zh: "这里应当一行一项，写成“名称: 内容”", en: "lines of the form “key: value” belong here"),
      at: span,
      notes: [
        Note(Message(zh: "冒号用半角 : ，后面空一格", en: "a colon and a blank stand after each key"))
      ])
  }

  static func duplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan?) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-key",
      Message(zh: "“\(key)”写了两次，只能写一次", en: "“\(key)” is written twice"), at: span,
      notes: first.map { [Note(Message(zh: "第一次写在这里", en: "first written here"), at: $0)] } ?? [])
  }

  static func anchor(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "yaml-anchor",
      Message(zh: "内容不能以 & 或 * 开头", en: "a value cannot start with & or *"), at: span,
      notes: [
        Note(Message(zh: "确实需要这个符号时，把内容放进引号里", en: "put the value in quotes to keep the sign"))
      ])
  }

  static func keyIsNotText(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "yaml-syntax", Message(zh: "冒号前面应当是一个名称", en: "a key is a plain word"), at: span)
  }

  /// What libyaml says, in the words of somebody who has never heard of it.
  static func yamlSyntax(_ problem: String, at span: SourceSpan) -> Diagnostic {
    let known = yamlProblems.first { problem.contains($0.problem) }
    let message =
      known?.message
      ?? Message(zh: "这里的格式读不懂", en: "the format is not understood here (\(problem))")
    return Diagnostic(
      .error, "yaml-syntax", message, at: span,
      notes: [
        Note(
          Message(
            zh: "每行写成“名称: 内容”，冒号是半角的，后面空一格；内容里有冒号、# 或引号时，整个内容放进半角引号里",
            en: "write “key: value” on a line; quote a value that holds a colon, # or quotes"))
      ])
  }
}

/// The beginnings of libyaml's messages, with what they mean for an organizer.
private let yamlProblems: [(problem: String, message: Message)] = [
  (
    "mapping values are not allowed",
    Message(
      zh: "这一行多了一个冒号，或者上一行没有写完", en: "one colon too many here, or the line before is not finished")
  ),
  (
    "could not find expected ':'",
    Message(zh: "这里缺一个半角冒号", en: "a colon is missing here")
  ),
  (
    "found character that cannot start any token",
    Message(zh: "这里不能用制表符（Tab）或 @、` 等符号开头", en: "a tab, @ or ` cannot start a value")
  ),
  (
    "did not find expected key",
    Message(zh: "这一行的缩进和上下文对不上，或者引号没有配对", en: "the indent does not match, or a quote is open")
  ),
  (
    "did not find expected '-' indicator",
    Message(zh: "列表里的每一项都要以“- ”开头并对齐", en: "every item of a list starts with “- ”, aligned")
  ),
  (
    "found unexpected end of stream",
    Message(zh: "引号没有配对", en: "a quote is not closed")
  ),
  (
    "did not find expected ',' or ']'",
    Message(zh: "方括号没有配对，或者缺半角逗号", en: "a bracket is not closed, or a comma is missing")
  ),
  (
    "did not find expected ',' or '}'",
    Message(zh: "花括号没有配对，或者缺半角逗号", en: "a brace is not closed, or a comma is missing")
  ),
  (
    "did not find expected alphabetic or numeric character",
    Message(zh: "内容不能以 & 或 * 开头", en: "a value cannot start with & or *")
  ),
  (
    "block sequence entries are not allowed",
    Message(zh: "列表的每一项要另起一行", en: "every item of a list is on a line of its own")
  ),
  (
    "unknown escape character",
    Message(zh: "双引号里不能这样用反斜线", en: "a backslash does not mean that between double quotes")
  ),
  (
    "did not find expected comment or line break",
    Message(zh: "内容不能以 | 或 > 开头", en: "a value cannot start with | or >")
  ),
  (
    "did not find expected whitespace or line break",
    Message(zh: "内容不能以 ! 开头", en: "a value cannot start with !")
  ),
  (
    "another document",
    Message(zh: "文件中间不能有三个减号 ---", en: "--- cannot stand inside the file")
  ),
  (
    "control characters are not allowed",
    Message(zh: "这里有看不见的控制字符", en: "there is an invisible control character")
  ),
]
