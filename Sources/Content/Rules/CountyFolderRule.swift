import Activities
import Diagnostics

/// The county that a key gives and that of the folder are the same; where not, the key counts.
struct CountyFolderRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    let counties = context.names.counties
    guard let written = draft.county, let county = counties[written.value],
      let folder = counties[draft.folder], county.slug != folder.slug
    else { return [] }
    return [Self.disagreement(written, county, folder, draft)]
  }

  private static func disagreement(
    _ written: Located<String>, _ county: County, _ folder: County, _ draft: ActivityDraft
  ) -> Diagnostic {
    let name = draft.file.path.split(separator: "/").last.map(String.init) ?? ""
    return Diagnostic(
      .warning, "county-and-folder",
      Message(
        zh: "这里写的是\(county.name)，文件却放在\(folder.name)的文件夹 \(draft.folder) 里；现在按\(county.name)显示",
        en: "the key says \(county.name), the folder \(draft.folder) is that of \(folder.name); "
          + "the key counts"),
      at: written.span,
      notes: [
        Note(
          Message(
            zh: "确实是\(county.name)的活动：把文件移到 activities/\(county.slug)/\(name)",
            en: "if it is \(county.name)'s, move the file to activities/\(county.slug)/\(name)")),
        Note(
          Message(
            zh: "其实是\(folder.name)的活动：把这一行删掉",
            en: "if it is \(folder.name)'s, delete this line")),
      ])
  }
}
