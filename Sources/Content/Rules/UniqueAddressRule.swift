import Activities
import Diagnostics

/// Two entries do not claim one address, and every entry has one.
struct UniqueAddressRule: Rule {
  func check(all drafts: [ActivityDraft], in context: RuleContext) -> [Diagnostic] {
    // By index: a copy of every draft would cost more than all else that rules do.
    var owners: [Activity.ID: Int] = [:]
    owners.reserveCapacity(drafts.count)
    var problems: [Diagnostic] = []
    for (index, draft) in drafts.enumerated() {
      if draft.slug.isEmpty {
        problems.append(.noAddress(draft.file))
        continue
      }
      guard let county = context.names.county(of: draft) else { continue }
      let id = Activity.ID(county: county.slug, slug: draft.slug)
      if let owner = owners[id] {
        problems.append(Self.clash(draft, with: drafts[owner], id: id))
      } else {
        owners[id] = index
      }
    }
    return problems
  }

  private static func clash(
    _ draft: ActivityDraft, with owner: ActivityDraft, id: Activity.ID
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-address",
      Message(
        zh: "和 \(owner.file.path) 用了同一个网址 activities/\(id).html",
        en: "\(owner.file.path) has the same address activities/\(id).html"),
      place: .path(draft.file.path),
      notes: [
        Note(Message(zh: "请给其中一个文件改名", en: "rename one of the two files"), at: owner.head)
      ])
  }
}

extension VocabularyIndex {
  /// The county a draft belongs to: by its key, else by its folder.
  func county(of draft: ActivityDraft) -> County? {
    counties[draft.county?.value ?? draft.folder]
  }
}

extension Diagnostic {
  /// A file whose name leaves nothing for an address.
  static func noAddress(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, "no-address",
      Message(
        zh: "文件名里没有字母、数字或汉字，做不成网址", en: "the file's name holds nothing an address can be made of"),
      place: .path(file.path))
  }
}
