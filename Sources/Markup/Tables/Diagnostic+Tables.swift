import Diagnostics

/// What is said of files that no table can be read from.
extension Diagnostic {
  static func unreadableTable(_ path: String, _ problem: TableFileProblem) -> Diagnostic {
    switch problem {
    case .encrypted: encryptedTable(path)
    case .damaged: damagedTable(path)
    case .tooLarge: tableTooLarge(path)
    }
  }

  private static func encryptedTable(_ path: String) -> Diagnostic {
    failure(
      path, "import-encrypted",
      Message(zh: "文件加了密码，打不开", en: "the file is locked with a password"),
      Message(
        zh: "请用 Excel、Word 或 WPS 打开，去掉打开密码再保存一份",
        en: "open it, take the password away, save it again"))
  }

  private static func damagedTable(_ path: String) -> Diagnostic {
    failure(
      path, "import-damaged",
      Message(
        zh: "文件不完整或已损坏，读不出表格", en: "the file is incomplete or damaged; no table can be read"),
      Message(
        zh: "多半是没下载完或没传完：请对方重新发一次，或用 Excel、Word、WPS 打开后另存一份",
        en: "it may have been cut off on its way: ask for it again, or open it and save it anew"))
  }

  static func tableTooLarge(_ path: String) -> Diagnostic {
    failure(
      path, "import-too-large",
      Message(
        zh: "文件太大：最多 16 MB，解开后最多 64 MB、20 万个有内容的单元格",
        en:
          "the file is too large: at most 16 MB, 64 MB unpacked, and 200,000 cells that hold something"
      ),
      Message(
        zh: "只把活动表复制到一个新文件里，图片不用带", en: "copy the table of activities alone into a new file"))
  }

  static func emptyTableFile(_ path: String) -> Diagnostic {
    failure(
      path, "import-damaged", Message(zh: "文件是空的", en: "the file is empty"),
      Message(zh: "请对方重新发一次", en: "ask for it again"))
  }

  static func noTable(_ path: String) -> Diagnostic {
    failure(
      path, "import-no-table", Message(zh: "文件里没有表格", en: "the file holds no table"),
      Message(
        zh: "要有一张带表头的表：项目名称、举办单位、活动时间、活动地点",
        en: "a table has a row of headers: 项目名称, 举办单位, 活动时间, 活动地点"))
  }

  static func openQuote(inRow row: Int, of path: String) -> Diagnostic {
    failure(
      path, "import-damaged",
      Message(
        zh: "第 \(row) 行有一个引号没有配上对，后面的内容分不清", en: "a quote that opens in row \(row) is never closed"),
      Message(
        zh: "文件可能没传完；补上引号，或用 Excel、WPS 重新导出",
        en: "the file may be cut off; close the quote or export anew"))
  }

  static func unreadableText(_ path: String) -> Diagnostic {
    failure(
      path, "import-damaged",
      Message(
        zh: "文件里的字读不出来：不是 UTF-8，也不是 GBK（GB18030）",
        en: "the file's text is neither UTF-8 nor GBK (GB 18030)"),
      Message(
        zh: "用 Excel 或 WPS 打开，另存为“CSV UTF-8”或 .xlsx", en: "save it as CSV UTF-8 or as .xlsx"))
  }

  static func renamedTable(_ path: String, to name: String) -> Diagnostic {
    let program = name == "xlsx" ? "Excel" : "Word"
    return failure(
      path, "import-wrong-file",
      Message(
        zh: "文件里其实是 \(program) 的内容，扩展名却不是 .\(name)",
        en: "the file is one of \(program), but its name does not end in .\(name)"),
      Message(zh: "把扩展名改成 .\(name) 再试", en: "rename it to .\(name)"))
  }

  static func foreignArchive(_ path: String) -> Diagnostic {
    failure(
      path, "import-wrong-file",
      Message(
        zh: "这是一个压缩包，里面不是 Excel 或 Word 的内容",
        en: "the file is an archive, but not one of Excel or Word"),
      saveAs)
  }

  static func wrongTableFile(_ path: String, name: String, kind: TableFileKind) -> Diagnostic {
    let message: Message
    switch kind {
    case .compound:
      message = Message(
        zh: "这是旧格式（.xls、.doc）或 WPS 格式（.et、.wps）的文件，读不了",
        en: "the file is of an old format (.xls, .doc) or of WPS (.et, .wps)")
    case .pdf: message = Message(zh: "这是 PDF 文件，不是表格", en: "the file is a PDF, not a table")
    case .picture: message = Message(zh: "这是图片，不是表格", en: "the file is a picture, not a table")
    case .webPage: message = Message(zh: "这其实是网页，不是表格文件", en: "the file is a web page")
    case .richText: message = Message(zh: "这其实是 RTF 文档", en: "the file is a document in RTF")
    case .zip:
      message = Message(
        zh: "文件里是 Excel、Word 一类的内容，扩展名“.\(name)”却不是",
        en: "the file is an office file, but “.\(name)” is the name of another kind")
    case .other where TableFile.extensions.contains(name):
      message = Message(
        zh: "扩展名是 .\(name)，里面的内容却不是，可能是改过名字，也可能已损坏",
        en: "the file is no .\(name): it was renamed, or is damaged")
    case .other:
      message = Message(
        zh: "不认识这种文件", en: "files of this kind are not read")
    }
    return failure(path, "import-wrong-file", message, saveAs)
  }

  private static let saveAs = Message(
    zh: "用 Excel、Word 或 WPS 打开，“另存为”.xlsx、.docx 或 .csv；能读的只有这几种",
    en: "open it in an office program and save it as .xlsx, .docx or .csv; only these are read")

  // MARK: What is left out

  static func hiddenSheet(_ name: String, in path: String) -> Diagnostic {
    Diagnostic(
      .warning, "import-hidden",
      Message(
        zh: "工作表“\(name)”是隐藏的，没有导入；要导入就先取消隐藏",
        en: "the sheet “\(name)” is hidden and was left out; show it to have it imported"),
      place: .path(path))
  }

  static func hiddenRows(_ count: Int, of sheet: String, in path: String) -> Diagnostic {
    Diagnostic(
      .warning, "import-hidden",
      Message(
        zh: "工作表“\(sheet)”里有 \(count) 行是隐藏的（或被筛选掉了），没有导入",
        en: "\(count) rows of the sheet “\(sheet)” are hidden and were left out"),
      place: .path(path))
  }

  private static func failure(
    _ path: String, _ code: String, _ message: Message, _ repair: Message
  ) -> Diagnostic {
    Diagnostic(.error, code, message, place: .path(path), notes: [Note(repair)])
  }
}
