import Markup

extension ContentReader.Drafts {
  /// The paths of all files that entries and articles show or lead to; nothing else of the content
  /// folder is published.
  public var linkedFiles: Set<String> {
    var paths: Set<String> = []
    func add(_ body: MarkdownDocument) {
      for link in body.links {
        if case .file(let path) = link.destination { paths.insert(path) }
      }
    }
    for draft in activities {
      for picture in draft.pictures + draft.recapPhotos { paths.insert(picture.value.path) }
      add(draft.body)
    }
    for draft in articles { add(draft.article.body) }
    return paths
  }
}
