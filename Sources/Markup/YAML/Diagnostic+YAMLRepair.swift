import Diagnostics

extension Diagnostic {
  static func wideColon(
    after key: String, at span: SourceSpan, fixIt: FixIt
  ) -> Diagnostic {
    Diagnostic(
      .error, "fullwidth-colon",
      Message(
        zh: "“\(key)”后面的冒号要用英文的（半角 :），后面空一格",
        en: "the colon after “\(key)” is a plain one with a blank behind it"),
      at: span, fixIt: fixIt)
  }

  static func missingBlank(after key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-blank",
      Message(
        zh: "“\(key)”的冒号后面要空一格，再写内容", en: "a blank stands behind the colon of “\(key)”"),
      at: span, fixIt: FixIt(span, replacement: ": "))
  }

  static func missingBlank(afterHyphenAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-blank",
      Message(zh: "列表的减号后面要空一格，再写内容", en: "a blank stands behind the hyphen of a list"), at: span,
      fixIt: FixIt(span, replacement: "- "))
  }

  static func mixedQuotes(at span: SourceSpan, sign: String) -> Diagnostic {
    Diagnostic(
      .error, "mixed-quotes",
      Message(
        zh: "引号要成对：前面是英文的 \(sign)，后面也要用英文的 \(sign)",
        en: "what a plain \(sign) opens, a plain \(sign) closes"),
      at: span, fixIt: FixIt(span, replacement: sign))
  }

  static func wrongIndent(
    isTab: Bool, at span: SourceSpan, fixIt: FixIt
  ) -> Diagnostic {
    Diagnostic(
      .error, isTab ? "tab" : "fullwidth-blank",
      Message(
        zh: isTab ? "行首不能用 Tab 键缩进，要按空格键" : "行首不能用全角空格缩进，要用英文的（半角）空格",
        en: isTab ? "an indent is made of blanks, not of tabs" : "an indent is made of plain blanks"
      ),
      at: span, fixIt: fixIt)
  }

  static func tabInValue(at span: SourceSpan, fixIt: FixIt) -> Diagnostic {
    Diagnostic(
      .warning, "tab",
      Message(zh: "这里有一个 Tab（制表符），请换成空格", en: "a blank belongs here in place of the tab"), at: span,
      fixIt: fixIt)
  }
}
