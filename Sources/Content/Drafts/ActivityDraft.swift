import Activities
import Diagnostics
import Markup

/// An activity as its author wrote it: read, every value with its place, nothing checked yet.
public struct ActivityDraft: Sendable {
  /// The file it was written in.
  public let file: SourceFile
  /// The place that stands for the head as a whole.
  let head: SourceSpan
  /// The name of the folder the file is in.
  let folder: String
  /// The entry's name in addresses, from the file's name.
  let slug: String

  let title: Located<String>?
  let hosts: [Located<String>]
  let organizers: [Located<String>]
  let supporters: [Located<String>]
  let county: Located<String>?
  let zone: Located<String>?
  /// The time and place of the entry itself; sessions take from it what they leave out.
  let common: SessionDraft
  /// The sessions listed one by one.
  let sessions: [SessionDraft]
  let online: Located<String>?
  let topics: [Located<String>]
  let actions: [Located<String>]
  let settings: [Located<String>]
  let formats: [Located<String>]
  let audience: [Located<String>]
  let summary: Located<String>?
  let contact: Activity.Contact?
  let signUp: Activity.SignUp?
  let fee: Located<String>?
  let access: [Located<String>]
  let pictures: [Located<Activity.Picture>]
  /// The pictures of the recap, for the rule on files; the recap holds them too.
  let recapPhotos: [Located<Activity.Picture>]
  let recap: Activity.Recap?
  /// What is written of the registration on the national platform.
  let registration: Located<String>?
  let recommendation: RecommendationDraft?
  let source: Activity.Reference?
  let isSample: Bool
  let isDraft: Bool
  /// The keys that stand in the head without a value, as they are written.
  let emptyKeys: [ActivityKey: Located<String>]
  /// The keys whose value could not be read; that has been reported.
  let refusedKeys: Set<ActivityKey>
  /// Web addresses given by keys, for the rule on addresses.
  let urls: [Located<String>]
  /// The text below the head.
  let body: MarkdownDocument

  /// All times and places: the sessions, or the entry's own where none are listed.
  var allSessions: [SessionDraft] { sessions.isEmpty ? [common] : sessions }
}
