/// What a kind of problem is about, for an author who wants to know more than its message says.
public struct Explanation: Sendable {
  /// What it looks like, and what it looks like when it is repaired.
  public enum Example: Sendable {
    /// Lines between the two lines of `---` of an activity.
    case head(wrong: String, right: String)
    /// The text of an activity, below its second line of `---`.
    case body(wrong: String, right: String)
    /// An activity's file as a whole.
    case entry(wrong: String, right: String)
    /// Something else than one activity's file: the name of a file, lines of a data file or a theme.
    case other(wrong: String, right: String)

    /// What is wrong, and what is right.
    public var texts: (wrong: String, right: String) {
      switch self {
      case .head(let wrong, let right), .body(let wrong, let right), .entry(let wrong, let right),
        .other(let wrong, let right):
        (wrong, right)
      }
    }
  }

  /// The code of the diagnostics it explains.
  public let code: String
  /// What the problem is, and why it matters.
  public let meaning: Message
  /// How it is repaired.
  public let repair: Message
  /// An example with its repair.
  public let example: Example

  /// The explanation of a code.
  init(_ code: String, meaning: Message, repair: Message, example: Example) {
    self.code = code
    self.meaning = meaning
    self.repair = repair
    self.example = example
  }
}
