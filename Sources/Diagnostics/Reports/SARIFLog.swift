/// Diagnostics as a log of SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which
/// code hosts and editors read.
///
/// Columns are Unicode scalars. Identity numbers have `*` in their middle, and a repair that would
/// repeat one is left out.
public struct SARIFLog: Encodable, Sendable {
  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// A log of diagnostics.
  ///
  /// - Parameters:
  ///   - language: the language of the messages.
  ///   - toolVersion: the version of the program.
  public init(_ diagnostics: [Diagnostic], language: Language, toolVersion: String) {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    let rules = codes.map { SARIFRule($0, language: language) }
    let results = diagnostics.map {
      SARIFResult($0, ruleIndex: numbers[$0.code] ?? -1, language: language)
    }
    let driver = Driver(version: toolVersion, language: Self.tag(of: language), rules: rules)
    runs = [Run(tool: Tool(driver: driver), results: results)]
  }

  /// The log's text; the same log is the same text.
  public func text() throws -> String { try readableJSON() }

  /// The tag of a language; the schema knows tags of a language and a country only (3.14.7).
  private static func tag(of language: Language) -> String {
    switch language {
    case .chinese: "zh-CN"
    case .english: "en"
    }
  }

  private struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [SARIFResult]
  }

  private struct Tool: Encodable {
    let driver: Driver
  }

  private struct Driver: Encodable {
    let name = "almanac"
    let version: String
    let language: String
    let rules: [SARIFRule]
  }
}
