import Foundation
import Testing

@testable import Publishing

@Suite("Scripts as they are published")
struct ScriptTests {
  private func published(_ text: String) -> String {
    String(decoding: Script.published(Array(text.utf8)), as: UTF8.self)
  }

  @Test("lines that are comments are left out, and blanks before lines")
  func comments() {
    let script = """
      /**
       * What it is: `code` and "// this" can be named here.
       */
      // A line.
      f(1); // stays
        g(/* so does this */ 2);

        /* one line */
      \tvar re = /[/]\\*/;

      """
    #expect(
      published(script)
        == "f(1); // stays\ng(/* so does this */ 2);\nvar re = /[/]\\*/;\n")
  }

  @Test("a licence stays")
  func licence() {
    #expect(published("/*! MIT */\n/* other */\nf();\n") == "/*! MIT */\nf();\n")
  }

  @Test(
    "where a line could be something else, the script is published as it is",
    arguments: [
      "var a = `\n  // text\n`;\n", "var a = 'b\\\n  // text';\n",
      "f(); /* begins\n// ends */ g();\n",
      "var a = '/*';\n// comment\n", "/* a */ f();\n  g();\n", "  f();\n/* open\n",
      "/*! a\n// b */\n", "f(/* a */); /* b\n// c */\n",
    ])
  func doubtful(script: String) {
    #expect(published(script) == script)
  }

  @Test("our own scripts get shorter and keep every line of code")
  func own() throws {
    let folder = Themes.folder("default").value
    let scripts = folder.files(in: "assets", withExtension: ".js")
    try #require(scripts.count > 10)
    for (name, file) in scripts {
      let short = Script.published(file.bytes)
      #expect(short.count < file.bytes.count, "\(name)")
      let code = String(decoding: file.bytes, as: UTF8.self)
        .replacing(/(?m)^[ \t]*\/\*(?s:.*?)\*\/[ \t]*\n/, with: "")
        .replacing(/(?m)^[ \t]*\/\/.*\n/, with: "").split(separator: "\n")
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      let kept = String(decoding: short, as: UTF8.self).split(separator: "\n").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      #expect(kept == code, "\(name)")
    }
  }
}
