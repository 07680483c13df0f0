import Diagnostics

/// How much a poster has to say besides its summary, which decides how large it can say it.
struct PosterFit: Equatable {
  /// The most sessions that a poster lists.
  static let mostSessions = 16

  /// The room there is, from 0 for a crowded sheet to 4 for one of few words.
  let room: Int
  /// The most characters of the summary.
  let summaryLength: Int

  /// What takes room, as it is known before anything is set in type.
  struct Load {
    /// The title's width in Chinese characters, and those of the following.
    var title = 0
    /// The longest line of a place.
    var place = 0
    var host = 0
    var notice = 0
    /// The number of sessions.
    var sessions = 1
    /// Whether there is a change that must not be missed.
    var isChanged = false
    /// Whether it is invented, which a line says.
    var isSample = false
    /// Whether a place has a postal address.
    var hasAddress = false
    /// The facts at the foot: all their words.
    var facts = 0
  }

  /// The fit of a load: each thing that takes more than its line costs a point.
  init(_ load: Load) {
    var points = 0
    points += load.title > 52 ? 2 : load.title > 24 ? 1 : 0
    points += load.place > 32 ? 2 : load.place > 14 ? 1 : 0
    points += load.hasAddress ? 1 : 0
    points += load.host > 24 ? 1 : 0
    points += load.isChanged ? 1 : 0
    points += load.notice > 60 ? 2 : load.notice > 16 ? 1 : 0
    points += load.isSample ? 1 : 0
    points += load.facts > 90 ? 2 : load.facts > 44 ? 1 : 0
    switch load.sessions {
    case ...1: break
    case 2: points += 1
    case 3...4: points += 2
    case 5...8: points += 3
    default: points += 4
    }
    room = max(0, 4 - (points + 1) / 2)
    summaryLength = [48, 80, 110, 130, 150][room]
  }
}
