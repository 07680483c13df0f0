import Diagnostics
import Publishing

/// The content as it was at an earlier commit, as far as it is different today.
public struct EarlierContent: Sendable, Equatable {
  /// A file as it was committed.
  public struct State: Sendable, Equatable {
    /// When.
    public let moment: Timestamp
    /// Its bytes; nil where the commit removed it.
    public let bytes: [UInt8]?
  }

  /// The paths of the files that are different, new or gone, sorted; they begin with the folder's.
  public var paths: [String] = []
  /// The bytes of these files at the earlier commit, by path; those that are new are not among them.
  public var files: [String: [UInt8]] = [:]
  /// What was committed since, by path, the first state first: of files that were committed more than
  /// once. None where the earlier state is that before the first commit of all.
  public var states: [String: [State]] = [:]

  /// Nothing: where there is no earlier state, or it is today's.
  public init() {}
}

/// A name of a commit that is none.
public struct UnknownRevision: Error, Sendable {
  /// The name as it was given.
  public let name: String
}
