import Testing

@testable import Content

@Suite("Paths of new entries")
struct EntryPathsTests {
  private func paths(_ entries: [String] = []) throws -> EntryPaths {
    EntryPaths(
      ContentFixture.tree(Dictionary(uniqueKeysWithValues: entries.map { ($0, Optional("")) })))
  }

  @Test("are the title in pinyin, numbered where taken, each county for itself")
  func numbered() throws {
    let names = try ContentFixture.data().names
    let (dali, heyang) = (try #require(names.counties["dali"]), try #require(names.counties["合阳"]))
    var paths = try paths(["activities/dali/义诊.md", "activities/dali/yi-zhen-2.md"])
    #expect(paths.take("义诊", in: dali) == "content/activities/dali/yi-zhen-3.md")
    #expect(paths.take("义诊！", in: dali) == "content/activities/dali/yi-zhen-4.md")
    #expect(paths.take("义诊", in: heyang) == "content/activities/heyang/yi-zhen.md")
  }

  @Test("a title of signs alone, a very long one, and one that looks like a path have one too")
  func odd() throws {
    let city = try ContentFixture.data().names.vocabulary.city
    var paths = try paths()
    #expect(paths.take("！？", in: city) == "content/activities/city/activity.md")
    #expect(paths.take("../../etc/passwd", in: city) == "content/activities/city/etc-passwd.md")
    let long = paths.take(String(repeating: "庄", count: 500), in: city)
    #expect(long.utf8.count < 200)
  }
}
