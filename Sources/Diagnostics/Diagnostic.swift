/// Something an author wrote that is wrong or doubtful, with its place and its repair.
public struct Diagnostic: Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// Nothing is published while it stands.
    case error
    /// Published all the same; can be silenced by its code.
    case warning
  }

  /// Where it is.
  public enum Place: Sendable {
    /// A range of a file.
    case span(SourceSpan)
    /// A file or folder as a whole, by its path: it is missing, or cannot be shown as text.
    case path(String)
  }

  /// A further sentence, with a place of its own where it has one.
  public struct Note: Sendable {
    /// What it says.
    public let message: Message
    /// The place it speaks of.
    public let span: SourceSpan?

    /// A note; without a place it speaks of the diagnostic's own.
    public init(_ message: Message, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  /// The stable name of the kind of problem, such as `unknown-county`.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// What is wrong, as a rule.
  public let message: Message
  /// Where it is wrong.
  public let place: Place
  /// What is expected, what else is concerned.
  public let notes: [Note]
  /// The repair, where there is one that cannot be wrong.
  public let fixIt: FixIt?

  /// A diagnostic at a range of a file.
  public init(
    _ severity: Severity, _ code: String, _ message: Message, at span: SourceSpan,
    notes: [Note] = [], fixIt: FixIt? = nil
  ) {
    self.init(severity, code, message, place: .span(span), notes: notes, fixIt: fixIt)
  }

  /// A diagnostic at any place.
  public init(
    _ severity: Severity, _ code: String, _ message: Message, place: Place,
    notes: [Note] = [], fixIt: FixIt? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.notes = notes
    self.fixIt = fixIt
  }

  /// The range it is at; nil where it speaks of a file as a whole.
  public var span: SourceSpan? {
    if case .span(let span) = place { span } else { nil }
  }

  /// The path of the file it speaks of.
  public var path: String {
    switch place {
    case .span(let span): span.file.path
    case .path(let path): path
    }
  }
}

extension Diagnostic {
  /// The diagnostic with another repair.
  fileprivate func with(_ fixIt: FixIt) -> Diagnostic {
    Diagnostic(severity, code, message, place: place, notes: notes, fixIt: fixIt)
  }
}

extension Array where Element == Diagnostic {
  /// The diagnostics, each with the repairs of the others on its line: whoever pastes one corrected
  /// line after the other would else bring the first mistake back.
  fileprivate func joiningRepairsOfLines() -> [Diagnostic] {
    var result = self
    var lines: [String: [Int]] = [:]
    for (index, diagnostic) in enumerated() {
      guard let span = diagnostic.fixIt?.span else { continue }
      lines["\(span.file.path):\(span.file.lineStart(of: span.range.lowerBound))", default: []]
        .append(index)
    }
    // So many on one line are no author's; all pairs of them would take long.
    for members in lines.values where (2...16).contains(members.count) {
      for index in members {
        let others = members.filter { $0 != index }.compactMap { self[$0].fixIt }
        guard let fixIt = self[index].fixIt else { continue }
        result[index] = self[index].with(fixIt.joined(with: others))
      }
    }
    return result
  }
}

extension Sequence where Element == Diagnostic {
  /// These without the warnings of some codes. Errors are never silenced.
  public func without(warnings codes: Set<String>) -> [Diagnostic] {
    filter { $0.severity == .error || !codes.contains($0.code) }
  }

  /// The diagnostics in the order they are printed in: by file, place and code. The repairs of one line
  /// are joined.
  public func sortedForPrinting() -> [Diagnostic] {
    // The key is computed once for each: a position costs a walk through the file.
    map { diagnostic -> (key: (String, Int, String, String), diagnostic: Diagnostic) in
      var offset = 0
      if case .span(let span) = diagnostic.place { offset = span.range.lowerBound }
      let key = (diagnostic.path, offset, diagnostic.code, diagnostic.message.english)
      return (key, diagnostic)
    }
    .sorted { $0.key < $1.key }
    .map(\.diagnostic).joiningRepairsOfLines()
  }

  /// Whether one of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
