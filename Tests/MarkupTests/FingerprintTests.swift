import Testing

@testable import Markup

@Suite("Fingerprint")
struct FingerprintTests {
  @Test(
    "is the end of FNV-1a 64 as its authors list it",
    arguments: [
      ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("b", "af63df4c8601f1a5"),
      ("foobar", "85944171f73967e8"), ("chongo was here!\n", "46810940eff5f915"),
    ])
  func knownVectors(text: String, hash: String) {
    #expect(Fingerprint(of: text.utf8).description == hash.suffix(10))
    #expect(Fingerprint(of: text.utf8).digits == hash)
  }

  @Test("bytes can come in several portions")
  func portions() {
    var mark = Fingerprint()
    mark.update("foo".utf8)
    mark.update("bar".utf8)
    #expect(mark == Fingerprint(of: "foobar".utf8))
  }

  @Test("always has ten characters")
  func length() {
    for number in 0..<2_000 {
      #expect(Fingerprint(of: String(number).utf8).description.utf8.count == 10)
      #expect(Fingerprint(of: String(number).utf8).digits.utf8.count == 16)
    }
  }
}
