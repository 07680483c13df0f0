import Activities
import Diagnostics

extension ContentReader {
  /// The activities of files as they were once, of which nobody can correct anything any more: those
  /// that cannot be understood with today's names are left out, and so are drafts.
  ///
  /// - Parameter read: what was read of each file.
  public func understoodActivities(
    of read: [Diagnosed<Drafts>], with data: DataFiles
  ) -> [Activity] {
    let fine = read.filter { !$0.diagnostics.hasErrors }
    var drafts = Drafts(activities: fine.flatMap(\.value.activities), articles: [])
    drafts.dropUnpublished()
    let context = context(for: drafts, with: data)
    drafts.activities.removeAll { draft in
      draft.slug.isEmpty || Self.needed.contains { $0.check(draft, in: context).hasErrors }
    }
    return agenda(of: drafts, with: data).activities
  }

  /// The rules that a draft must obey to be an activity at all.
  private static let needed: [any Rule] = [
    RequiredKeysRule(), KnownCountyRule(), OrderOfTimesRule(), TimeWithoutDateRule(),
    SessionNameRule(),
  ]
}
