import Activities
import Diagnostics
import Testing

@testable import Content

@Suite("Facility reader")
struct FacilityReaderTests {
  private func read(_ list: String) -> Diagnosed<ContentReader.DataFiles?> {
    let text =
      "kinds: [{slug: outdoor, name: 户外}, {slug: indoor, name: 室内}]\nfacilities:\n\(list)\n"
    return ContentReader(ContentFixture.tree(["facilities.yml": text])).dataFiles()
  }

  @Test("places are read with kind and county by any of their names")
  func places() throws {
    let read = read(
      """
        - {slug: a, name: 甲, kind: outdoor, county: dali, address: 路口, source: 官网}
        - {slug: b, name: 乙, kind: 室内, county: 同州, sample: true}
      """)
    #expect(read.diagnostics.map(\.code) == [])
    let outdoor = Facility.Kind(slug: "outdoor", name: "户外")
    let indoor = Facility.Kind(slug: "indoor", name: "室内")
    #expect(
      read.value?.facilities == [
        Facility(
          slug: "a", name: "甲", kind: outdoor, county: "dali", address: "路口", source: "官网",
          isSample: false),
        Facility(
          slug: "b", name: "乙", kind: indoor, county: "dali", address: nil, source: nil,
          isSample: true),
      ])
  }

  @Test(
    "mistakes are reported at their place",
    arguments: [
      ("{slug: a, name: 甲, kind: outdor, county: dali}", "unknown-kind", "outdor"),
      ("{slug: a, name: 甲, kind: outdoor, county: 西安}", "unknown-county", "西安"),
      ("{slug: a, name: 甲, kind: outdoor}", "missing-key", "kind: outdoor}"),
      ("{slug: a, name: 甲, county: dali}", "missing-key", "county: dali}"),
      ("{slug: A_1, name: 甲, kind: outdoor, county: dali}", "bad-slug", "A_1"),
      ("{slug: a, name: 甲, kind: outdoor, county: dali, 面积: 3}", "unknown-key", "面积"),
      ("{slug: a, name: 甲, kind: outdoor, county: dali, sample: 也许}", "wrong-form", "也许"),
    ])
  func problems(item: String, code: String, place: String) {
    let read = read("  - \(item)")
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == [code])
    guard case .span(let span)? = read.diagnostics.first?.place else {
      Issue.record("the problem has no place")
      return
    }
    #expect(span.text.hasSuffix(place))
  }
}
