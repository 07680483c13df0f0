import Activities
import Diagnostics
import Markup

/// A row on its way to becoming a file: what could be read stands at its key, what could not in a remark
/// above it.
struct RowDraft {
  /// The row.
  let row: TableRow
  /// The hosts, one by one.
  let hosts: [String]
  /// The file so far.
  private(set) var text = EntryText()
  /// What could not be read.
  private(set) var diagnostics: [Diagnostic] = []
  private let title: String
  private let data: ContentReader.DataFiles

  private var names: VocabularyIndex { data.names }

  /// A draft of what the cells of a row say.
  init(_ row: TableRow, title: String, data: ContentReader.DataFiles) {
    self.row = row
    self.title = title
    self.data = data
    hosts = row.cells[.host].map { splitList($0.text) } ?? []
    text.values[.title] = .text(title)
    for (key, cell) in row.cells.sorted(by: {
      $0.value.place.column ?? 0 < $1.value.place.column ?? 0
    }) {
      take(cell, as: key)
    }
    take(WrittenTime(row, edition: data.edition))
  }

  private mutating func take(_ cell: TableRow.Cell, as key: ActivityKey) {
    let index = names
    switch key {
    // The title is there, days and times are read together, and the county is the folder.
    case .title, .date, .time, .county: break
    case .host, .organizer, .supporter, .audience, .access: set(key, splitList(cell.text))
    case .topics: take(cell, key, "领域") { index.topics[$0]?.name }
    case .actions: take(cell, key, "行动") { index.actions[$0]?.name }
    case .settings: take(cell, key, "场所") { index.settings[$0] }
    case .format: take(cell, key, "形式") { index.formats[$0] }
    default: text.values[key] = .text(joinedLines(cell.text))
    }
  }

  /// Takes names that the data files hold.
  private mutating func take(
    _ cell: TableRow.Cell, _ key: ActivityKey, _ kind: String, _ known: (String) -> String?
  ) {
    let whole = joinedLines(cell.text)
    let items = known(whole) == nil ? splitList(cell.text) : [whole]
    let unknown = items.filter { known($0) == nil }
    set(key, items.compactMap(known))
    guard !unknown.isEmpty else { return }
    let shown = unknown.joined(separator: "、")
    keep(
      shown, key, cell,
      Message(zh: "没有“\(shown)”这个\(kind)", en: "“\(shown)” is no name of “\(key.rawValue)”"))
  }

  private mutating func take(_ time: WrittenTime) {
    set(.date, time.writtenDates)
    if !time.appointments.isEmpty { text.values[.sessions] = .mappings(time.writtenSessions) }
    if let times = time.writtenTimes { text.values[.time] = .text(times) }
    for unread in time.unread {
      keep(unread.text, unread.key, unread.cell, unread.problem.message(of: unread.text))
    }
  }

  private mutating func set(_ key: ActivityKey, _ items: [String]) {
    let items = items.map { joinedLines($0) }.filter { !$0.isEmpty }
    guard let first = items.first else { return }
    // One that would be read as several stays one in a list.
    let isPlain = items.count == 1 && splitList(withoutBrackets(first)) == [first]
    text.values[key] = isPlain ? .text(first) : .list(items)
  }

  /// Keeps a text as a remark at its key, with a warning.
  private mutating func keep(
    _ kept: String, _ key: ActivityKey, _ cell: TableRow.Cell, _ message: Message
  ) {
    text.remark("\(key.chineseNames[0])：表里写的是“\(kept)”，没有导入：\(message.chinese)", at: key)
    diagnostics.append(.notUnderstood(message, key, at: cell.place))
  }

  /// Makes a value that a rule does not take a remark.
  mutating func reject(_ key: ActivityKey, because message: Message) {
    let shown = text.shown(key) ?? ""
    text.values[key] = nil
    text.remark("\(key.chineseNames[0])：表里写的是“\(shown)”，没有导入：\(message.chinese)", at: key)
    // Days may stand under the head of times, and sessions under either.
    let cell = row.cells[key] ?? (key == .time ? nil : row.cells[.time]) ?? row.cells[.date]
    diagnostics.append(.notUnderstood(message, key, at: cell?.place ?? row.place))
  }

  /// Adds the topics and actions that the title names, where the row gives none.
  mutating func guess() {
    let guess = TitleGuess(title, vocabulary: names.vocabulary)
    for (key, findings) in [(ActivityKey.topics, guess.topics), (.actions, guess.actions)]
    where text.values[key] == nil && !findings.isEmpty {
      set(key, findings.map(\.name))
      // Two may have been found by one word.
      var words: [String] = []
      for word in findings.map(\.word) where !words.contains(word) { words.append(word) }
      let quoted = words.map { "“\($0)”" }.joined(separator: "、")
      text.remark("\(key.chineseNames[0])是按名称里的\(quoted)推断的，请核对", at: key)
    }
  }

  /// Says where the row comes from, keeps what stands under other heads, and offers what is missing.
  mutating func finish(missing: [ActivityKey]) {
    let place = row.place
    let file = place.path.split(separator: "/").last.map { String($0) } ?? place.path
    let table = place.table.map { "“\($0)”" } ?? ""
    text.opening.append("从 \(file) \(table)第 \(place.row) 行导入")
    for cell in row.others {
      text.closing.append("\(cell.place.header ?? "")：\(cell.text)")
    }
    guard !missing.isEmpty else { return }
    for key in missing { text.offers[key] = KeyOffer(key, data: data) }
    if text.values[.draft] == nil {
      let lacks = missing.map { $0.chineseNames[0] }.joined(separator: "、")
      text.remark("还缺：\(lacks)。补上以后把下面这一行删掉，活动才会发布", at: .draft)
    }
    text.values[.draft] = .text("true")
  }
}

extension WrittenTime.Problem {
  /// What is said of a text.
  fileprivate func message(of text: String) -> Message {
    switch self {
    case .unknownForm:
      Message(zh: "看不懂“\(text)”是哪天几点", en: "“\(text)” is no day and no time")
    case .noSuchDay(let month, let day):
      Message(zh: "没有 \(month)月\(day)日这一天", en: "there is no day \(day) in month \(month)")
    case .wrongWeekday:
      Message(zh: "“\(text)”里的日期和星期对不上", en: "the day of the week in “\(text)” is another day's")
    case .lostZero:
      Message(
        zh: "单元格里是数字 \(text)，分不清是几号（末尾的 0 会被表格吃掉）",
        en: "the cell holds the number \(text), which may have lost a zero")
    case .partOfDay:
      Message(zh: "只写了“\(text)”，没写几点", en: "“\(text)” is a part of the day and no time")
    case .otherDay:
      Message(zh: "“\(text)”和日期一栏不是同一天", en: "“\(text)” is not the day that the other column says")
    }
  }
}
