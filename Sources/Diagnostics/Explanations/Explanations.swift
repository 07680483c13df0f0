/// The explanations of all codes.
public enum Explanations {
  /// A group of codes that are about one thing.
  public struct Family: Sendable {
    /// What they are about.
    public let title: Message
    /// The explanations, the most frequent problems first.
    public let explanations: [Explanation]

    init(_ title: Message, _ explanations: [Explanation]) {
      self.title = title
      self.explanations = explanations
    }
  }

  /// The families, those of organizers first, those of maintainers last.
  public static let families: [Family] = [
    head, signs, keys, names, times, texts, pictures, privacy, files, imports, dataFiles, themes,
  ]

  /// All explanations, by family.
  public static let all: [Explanation] = families.flatMap(\.explanations)

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The explanation of a code; nil where there is no such code.
  public static func explanation(of code: String) -> Explanation? { byCode[code] }

  /// The codes that may have been meant by one that does not exist.
  public static func suggestions(for code: String) -> [String] {
    Suggestion.nearest(to: code, among: all.map(\.code))
  }
}
