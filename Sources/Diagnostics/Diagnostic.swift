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

  /// The path of the file it speaks of.
  public var path: String {
    switch place {
    case .span(let span): span.file.path
    case .path(let path): path
    }
  }
}

extension Sequence where Element == Diagnostic {
  /// The diagnostics in the order they are printed in: by file, place and code.
  public func sortedForPrinting() -> [Diagnostic] {
    // The key is computed once for each: a position costs a walk through the file.
    map { diagnostic -> (key: (String, Int, String, String), diagnostic: Diagnostic) in
      var offset = 0
      if case .span(let span) = diagnostic.place { offset = span.range.lowerBound }
      let key = (diagnostic.path, offset, diagnostic.code, diagnostic.message.english)
      return (key, diagnostic)
    }
    .sorted { $0.key < $1.key }
    .map(\.diagnostic)
  }

  /// Whether one of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
