import Activities
import Diagnostics

/// A time and place as an entry's author wrote it: of the entry itself or of one of its sessions.
public struct SessionDraft: Sendable {
  /// The name its author gave it.
  var id: Located<String>?
  /// The days; none where none are given or none could be read.
  var dates: [Located<DateForms.Item>] = []
  /// The times; nil where none are given.
  var times: Located<[SessionTime]>?
  /// The venue.
  var venue: Located<String>?
  /// The venue's postal address.
  var address: Located<String>?
  /// Whether it takes place as announced.
  var status: Located<Status>?
  /// What changed.
  var notice: Located<String>?
  /// Where it is written.
  let span: SourceSpan
  /// Whether a date was written that could not be read; it has been reported.
  var hasUnreadDate = false
  /// Whether a venue was written that could not be read; it has been reported.
  var hasUnreadVenue = false
}
