/// When each file of the content came and when it changed, as version control knows it.
///
/// It tells of what was committed: a change that is not, and a file that never was, leave no trace in
/// it. So the same commit gives the same history, on every machine and at every time.
public struct ChangeHistory: Sendable, Equatable {
  /// What is known of one file.
  public struct Record: Sendable, Equatable {
    /// When it was first committed.
    public var added: Timestamp
    /// When it was last committed.
    public var changed: Timestamp
    /// The number of commits that touched it, the first one counted.
    public var commits: Int

    /// A file's history.
    public init(added: Timestamp, changed: Timestamp, commits: Int) {
      self.added = added
      self.changed = changed
      self.commits = commits
    }
  }

  /// The records by the files' paths from the project's root.
  private var records: [String: Record] = [:]

  /// No history: where there is no version control, or only the last part of it.
  public init() {}

  /// What is known of the file at a path; nil for one that was never committed.
  public subscript(path: String) -> Record? { records[path] }

  /// Whether nothing is known of any file.
  public var isEmpty: Bool { records.isEmpty }

  /// Takes notice of a commit that touched the file at a path; commits come in any order.
  public mutating func note(_ moment: Timestamp, at path: String) {
    var record = records[path] ?? Record(added: moment, changed: moment, commits: 0)
    record.added = min(record.added, moment)
    record.changed = max(record.changed, moment)
    record.commits += 1
    records[path] = record
  }
}
