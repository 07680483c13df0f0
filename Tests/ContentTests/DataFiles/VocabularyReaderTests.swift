import Activities
import Diagnostics
import Testing

@testable import Content

@Suite("Vocabulary reader")
struct VocabularyReaderTests {
  private func read(_ files: [String: String]) -> Diagnosed<ContentReader.DataFiles?> {
    ContentReader(ContentFixture.tree(files.mapValues { Optional($0) })).dataFiles()
  }

  @Test("lists are read in the order they are written in")
  func lists() throws {
    let names = try ContentFixture.data().names.vocabulary
    #expect(names.places.map(\.slug) == ["dali", "heyang", "city"])
    #expect(names.counties[0].tile == .init(row: 2, column: 2))
    #expect(names.counties[1].tile == nil)
    #expect(names.topics.map(\.slug) == ["health", "ecology", "food-safety"])
    #expect(names.topics.map(\.kind) == [.field, .field, .theme])
    #expect(names.actions.map(\.kind) == [.special, .line])
    #expect(names.actions.map(\.requiredTitleWords) == ["食品安全", nil])
    #expect(names.actions[1].shortName == "各县（市、区）活动")
    #expect(names.units.map(\.county) == ["dali"])
    #expect(names.formats == ["讲座", "展览", "咨询"])
  }

  @Test("local readings are a syllable for every character")
  func readings() throws {
    let read = read([
      "counties.yml": """
      city: {slug: city, name: 市级}
      readings:
        洽川: he chuan
        吕河: lv  he
      """
    ])
    #expect(read.diagnostics.isEmpty)
    let readings = try #require(read.value).names.vocabulary.readings
    #expect(readings == ["洽川": ["he", "chuan"], "吕河": ["lv", "he"]])
  }

  @Test(
    "mistakes are reported at their place",
    arguments: [
      ("counties.yml", "counties: []\n", "missing-key", "counties: []"),
      (
        "counties.yml", "city: {slug: a, name: 甲}\ncounties: [{slug: b, name: 乙, grid: [x, 1]}]\n",
        "wrong-form", "x"
      ),
      (
        "counties.yml", "city: {slug: a, name: 甲}\ncounties: [{slug: a, name: 乙}]\n",
        "duplicate-slug",
        "a"
      ),
      (
        "counties.yml", "city: {slug: a, name: 甲}\nreadings: {洽川: hechuan}\n", "wrong-form",
        "hechuan"
      ),
      (
        "counties.yml", "city: {slug: a, name: 甲}\nreadings: {洽: hé}\n", "wrong-form", "hé"
      ),
      ("counties.yml", "city: {slug: a, name: 甲}\nreadings: {洽川: }\n", "wrong-form", ""),
      ("counties.yml", "city: {slug: a, name: 甲}\nreadings: [洽川]\n", "wrong-form", "[洽川]"),
      ("topics.yml", "fields: [{slug: Food_1, name: 甲}]\n", "bad-slug", "Food_1"),
      ("topics.yml", "fields: [{slug: a}]\n", "missing-key", "slug: a}]"),
      (
        "topics.yml", "fields: [{slug: a, name: 甲}]\nthemes: [{slug: a, name: 乙}]\n",
        "duplicate-slug", "a"
      ),
      ("actions.yml", "actions: [{slug: a, name: 甲, kind: 大}]\n", "wrong-form", "大"),
      ("actions.yml", "actions: [{slug: a, name: 甲}]\n", "missing-key", "slug: a, name: 甲}]"),
      ("units.yml", "units: [{slug: a, name: 甲, 简称: 乙}]\n", "unknown-key", "简称"),
      ("units.yml", "unit: []\n", "unknown-key", "unit"),
    ])
  func problems(name: String, text: String, code: String, place: String) {
    let read = read([name: text])
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == [code])
    #expect(read.diagnostics.first?.path == "content/\(name)")
    guard case .span(let span)? = read.diagnostics.first?.place else {
      Issue.record("the problem has no place")
      return
    }
    #expect(span.text.hasSuffix(place))
  }
}
