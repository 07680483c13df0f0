import Testing

@testable import Content

@Suite("County by host")
struct CountyFinderTests {
  private func county(_ hosts: [String]) throws -> String? {
    CountyFinder(try ContentFixture.data().names).county(ofHosts: hosts)?.slug
  }

  @Test(
    "is that of a unit, or of the county in a name",
    arguments: [
      ("大荔科协", "dali"), ("县科协", "dali"), ("大荔县第一小学", "dali"), ("渭南市大荔县医院", "dali"),
      ("同州中学", "dali"),
      ("合阳教育局", "heyang"), ("渭南市教育局", "city"),
    ])
  func certain(host: String, slug: String) throws {
    #expect(try county([host]) == slug)
  }

  @Test(
    "is not guessed at",
    arguments: [["第一小学"], ["大荔县、合阳县联合工作组"], ["大荔县医院", "合阳县医院"], ["渭南高新区小学"], []])
  func uncertain(hosts: [String]) throws {
    #expect(try county(hosts) == nil)
  }

  @Test("hosts that tell nothing do not matter beside one that does")
  func several() throws {
    #expect(try county(["第一小学", "大荔县医院", "大荔县教育局"]) == "dali")
  }
}
