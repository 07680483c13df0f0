import Testing

@testable import Content

@Suite("Names of columns")
struct ColumnNamesTests {
  @Test("every name of every key is one")
  func keys() {
    for key in ActivityKey.allCases {
      for name in [key.rawValue] + key.chineseNames {
        #expect(ColumnNames.meaning(of: name) == .key(key), "\(name)")
      }
    }
  }

  @Test(
    "blanks, line breaks, width and what is in brackets do not count",
    arguments: [
      ("项目\n名称", ActivityKey.title), (" 举 办 单 位 ", .host), ("活动时间（9月17-23日）", .time),
      ("活动　地点：", .venue), ("县（市、区）", .county), ("Ｄａｔｅ", .date), ("主办单位(盖章)", .host),
      ("*领域", .topics),
    ])
  func forms(head: String, key: ActivityKey) {
    #expect(ColumnNames.meaning(of: head) == .key(key))
  }

  @Test("the number of a row says nothing, and other words are unknown")
  func others() {
    #expect(ColumnNames.meaning(of: "序 号") == .number)
    #expect(ColumnNames.meaning(of: "联系人（姓名）") == .person)
    for head in ["备注", "", "（盖章）", "2023", "渭南市2023年全国科普日活动项目汇总表"] {
      #expect(ColumnNames.meaning(of: head) == nil, "\(head)")
    }
  }
}
