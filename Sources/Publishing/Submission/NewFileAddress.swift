import Activities

/// The page of a git host on which a new file is written, as an address with gaps for a script to fill.
///
/// ```
/// https://github.com/a/b/new/main/content/activities/{county}?filename={name}&value={text}
/// ```
enum NewFileAddress {
  /// The address with `{county}`, and `{name}` and `{text}` where the host fills them in for visitors.
  ///
  /// GitHub and Gitea (from 1.15, “Integrations” of its documentation) take both from the query. Of
  /// Gitee nothing of the kind is documented: there the page opens empty, in the right folder.
  static func pattern(for repository: Repository) -> String {
    let parts = [repository.branch, repository.folder].filter { !$0.isEmpty }
    let place = parts.map(PercentEncoding.path).joined(separator: "/")
    let folder = "\(place)/activities/{county}"
    return switch repository.kind {
    case .github: "\(repository.address)/new/\(folder)?filename={name}&value={text}"
    case .gitea: "\(repository.address)/_new/\(folder)?filename={name}&value={text}"
    case .gitee: "\(repository.address)/new/\(folder)"
    }
  }
}

extension Repository.Kind {
  /// The host's name as it writes itself.
  var name: String {
    switch self {
    case .github: "GitHub"
    case .gitee: "Gitee"
    case .gitea: "Gitea"
    }
  }
}
