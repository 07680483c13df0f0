import Diagnostics
import Foundation
import Testing

@Suite("Explain command")
struct ExplainCommandTests {
  @Test("a code is explained in both languages, or in one")
  func one() async throws {
    let both = try await Command.run(["explain", "unknown-county"])
    #expect(both.status == 0 && both.errors.isEmpty)
    #expect(both.output.hasPrefix("unknown-county\n"))
    for words in ["没有这个县区", "There is no such county", "县区: 大力县", "县区: 大荔县"] {
      #expect(both.output.contains(words), "\(words)")
    }
    let english = try await Command.run(["explain", "unknown-county", "--language", "en"])
    #expect(english.status == 0 && !english.output.contains("没有这个县区"))
  }

  @Test("a code may be pasted with its brackets")
  func brackets() async throws {
    let plain = try await Command.run(["explain", "bad-date"])
    #expect(try await Command.run(["explain", "[bad-date]"]).output == plain.output)
  }

  @Test("without a code all are listed")
  func list() async throws {
    let result = try await Command.run(["explain"])
    #expect(result.status == 0)
    let listed = result.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(listed.count == Explanations.all.count)
    for explanation in Explanations.all {
      #expect(listed.contains { $0.hasPrefix("  \(explanation.code)  ") }, "\(explanation.code)")
    }
  }

  @Test("a code that does not exist is 64, with what may have been meant")
  func unknown() async throws {
    let result = try await Command.run(["explain", "unknown-country"])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.contains("unknown-county"))
  }

  @Test("the page of the documentation is what the program writes")
  func page() async throws {
    let result = try await Command.run(["explain", "--markdown"])
    #expect(result.status == 0)
    let page = try String(
      contentsOf: Repository.root.appendingPathComponent("docs/problems.md"), encoding: .utf8)
    #expect(
      result.output == page, "write it anew: almanac explain --markdown > docs/problems.md")
  }
}
