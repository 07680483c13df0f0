import Diagnostics

/// What is said of tables and rows that are imported.
extension Diagnostic {
  static func noHeader(_ path: String, table: String?) -> Diagnostic {
    let name = table.map { "“\($0)”" } ?? ""
    let english = table.map { " of “\($0)”" } ?? ""
    return Diagnostic(
      .error, "import-no-header",
      Message(
        zh: "\(name)没有认出表头：要有一行写着“项目名称”和“举办单位”“活动时间”“活动地点”等",
        en: "no row\(english) is a header with 项目名称 and 举办单位, 活动时间 or 活动地点"),
      place: .path(path),
      notes: [
        Note(
          Message(
            zh: "表头放在标题下面、内容上面，一栏一个名称；可以照通知的附件1",
            en:
              "a header stands below the title, one name in each column, as in annex 1 of the notice"
          ))
      ])
  }

  /// A table beside others that is none of activities.
  static func tableLeftOut(_ name: String?, in path: String) -> Diagnostic {
    Diagnostic(
      .warning, "import-left-out",
      Message(
        zh: "“\(name ?? "")”里没有活动表的表头，没有导入",
        en: "“\(name ?? "")” has no header of activities and was left out"),
      place: .path(path))
  }

  static func noRows(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import-no-rows",
      Message(zh: "表头下面没有活动", en: "no activity stands below the header"), place: .path(path))
  }

  static func rowLeftOut(at place: TablePlace) -> Diagnostic {
    Diagnostic(
      .warning, "import-left-out",
      Message(
        zh: "这一行像是说明，不像活动，没有导入", en: "the row seems to be a note and was left out"), at: place)
  }

  static func rowWithoutTitle(at place: TablePlace) -> Diagnostic {
    Diagnostic(
      .error, "import-no-title",
      Message(zh: "这一行没有活动名称", en: "the row has no title"), at: place,
      notes: [
        Note(Message(zh: "在表里补上名称，或删掉这一行", en: "give it one in the table, or delete the row"))
      ])
  }

  static func rowWithoutCounty(_ hosts: [String], at place: TablePlace) -> Diagnostic {
    let host = hosts.joined(separator: "、")
    return Diagnostic(
      .error, "import-no-county",
      Message(
        zh: host.isEmpty ? "看不出这一行属于哪个县区" : "看不出“\(host)”属于哪个县区",
        en: host.isEmpty
          ? "the row tells no county" : "it cannot be told which county “\(host)” belongs to"),
      at: place,
      notes: [
        Note(
          Message(
            zh: "整个文件都属于一个县区：在命令后面加上 --county 和县区的名字；不都属于：在表里加一栏“县区”",
            en:
              "where all rows belong to one county give it with --county, else add a column 县区"
          ))
      ])
  }

  static func notUnderstood(
    _ message: Message, _ key: ActivityKey, at place: TablePlace
  ) -> Diagnostic {
    Diagnostic(
      .warning, "import-not-understood", message, at: place,
      notes: [
        Note(
          Message(
            zh: "原文留在文件的备注里，请在那里补“\(key.chineseNames[0])”（\(key.rawValue)）",
            en: "the text is kept in a comment of the file; give “\(key.rawValue)” there"))
      ])
  }

  static func columnsOfPersons(_ heads: [String], in path: String) -> Diagnostic {
    let shown = heads.map { "“\($0)”" }.joined(separator: "、")
    return Diagnostic(
      .warning, "import-private",
      Message(
        zh: "\(shown)是个人信息，整栏没有导入", en: "\(shown) is about persons; the column was left out"),
      place: .path(path),
      notes: [
        Note(
          Message(
            zh: "要公开联系方式，就在表里加一栏“联系方式”，写办公室的名称和座机",
            en: "to publish a contact add a column 联系方式 with an office and its line"))
      ])
  }

  static func identityNumber(at place: TablePlace) -> Diagnostic {
    Diagnostic(
      .warning, "import-private",
      Message(
        zh: "这一格里有身份证号，没有导入", en: "the cell holds an identity number and was left out"),
      at: place)
  }

  static func mobileNumber(at place: TablePlace) -> Diagnostic {
    Diagnostic(
      .warning, "import-private",
      Message(
        zh: "这一格里有手机号，没有导入；要公开联系方式，请写办公室座机",
        en: "the cell holds a mobile number and was left out; publish an office line"),
      at: place)
  }

  static func sameNameOtherDay(_ path: String, at place: TablePlace) -> Diagnostic {
    Diagnostic(
      .warning, "import-other-day",
      Message(
        zh: "和 \(path) 同名、同单位，日期不同，当成另一场导入",
        en: "\(path) has the same title and host on another day; the row is taken for one more"),
      at: place,
      notes: [
        Note(
          Message(
            zh: "其实是改期的话：删掉新文件，改原来那个文件的日期",
            en: "if it was moved to another day, delete the new file and change that one"))
      ])
  }

  static func presentDiffers(
    _ path: String, _ keys: [ActivityKey], at place: TablePlace
  ) -> Diagnostic {
    let chinese = keys.map { $0.chineseNames[0] }.joined(separator: "、")
    let english = keys.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .warning, "import-differs",
      Message(
        zh: "\(path) 已经有这个活动，但\(chinese)和表里不一样，原文件没有动",
        en: "\(path) is this activity with another \(english); the file was left alone"),
      at: place,
      notes: [
        Note(Message(zh: "以哪个为准？以表为准就手工改那个文件", en: "if the table is right, change that file"))
      ])
  }
}
