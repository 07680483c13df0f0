import Activities
import Markup

/// What changed lately, for readers of news (Atom, RFC 4287).
struct ChangesFeed {
  let plan: SitePlan

  /// The most entries in the feed.
  private static let most = 100

  /// The file. Without a history nothing in it is newer than the calendar's first accepted day, so
  /// that two builds are alike.
  var bytes: [UInt8] {
    let edition = plan.agenda.edition
    let words = ChangeWords(strings: plan.theme.strings, words: plan.words)
    let first = plan.fixedMoment
    let shown = plan.changes.flatMap { dated in dated.change.kinds.map { (dated, $0) } }
      .prefix(Self.most)
    let title = plan.theme.strings.text(
      .documentTitle, ["title": plan.theme.strings[.changes], "site": edition.title])
    let address = FileRoute.changes.address
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(escaped(edition.language))\">",
      "<id>\(id("changes"))</id>", "<title>\(escaped(title))</title>",
      "<updated>\((shown.compactMap(\.0.moment).max() ?? first).web)</updated>",
      "<author><name>\(escaped(edition.office.name))</name></author>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(link(Route.changes.address))\"/>",
    ]
    if let own = plan.webAddress(of: address) {
      lines.append("<link rel=\"self\" href=\"\(escaped(own))\"/>")
    }
    for (dated, kind) in shown { lines += entry(dated, kind, words: words, first: first) }
    return Array((lines + ["</feed>", ""]).joined(separator: "\n").utf8)
  }

  /// An entry for each difference, with a name of its own (RFC 4287, 4.2.6): one that is told is not told
  /// again when something else of the activity changes.
  private func entry(
    _ dated: DatedChange, _ kind: ActivityChange.Kind, words: ChangeWords, first: Timestamp
  ) -> [String] {
    let activity = dated.change.activity
    let sentence = words.sentence(kind, of: activity)
    let page = dated.isThere ? Route.activity(activity.id) : .changes
    let mark = Fingerprint(of: Array(kind.key(of: activity).utf8))
    let summary = [sentence, kind.notice(of: activity)].compactMap { $0 }.joined(separator: "\n")
    return [
      "<entry>", "<id>\(id("\(activity.id.county).\(activity.id.slug):\(mark)"))</id>",
      "<title>\(escaped(sentence))</title>", "<updated>\((dated.moment ?? first).web)</updated>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(link(page.address))\"/>",
      "<summary>\(escaped(summary))</summary>",
      "</entry>",
    ]
  }

  /// A name that stays, wherever the site is published.
  private func id(_ name: String) -> String { "urn:almanac:\(plan.agenda.edition.id):\(name)" }

  /// An address; one that is not whole starts at the feed.
  private func link(_ address: String) -> String {
    escaped(plan.webAddress(of: address) ?? wayToRoot(from: FileRoute.changes.address) + address)
  }

  /// Text for XML 1.0.
  private func escaped(_ text: String) -> String { HTML(escaping: text.withoutNonXML).text }
}
