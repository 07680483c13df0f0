import Diagnostics

/// What a build is told.
public struct BuildOptions: Sendable {
  /// The folder that organizers edit.
  public var content: String
  /// The folder that holds the themes.
  public var themes: String
  /// The theme's name; nil for the one of `calendar.yml`.
  public var theme: String?
  /// The folder the site is published in.
  public var output: String
  /// The folder that keeps the copies of pictures.
  public var pictures: String
  /// Where the site will be published; nil for the one of `calendar.yml`.
  public var baseURL: String?
  /// The commit since which changes are told of; nil for two weeks of history.
  public var changesSince: String?
  /// Whether entries marked as drafts are published.
  public var includesDrafts = false
  /// The number of workers.
  public var jobs: Int
  /// Whether a folder that holds other files may be published in.
  public var force = false

  /// The usual folders.
  public init(
    content: String = "content", themes: String = "themes", output: String = "site", jobs: Int
  ) {
    self.content = content
    self.themes = themes
    self.output = output
    // Beside the content, so that it is the project's wherever the program is started, and under its
    // name, so that a neighbour has one of its own.
    let folder = SourceReader.withoutSlash(content)
    let start = folder.lastIndex(of: "/").map { folder.index(after: $0) } ?? folder.startIndex
    pictures = folder[..<start] + ".almanac/pictures/" + folder[start...]
    self.jobs = jobs
  }
}
