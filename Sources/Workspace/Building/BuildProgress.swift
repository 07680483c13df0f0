/// How far a build has come.
public struct BuildProgress: Sendable {
  /// The stage's name.
  public let stage: String
  /// How much of the stage is done.
  public let done: Int
  /// How much there is.
  public let total: Int
}
