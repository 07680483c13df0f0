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
    #expect(result.css == "a{background:url(sky.0123456789.png) no-repeat}")
    #expect(result.problems.isEmpty)
  }

  @Test("pictures in the sheet itself and fragments stay")
  func others() {
    let text = "a { mask: url(\"data:image/svg+xml,<svg/>\") } b { clip-path: url(#c) }"
    let result = linked(text)
    #expect(
      result.css == "a{mask:url(\"data:image/svg+xml,<svg/>\")}b{clip-path:url(#c)}")
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
      a{content:"/* b */";c:'it\\'s /* d */'}f{mask:url(data:image/*,g)}/*! licence */ h i{j:k}
      """
    #expect(linked(css).css == expected)
    #expect(linked("a {} /* never closed").css == "a{}")
  }

  @Test(
    "blanks that mean nothing are left out, others are one",
    arguments: [
      ("a  b > c :hover,\n d { e: f  g; }\n\n", "a b > c :hover,d{e:f g}"),
      (
        "@media (min-width: 9rem) and (x) {\n  a { --b: 1px ; }\n}",
        "@media (min-width:9rem) and (x){a{--b:1px}}"
      ),
      ("a { b: calc(1px + 2px); c: \" ; } \"; }", "a{b:calc(1px + 2px);c:\" ; } \"}"),
      ("a { b: 'never closed\\", "a{b:'never closed\\"), ("\t", ""),
    ])
  func blanks(written: String, expected: String) {
    #expect(linked(written).css == expected)
  }

  @Test("an address that is not closed stays as it is")
  func unclosed() {
    #expect(linked("a { b: url(sky.png").css == "a{b:url(sky.png")
  }
}
