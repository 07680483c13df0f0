import Diagnostics

/// The county, given by key or by folder, must be one of `counties.yml`.
struct KnownCountyRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    let counties = context.names.counties
    if let county = draft.county {
      guard counties[county.value] == nil else { return [] }
      let kind = Message(zh: "县区", en: "county")
      return [.unknownName("unknown-county", county, kind: kind, in: counties)]
    }
    guard counties[draft.folder] == nil else { return [] }
    let list = context.names.vocabulary.places.map { "\($0.slug)（\($0.name)）" }
    return [
      Diagnostic(
        .error, "unknown-county",
        Message(
          zh: "文件夹“\(draft.folder)”不是县区的名字",
          en: "the folder “\(draft.folder)” is not named after a county"),
        place: .path(draft.file.path),
        notes: [
          Note(
            Message(
              zh: "把文件放进所属县区的文件夹：\(list.joined(separator: "、"))",
              en: "move the file into its county's folder: \(list.joined(separator: ", "))"))
        ])
    ]
  }
}
