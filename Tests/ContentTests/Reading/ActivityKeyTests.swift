import Testing

@testable import Content

@Suite("Activity key")
struct ActivityKeyTests {
  @Test("no name stands for two keys")
  func uniqueNames() {
    #expect(Set(ActivityKey.names.all).count == ActivityKey.names.all.count)
  }

  @Test("each key is found by its English and its Chinese names", arguments: ActivityKey.allCases)
  func allNames(key: ActivityKey) {
    #expect(!key.chineseNames.isEmpty)
    for name in [key.rawValue] + key.chineseNames {
      #expect(ActivityKey.names.key(for: name) == key)
    }
  }

  @Test(
    "the names of the contract are accepted",
    arguments: [
      ("项目名称", ActivityKey.title), ("主办单位", .host), ("活动时间", .time), ("活动地点", .venue),
      ("面向人群", .audience),
      ("直播地址", .online), ("五进", .settings), ("科普日平台", .kepuri), ("推荐优秀活动", .recommend),
      ("草稿", .draft),
    ])
  func contract(name: String, key: ActivityKey) {
    #expect(ActivityKey.names.key(for: name) == key)
  }
}
