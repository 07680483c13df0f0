import Activities
import Foundation
import Markup

/// What the search loads first: everything about all documents that is small.
struct SearchHead: Encodable {
  /// The version of the format; a script that knows another says so.
  static let version = 2

  /// The folded names that visitors use for what the texts name otherwise: in the order of
  /// ``counties`` and ``topics``, and for units that host something by their full names.
  struct Aliases: Encodable {
    let counties: [[String]]
    let topics: [[String]]
    let hosts: [String: [String]]
  }

  /// Something that results can be narrowed to.
  struct Choice: Encodable {
    let slug: String
    let name: String
    let short: String
  }

  /// A day with its words.
  struct Day: Encodable {
    let date: String
    let name: String
    let short: String
  }

  let version = Self.version
  /// The folder of this index, from the site's root.
  let folder: String
  let documents: Int
  let activities: Int
  let textsPerShard = SearchIndexer.textsPerShard
  let week: [String]
  let days: [Day]
  let counties: [Choice]
  let topics: [Choice]
  let statuses: [String]
  let aliases: Aliases
  /// Traditional characters, each before its simplified one, as far as texts or aliases hold it.
  let simplified: String
  /// The units of all terms as ``SearchIndexer/Groups/alphabet``, the phrases, the facts of all
  /// documents, the first terms of all shards, as ``ScriptText``.
  let alphabet: String
  let dictionary: String
  let facts: String
  let terms: String
}

extension SearchHead {
  /// The units of all terms: how many, then each in sixteen bits. Not as a text, which could not hold
  /// the halves of characters beyond the first plane one by one.
  static func write(_ alphabet: [UInt16]) -> [UInt8] {
    var encoder = RangeEncoder()
    encoder.encode(UInt32(alphabet.count), bits: 24)
    for unit in alphabet { encoder.encode(UInt32(unit), bits: 16) }
    return encoder.finish()
  }

  /// The first terms of the shards: how many, then each first unit from the one before, and the
  /// second.
  static func write(_ shards: [TermShardWriter.Shard]) -> [UInt8] {
    var encoder = RangeEncoder()
    var (first, second) = (NumberModel(), NumberModel())
    encoder.encode(UInt32(shards.count), bits: 24)
    var last = 0
    for shard in shards {
      first.encode(Int(shard.start.first) - last, to: &encoder)
      second.encode(Int(shard.start.second), to: &encoder)
      last = Int(shard.start.first)
    }
    return encoder.finish()
  }

  /// The facts of all documents in their order, days as indexes among `days`.
  ///
  /// ```
  /// facts = county + 1 (0: a page), and for an activity
  ///         topics, topic…, days − 1, first day (from the document before), parts, (gap − 1, parts)…,
  ///         on site + 2 × online, status, sample
  /// ```
  static func write(_ facts: [SearchDocument.Facts], days: [CivilDate]) -> [UInt8] {
    var encoder = RangeEncoder()
    var models = [NumberModel](repeating: NumberModel(), count: 10)
    func encode(_ number: Int, _ model: Int) { models[model].encode(number, to: &encoder) }
    let index = Dictionary(
      days.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var firstDay = 0
    for fact in facts {
      encode(fact.county.map { $0 + 1 } ?? 0, 0)
      if fact.county == nil { continue }
      encode(fact.topics.count, 1)
      for topic in fact.topics { encode(topic, 2) }
      encode(fact.days.count - 1, 3)
      var last = firstDay
      for (number, day) in fact.days.enumerated() {
        let day = (index: index[day.date] ?? 0, parts: day.parts)
        // Activities are in the order of their first days.
        encode(number == 0 ? day.index - firstDay : day.index - last - 1, number == 0 ? 4 : 5)
        if number == 0 { firstDay = day.index }
        last = day.index
        encode(day.parts, 6)
      }
      encode((fact.isOnSite ? 1 : 0) + (fact.isOnline ? 2 : 0), 7)
      encode(fact.status, 8)
      encode(fact.isSample ? 1 : 0, 9)
    }
    return encoder.finish()
  }
}
