/// Where the content folder is kept, on a site that shows git repositories and edits their files.
public struct Repository: Sendable, Equatable {
  /// The program such a site runs, which decides what its addresses look like.
  public enum Kind: String, Sendable, CaseIterable {
    case github, gitee, gitea
  }

  /// The program.
  public let kind: Kind
  /// The repository's page, without a slash at its end.
  public let address: String
  /// The branch that is published.
  public let branch: String
  /// The way from the repository's root to the content folder, without slashes at its ends.
  public let folder: String

  /// A repository at an address.
  public init(kind: Kind, address: String, branch: String, folder: String) {
    self.kind = kind
    self.address = address
    self.branch = branch
    self.folder = folder
  }
}
