extension Explanations {
  /// Tables that `almanac import` reads.
  static let imports = Family(
    Message(zh: "导入表格（almanac import）", en: "Imported tables"),
    [
      Explanation(
        "import-encrypted",
        meaning: Message(zh: "文件加了打开密码，读不出来。", en: "The file is locked with a password."),
        repair: Message(
          zh: "用 Excel、Word 或 WPS 打开，去掉密码再保存一份。",
          en: "Open it, take the password away and save it again."),
        example: .other(wrong: "附件1.xlsx（有打开密码）", right: "附件1.xlsx（没有密码）")),
      Explanation(
        "import-damaged",
        meaning: Message(
          zh: "文件是空的、不完整或已经损坏，多半是没有传完。",
          en: "The file is empty, cut off or damaged, often on its way."),
        repair: Message(
          zh: "请对方重新发一次；能打开的话，另存一份。", en: "Ask for it again, or open it and save it anew."),
        example: .other(wrong: "附件1.xlsx（0 字节）", right: "附件1.xlsx（重新收到的）")),
      Explanation(
        "import-too-large",
        meaning: Message(
          zh: "文件太大。活动表不会有这么大，里面多半是图片，或者是有意做成这样的。",
          en: "The file is too large for a table of activities."),
        repair: Message(zh: "只把活动表复制到一个新文件里。", en: "Copy the table alone into a new file."),
        example: .other(wrong: "附件1.xlsx（80 MB，带照片）", right: "附件1.xlsx（只有表）")),
      Explanation(
        "import-wrong-file",
        meaning: Message(
          zh: "文件不是 .xlsx、.docx 或 .csv，或者扩展名和内容对不上。",
          en: "The file is no .xlsx, .docx or .csv, or its name says otherwise than its content."),
        repair: Message(
          zh: "用 Excel、Word 或 WPS 打开，另存为这三种之一。",
          en: "Open it in an office program and save it as one of the three."),
        example: .other(wrong: "活动表.xls", right: "活动表.xlsx")),
      Explanation(
        "import-no-table",
        meaning: Message(zh: "文件里没有表格。", en: "The file holds no table."),
        repair: Message(
          zh: "把活动列成一张带表头的表，可以照通知的附件1。",
          en: "List the activities in a table with a row of headers, as in annex 1."),
        example: .other(wrong: "9月18日在广场办义诊", right: "项目名称 | 举办单位 | 活动时间 | 活动地点")),
      Explanation(
        "import-no-header",
        meaning: Message(
          zh: "没有认出表头，所以不知道哪一栏是什么。",
          en: "No row of headers was recognised, so that no column has a meaning."),
        repair: Message(
          zh: "在内容上面加一行表头，名称照通知的附件1。", en: "Add a row of headers above, named as in annex 1."),
        example: .other(wrong: "事情 | 谁办", right: "项目名称 | 举办单位")),
      Explanation(
        "import-no-rows",
        meaning: Message(zh: "表头下面一行活动也没有。", en: "No activity stands below the headers."),
        repair: Message(zh: "看看是不是发错了空表。", en: "Look whether the empty form was sent."),
        example: .other(wrong: "项目名称 | 举办单位", right: "项目名称 | 举办单位\n义诊 | 县医院")),
      Explanation(
        "import-no-title",
        meaning: Message(
          zh: "这一行没有活动名称，文件名和标题都无从取起。",
          en: "The row has no title, from which the file's name is made."),
        repair: Message(zh: "补上名称，或者删掉这一行。", en: "Give it a title, or delete the row."),
        example: .other(wrong: "1 |  | 县医院", right: "1 | 义诊进社区 | 县医院")),
      Explanation(
        "import-no-county",
        meaning: Message(
          zh: "看不出这一行属于哪个县区。程序不猜：放错县区的活动没有人找得到。",
          en: "Nothing says which county the row belongs to, and guessing would hide it."),
        repair: Message(
          zh: "整个文件属于一个县区，就加 --county；不然在表里加一栏“县区”。",
          en: "Give --county for the whole file, or add a column 县区."),
        example: .other(
          wrong: "almanac import 附件1.xlsx", right: "almanac import 附件1.xlsx --county 大荔")),
      Explanation(
        "import-not-understood",
        meaning: Message(
          zh: "这一格的写法没有看懂，原文留在文件的备注里。",
          en: "A cell was not understood; its text stays in a remark of the file."),
        repair: Message(
          zh: "打开生成的文件，在备注的地方照规定补写。",
          en: "Open the file and write the value where the remark stands."),
        example: .other(wrong: "活动时间：天气好的时候", right: "活动时间：9月18日 9:00-11:00")),
      Explanation(
        "import-left-out",
        meaning: Message(
          zh: "一张没有表头的工作表，或者一行像说明的字，没有导入。",
          en: "A sheet without headers, or a row that reads like a note, was left out."),
        repair: Message(
          zh: "里面要是有活动，就补上表头，或把它写成一行活动。",
          en: "If it holds activities, add headers or write it as a row."),
        example: .other(wrong: "注：请于9月10日前报送", right: "2 | 义诊进社区 | 县医院")),
      Explanation(
        "import-hidden",
        meaning: Message(
          zh: "隐藏的工作表和行没有导入，因为看不见的多半是作废的。",
          en: "Hidden sheets and rows are left out: what is not seen is often not meant."),
        repair: Message(zh: "要导入就先取消隐藏。", en: "Show them to have them imported."),
        example: .other(wrong: "工作表“旧稿”（隐藏）", right: "工作表“旧稿”（显示）")),
      Explanation(
        "import-private",
        meaning: Message(
          zh: "表里有个人的信息（姓名、手机号、身份证号），没有导入：网站上人人看得到。",
          en: "The table holds data of persons, which were left out: everybody reads the site."),
        repair: Message(
          zh: "要公开联系方式，就写办公室的名称和座机。", en: "For a contact in public, give an office and its line."),
        example: .other(wrong: "联系人 | 手机号", right: "联系方式\n县科协办公室 0913-0000000")),
      Explanation(
        "import-differs",
        meaning: Message(
          zh: "同一个活动已经有文件了，但时间或地点和表里不一样；原文件没有动。",
          en: "The activity is there already with another time or place; the file was left alone."),
        repair: Message(
          zh: "以表为准就改原来的文件，并写上变动说明。",
          en: "If the table is right, change the file and give a notice."),
        example: .other(wrong: "活动地点: 旧广场", right: "活动地点: 新广场")),
      Explanation(
        "import-other-day",
        meaning: Message(
          zh: "同名、同单位的活动在另一天已经有了，这一行当成另一场导入。",
          en:
            "One of the same title and host is there on another day; the row became a further one."),
        repair: Message(
          zh: "其实是改期的话，删掉新文件，改原来那个文件的日期。",
          en: "If it was moved, delete the new file and change the day of the old one."),
        example: .other(wrong: "活动日期: 9月18日", right: "状态: 改期\n活动日期: 9月20日")),
    ])
}
