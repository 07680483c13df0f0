import Testing

@testable import Content

@Suite("Activities as they were")
struct EarlierActivitiesTests {
  @Test("what can be understood today is; the rest is left out, and no link of it is followed")
  func understood() throws {
    let fine =
      "---\ntitle: 甲\nhost: 县科协\ntopics: 健康\nvenue: 广场\ndate: 9月20日\n---\n看[别处](gone.md)。\n"
    let entries: [String: String?] = [
      "activities/dali/fine.md": fine,
      "activities/dali/no-title.md": fine.replacing("title: 甲\n", with: ""),
      "activities/dali/no-date.md": fine.replacing("date: 9月20日\n", with: ""),
      "activities/dali/reversed.md": fine.replacing("9月20日", with: "9月20日-9月17日"),
      "activities/dali/unread.md": fine.replacing("9月20日", with: "下周"),
      "activities/dali/draft.md": fine.replacing("title", with: "draft: true\ntitle"),
      "activities/nowhere/county.md": fine,
    ]
    let reader = ContentReader(ContentFixture.tree(entries))
    let data = try ContentFixture.data()
    let read = reader.textFiles().value.map { reader.draft(of: $0, with: data) }
    let activities = reader.understoodActivities(of: read, with: data)
    #expect(activities.map(\.id.slug) == ["fine"])
  }
}
