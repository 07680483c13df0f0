import Diagnostics

extension ContentReader.Drafts {
  /// Every http and https address that the entries and articles lead to, with its place, in the order of
  /// the files.
  public var webAddresses: [Located<String>] {
    let entries = activities.flatMap { draft in
      draft.urls.filter { isWebAddress($0.value) } + draft.body.links.compactMap(\.webAddress)
    }
    return entries + articles.flatMap { $0.article.body.links.compactMap(\.webAddress) }
  }
}
