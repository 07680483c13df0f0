import Activities
import Testing

@testable import Publishing

@Suite("Addresses of new files")
struct NewFileAddressTests {
  @Test(
    "each host has its own form of address; only some take the text along",
    arguments: [
      (
        Repository.Kind.github,
        "https://a.cn/b/c/new/main/content/activities/{county}?filename={name}&value={text}"
      ),
      (
        .gitea,
        "https://a.cn/b/c/_new/main/content/activities/{county}?filename={name}&value={text}"
      ),
      (.gitee, "https://a.cn/b/c/new/main/content/activities/{county}"),
    ])
  func kinds(kind: Repository.Kind, address: String) {
    let repository = Repository(
      kind: kind, address: "https://a.cn/b/c", branch: "main", folder: "content")
    #expect(NewFileAddress.pattern(for: repository) == address)
  }

  @Test("branches and folders of any name stand in it escaped")
  func escaping() {
    let repository = Repository(
      kind: .gitee, address: "https://a.cn/b", branch: "主/{name} #1", folder: "")
    #expect(
      NewFileAddress.pattern(for: repository)
        == "https://a.cn/b/new/%E4%B8%BB/%7Bname%7D%20%231/activities/{county}")
  }
}
