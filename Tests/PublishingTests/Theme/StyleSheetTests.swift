import Diagnostics
import Testing

@testable import Publishing

@Suite("Style sheet")
struct StyleSheetTests {
  private func linked(_ text: String) -> (css: String, problems: [String]) {
    let sheet = StyleSheet(file: SourceFile(path: "site.css", text: text), name: "site.css")
    let result = sheet.linked(to: ["sky.png": "assets/sky.0123456789.png"])
    return (String(decoding: result.value, as: UTF8.self), result.diagnostics.found)
  }

  @Test(
    "an asset is named as it is published, quoted or not",
    arguments: ["url(sky.png)", "url(\"sky.png\")", "url('sky.png')", "url( sky.png )"])
  func assets(written: String) {
    let result = linked("a { background: \(written) no-repeat }")
    #expect(result.css == "a { background: url(sky.0123456789.png) no-repeat }")
    #expect(result.problems.isEmpty)
  }

  @Test("pictures in the sheet itself and fragments stay")
  func others() {
    let text = "a { mask: url(\"data:image/svg+xml,<svg/>\") } b { clip-path: url(#c) }"
    let result = linked(text)
    #expect(result.css == text)
    #expect(result.problems.isEmpty)
  }

  @Test("an asset that is not there is an error at its name, each once")
  func missing() {
    let result = linked("a { b: url(no.png) }\nc { d: url(sky.png), url(not.png) }")
    #expect(result.problems == ["site.css:1:12 missing-asset", "site.css:2:26 missing-asset"])
  }

  @Test("comments are left out, but not what looks like one in quotes or in an address")
  func comments() {
    let css = """
      /* head,
         two lines */

      a { content: "/* b */"; c: 'it\\'s /* d */' } /* e */
      f { mask: url(data:image/*,g) }
      /*! licence */
      h /**/ i { j: k }

      """
    let expected = """
      a { content: "/* b */"; c: 'it\\'s /* d */' }\u{20}
      f { mask: url(data:image/*,g) }
      /*! licence */
      h  i { j: k }

      """
    #expect(linked(css).css == expected)
    #expect(linked("a {} /* never closed").css == "a {} ")
  }

  @Test("an address that is not closed stays as it is")
  func unclosed() {
    #expect(linked("a { b: url(sky.png").css == "a { b: url(sky.png")
  }
}
