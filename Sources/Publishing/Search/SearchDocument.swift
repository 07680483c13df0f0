import Activities

/// A page that can be found: what is shown of it and what it is found by.
struct SearchDocument: Sendable {
  /// The parts of a document's text, the weightiest first.
  enum Field: Int, CaseIterable, Sendable {
    /// The title.
    case title
    /// Hosts, venues, county: the names in it.
    case names
    /// The summary and what it is sorted by: topics, actions, formats, audience, days.
    case summary
    /// All the rest.
    case body
  }

  /// What it is filtered and sorted by.
  struct Facts: Sendable {
    /// A day it is on, with the parts of the day as bits in the order of ``DayPart``.
    struct Day: Sendable {
      let date: CivilDate
      var parts: Int
    }

    /// The index of its county among the vocabulary's places; nil for a page that is no activity.
    var county: Int?
    /// The indexes of its topics in the vocabulary.
    var topics: [Int] = []
    /// The days it is on, rising.
    var days: [Day] = []
    /// Whether it can be attended at a place, and online.
    var isOnSite = false
    var isOnline = false
    /// The index of its status among ``Status/allCases``.
    var status = 0
    /// Whether it is invented.
    var isSample = false
  }

  /// The card, or for a page the heading that links to it; links stand behind the mark of the root.
  let card: [UInt16]
  /// The text of every field, a line for each of its parts.
  let fields: [[UInt16]]
  /// What it is filtered and sorted by.
  let facts: Facts

  /// The mark between the parts of a document in the index.
  static let fieldSeparator: UInt16 = 0x1F
  /// The mark behind a document in the index.
  static let documentEnd: UInt16 = 0x1E

  /// All of it in one text, as the index holds it.
  var record: [UInt16] {
    var record = card
    for field in fields {
      record.append(Self.fieldSeparator)
      record += field
    }
    record.append(Self.documentEnd)
    return record
  }
}
