extension Explanations {
  /// Files as wholes.
  static let files = Family(
    Message(zh: "文件", en: "Files"),
    [
      Explanation(
        "not-utf8",
        meaning: Message(
          zh: "文件不是 UTF-8 编码，汉字读不出来。老版本的记事本默认存成 ANSI（GBK）。",
          en: "The file is not UTF-8. Old versions of Notepad save GBK, which they call ANSI."),
        repair: Message(
          zh: "用记事本另存为，编码选 UTF-8。GBK 的文件 almanac check --fix 可以代劳。",
          en: "Save it as UTF-8. almanac check --fix does it for a file in GBK."),
        example: .other(wrong: "编码：ANSI", right: "编码：UTF-8")),
      Explanation(
        "binary-file",
        meaning: Message(
          zh: "这不是纯文本文件，例如把 Word 文档的扩展名改成了 .md。",
          en: "The file is no plain text, such as a Word document renamed to .md."),
        repair: Message(
          zh: "把里面的文字复制出来，用记事本新建一个文件，存成 UTF-8。",
          en: "Copy its words into a new text file and save that as UTF-8."),
        example: .other(wrong: "活动.docx → 活动.md（只改了名）", right: "活动.md（用记事本写的）")),
      Explanation(
        "empty-file",
        meaning: Message(zh: "文件是空的。", en: "The file is empty."),
        repair: Message(
          zh: "删掉它；或者从别的活动文件里整个复制过来再改。",
          en: "Delete it, or copy another entry into it and change that."),
        example: .entry(
          wrong: "",
          right: """
            ---
            活动名称: 食品安全进社区
            举办单位: 大荔县科协
            活动日期: 9月20日
            活动地点: 同州广场
            领域: 食品安全
            ---
            """)),
      Explanation(
        "file-too-long",
        meaning: Message(
          zh: "文件太大，不像是人写的一项活动。", en: "The file is too large for an entry that somebody wrote."),
        repair: Message(
          zh: "图片和附件放到 content/media/，正文里写链接；几件事分成几个文件。",
          en:
            "Put pictures and attachments into content/media/ and link to them, or split the file."),
        example: .other(wrong: "义诊.md  3 MB", right: "义诊.md  2 KB，media/义诊.jpg  300 KB")),
      Explanation(
        "misplaced-file",
        meaning: Message(
          zh: "文件放错了地方，程序不知道它是活动、指南还是页面。",
          en: "The file lies where neither activities nor steps nor pages are."),
        repair: Message(
          zh: "活动放在 activities/县区/，信息员指南放在 guide/，其他页面放在 pages/。",
          en: "Activities are in activities/<county>/, steps in guide/, pages in pages/."),
        example: .other(
          wrong: "content/activities/义诊.md", right: "content/activities/dali/义诊.md")),
      Explanation(
        "no-address",
        meaning: Message(
          zh: "网址是从文件名来的，这个文件名里没有字母、数字或汉字。",
          en:
            "An address is made of the file's name, and this one has no letter, digit or Han character."
        ),
        repair: Message(zh: "给文件改名。", en: "Rename the file."),
        example: .other(
          wrong: "content/activities/dali/——.md", right: "content/activities/dali/义诊.md")),
      Explanation(
        "duplicate-address",
        meaning: Message(
          zh: "两个文件会用同一个网址，后一个会盖掉前一个。",
          en: "Two files would have one address, and one page would replace the other."),
        repair: Message(zh: "给其中一个文件改名。", en: "Rename one of the files."),
        example: .other(
          wrong: "dali/yizhen.md、dali/义诊.md", right: "dali/yizhen.md、dali/义诊-2.md")),
      Explanation(
        "symbolic-link",
        meaning: Message(
          zh: "这里放的是符号链接，它可能指向任何地方，所以不读。",
          en: "A symbolic link stands here; it may lead anywhere and is not read."),
        repair: Message(zh: "放文件本身。", en: "Put the file itself here."),
        example: .other(wrong: "义诊.md → /home/别处/义诊.md", right: "义诊.md")),
      Explanation(
        "missing-file",
        meaning: Message(
          zh: "缺少一个必须有的文件：content/ 里的五个 .yml，或者主题里的模板。",
          en:
            "A file that must be there is missing: one of the five .yml of content/, or a template."
        ),
        repair: Message(
          zh: "从 git 里找回来，或者从别的年份复制一份再改。",
          en: "Take it from git, or copy that of another year and change it."),
        example: .other(wrong: "content/ 里没有 units.yml", right: "content/units.yml")),
    ])
}
