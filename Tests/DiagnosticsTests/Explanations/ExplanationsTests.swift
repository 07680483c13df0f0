import Foundation
import Testing

@testable import Diagnostics

@Suite("Explanations")
struct ExplanationsTests {
  /// The codes that the sources can emit, as they are written there: behind the severity of a
  /// diagnostic, or as the first argument of the one for unknown names.
  private func emittedCodes() throws -> Set<String> {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let sources = root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    var codes: Set<String> = []
    for path in paths {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for match in text.matches(
        of: /\.(?:error|warning),\s*"([a-z0-9-]+)"|unknown(?:Name|Argument)\(\s*"([a-z0-9-]+)"/)
      {
        codes.insert(String(match.1 ?? match.2 ?? ""))
      }
      for match in text.matches(of: /\bfailure\(\s*path, "([a-z0-9-]+)"/) {
        codes.insert(String(match.1))
      }
      for match in text.matches(of: /\.(?:error|warning), \w+ \? "([a-z0-9-]+)" : "([a-z0-9-]+)"/) {
        codes.formUnion([String(match.1), String(match.2)])
      }
      // Every place that makes a diagnostic is one of the forms above; a new form fails here.
      let made = text.matches(of: /Diagnostic\(\s*\.(?:error|warning),\s*([^,]*)/)
      for match in made {
        // These take the code from their callers, which are among the forms above.
        let isPassedOn =
          match.1 == "code"
          && ["NameIndex", "DataFiles+County", "Diagnostic+Tables"].contains {
            path.hasSuffix("/\($0).swift")
          }
        #expect(
          match.1.hasPrefix("\"") || match.1.contains(" ? \"") || isPassedOn,
          "\(path): \(match.0)")
      }
    }
    return codes
  }

  @Test("every code that can be emitted is explained, and no other")
  func complete() throws {
    let emitted = try emittedCodes()
    #expect(emitted.count > 60)
    let explained = Explanations.all.map(\.code)
    #expect(emitted.subtracting(explained).sorted() == [])
    #expect(Set(explained).subtracting(emitted).sorted() == [])
    #expect(Set(explained).count == explained.count, "one is explained twice")
  }

  @Test("an explanation says something in every language", arguments: Explanations.all.map(\.code))
  func words(code: String) throws {
    let explanation = try #require(Explanations.explanation(of: code))
    for language in Language.allCases {
      #expect(!explanation.meaning.text(in: language).isEmpty)
      #expect(!explanation.repair.text(in: language).isEmpty)
    }
    #expect(explanation.meaning.chinese != explanation.meaning.english)
    #expect(explanation.example.texts.wrong != explanation.example.texts.right)
  }

  @Test("a code that does not exist has none, but what may have been meant")
  func unknown() {
    #expect(Explanations.explanation(of: "no-such-code") == nil)
    #expect(Explanations.suggestions(for: "unknown-country").contains("unknown-county"))
  }

  @Test("a page shows no identity number, though its example holds one")
  func masked() throws {
    let explanation = try #require(Explanations.explanation(of: "identity-number"))
    #expect(explanation.example.texts.wrong.contains("19000101"))
    let formatter = ExplanationFormatter(languages: Language.allCases)
    for text in [formatter.format(explanation), formatter.page()] {
      #expect(!text.contains("19000101") && text.contains("61**************09"))
    }
  }
}
