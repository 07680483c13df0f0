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

  /// Several wide signs between braces, which are repaired together.
  static func wideSigns(
    hasColon: Bool, at span: SourceSpan, fixIt: FixIt
  ) -> Diagnostic {
    Diagnostic(
      .error, hasColon ? "fullwidth-colon" : "fullwidth-comma",
      Message(
        zh: hasColon ? "花括号里的冒号和逗号要用英文的（半角），后面空一格" : "花括号里的逗号要用英文的（半角 ,），后面空一格",
        en: "between braces, colons and commas are plain ones with a blank behind them"),
      at: span, fixIt: fixIt)
  }

  static func missingBlank(after key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-blank",
      Message(
        zh: "“\(key)”的冒号后面要空一格，再写内容", en: "a blank stands behind the colon of “\(key)”"),
      at: span, fixIt: FixIt(span, replacement: ": ", isSafe: true))
  }

  static func missingBlank(afterHyphenAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-blank",
      Message(zh: "列表的减号后面要空一格，再写内容", en: "a blank stands behind the hyphen of a list"), at: span,
      fixIt: FixIt(span, replacement: "- ", isSafe: true))
  }

  static func mixedQuotes(at span: SourceSpan, sign: String) -> Diagnostic {
    Diagnostic(
      .error, "mixed-quotes",
      Message(
        zh: "引号要成对：前面是英文的 \(sign)，后面也要用英文的 \(sign)",
        en: "what a plain \(sign) opens, a plain \(sign) closes"),
      at: span, fixIt: FixIt(span, replacement: sign, isSafe: true))
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

  static func otherSign(after key: String, at span: SourceSpan, fixIt: FixIt) -> Diagnostic {
    Diagnostic(
      .error, "missing-colon",
      Message(
        zh: "“\(key)”后面应当是英文的（半角）冒号 :，后面空一格", en: "a colon and a blank stand behind “\(key)”"),
      at: span, fixIt: fixIt)
  }

  static func missingColon(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-colon",
      Message(zh: "这一行没有冒号，不知道写的是哪一项", en: "the line has no colon behind its key"), at: span,
      notes: [
        Note(
          Message(
            zh: "写成“名称: 内容”，例如：venue: 文化广场；如果是接着上一行写的，就放到上一行的末尾",
            en:
              "write “key: value”, as in venue: 文化广场; what belongs to the line above goes to its end"
          ))
      ])
  }

  static func wideHyphen(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "fullwidth-hyphen",
      Message(
        zh: "列表的每一项要用英文的减号 - 开头，后面空一格",
        en: "an item of a list starts with a plain hyphen and a blank"
      ), at: span, fixIt: FixIt(span, replacement: "- ", isSafe: true))
  }

  static func quotedPart(at span: SourceSpan, fixIt: FixIt) -> Diagnostic {
    Diagnostic(
      .error, "quoted-part",
      Message(
        zh: "英文引号不能只括住一部分内容，请换成中文引号", en: "plain quotes go around the whole value; use curly ones"),
      at: span, fixIt: fixIt)
  }

  /// A key of the text itself, as far in as if it belonged to the line above.
  static func deepKey(_ key: String, at indent: SourceSpan, indent plain: String) -> Diagnostic {
    Diagnostic(
      .error, "wrong-indent",
      Message(
        zh: "“\(key)”前面多了空格，要和上面的各项对齐",
        en: "“\(key)” stands too far in; align it with the keys above"),
      at: indent, fixIt: FixIt(indent, replacement: plain))
  }

  /// A key that belongs to the one above it, as far left as that.
  static func shallowKey(
    _ key: String, of parent: String, at span: SourceSpan
  ) -> Diagnostic {
    let start = span.file.span(span.range.lowerBound..<span.range.lowerBound)
    return Diagnostic(
      .error, "wrong-indent",
      Message(
        zh: "“\(key)”是“\(parent)”里面的一项，前面要空两格",
        en: "“\(key)” belongs to “\(parent)”: two blanks stand before it"),
      at: span, fixIt: FixIt(start, replacement: "  "))
  }
}
