import Activities
import Markup

extension SearchIndexer {
  /// The address of what the search loads first; it does not change, so that pages need not.
  public static let headAddress = "search/index.js"

  /// The files of an index.
  public struct Files: Sendable {
    /// The files that the head names, in a folder named after their content.
    public let shards: [OutputFile]
    /// What is loaded first.
    public let head: OutputFile
  }

  private var plan: SitePlan { documents.plan }

  /// The files of an index: shards in a folder that is named after their content, then the head.
  public func files(
    _ parts: [Part], _ groups: Groups, _ terms: [TermShards]
  ) -> Files {
    let termShards = terms.flatMap(\.shards)
    let texts = parts.flatMap(\.texts)
    var encoder = RangeEncoder()
    dictionary.write(to: &encoder)
    let phrases = encoder.finish()
    let pairs = parts.reduce(into: [UInt32: Int]()) { $0.merge($1.pairs, uniquingKeysWith: +) }
    let names = scriptLiteral(
      SearchNames(pairs: pairs, alphabet: groups.alphabet, local: localReadings()))

    var mark = Fingerprint()
    mark.update(phrases)
    mark.update(names)
    for shard in texts + termShards.map(\.content) { mark.update("\(shard.mark)".utf8) }
    let folder = "search/\(mark)"
    func shard(_ name: String, _ value: [UInt8]) -> OutputFile {
      let call = "AlmanacSearch.receive(\"\(mark)/\(name)\","
      return OutputFile(
        address: "\(folder)/\(name).js", content: .bytes(Array(call.utf8) + value + ");\n".utf8))
    }
    func packed(_ name: String, _ content: PackedShard) -> OutputFile {
      shard(name, [UInt8(ascii: "\"")] + content.text + [UInt8(ascii: "\"")])
    }
    var shards = texts.enumerated().map { packed("d\($0)", $1) }
    shards += termShards.enumerated().map { packed("t\($0)", $1.content) }
    shards.append(shard("names", names))
    let head = head(
      folder: "\(mark)", phrases: phrases, facts: parts.flatMap(\.facts), terms: termShards,
      alphabet: groups.alphabet)
    let call = Array("AlmanacSearch.receive(\"head\",".utf8)
    return Files(
      shards: shards,
      head: OutputFile(
        address: Self.headAddress, content: .bytes(call + scriptLiteral(head) + Array(");\n".utf8)))
    )
  }

  private func head(
    folder: String, phrases: [UInt8], facts: [SearchDocument.Facts],
    terms: [TermShardWriter.Shard], alphabet: [UInt16]
  ) -> SearchHead {
    let agenda = plan.agenda
    let week = agenda.edition.week
    let days = agenda.days
    let aliases = aliases()
    let names = aliases.counties + aliases.topics + Array(aliases.hosts.values)
    let units = Set(alphabet).union(names.joined().joined().utf16)
    func text(_ bytes: [UInt8]) -> String {
      String(decoding: ScriptText.encode(bytes), as: UTF8.self)
    }
    return SearchHead(
      folder: folder, documents: documents.count, activities: agenda.activities.count,
      week: ["\(week.lowerBound)", "\(week.upperBound)"],
      days: days.map {
        .init(date: "\($0)", name: plan.words.day($0), short: plan.words.shortDay($0))
      },
      counties: agenda.vocabulary.places.map {
        .init(slug: $0.slug, name: $0.name, short: $0.shortName)
      },
      topics: agenda.vocabulary.topics.map {
        .init(slug: $0.slug, name: $0.name, short: $0.shortName)
      },
      statuses: Status.allCases.map(\.rawValue), aliases: aliases,
      simplified: String(
        decoding: folding.simplified.flatMap { units.contains($0.1) ? [$0.0, $0.1] : [] },
        as: UTF16.self),
      alphabet: text(SearchHead.write(alphabet)), dictionary: text(phrases),
      facts: text(SearchHead.write(facts, days: days)),
      terms: text(SearchHead.write(terms)))
  }

  /// The names that counties, topics and units have besides the one that the texts use.
  private func aliases() -> SearchHead.Aliases {
    let vocabulary = plan.agenda.vocabulary
    func folded(_ names: [String]) -> [String] {
      names.map { String(decoding: folding.fold($0.utf16), as: UTF16.self) }
    }
    let hosts = Set(plan.agenda.hosts.map(\.name))
    return SearchHead.Aliases(
      counties: vocabulary.places.map { folded([$0.name, $0.shortName] + $0.aliases) },
      topics: vocabulary.topics.map { folded([$0.name, $0.shortName] + $0.synonyms) },
      hosts: Dictionary(
        vocabulary.units.filter { hosts.contains($0.name) }
          .map { ($0.name, folded([$0.shortName] + $0.aliases)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The readings that only this calendar's places have, by character.
  private func localReadings() -> [Unicode.Scalar: [String]] {
    var local: [Unicode.Scalar: [String]] = [:]
    for (name, syllables) in plan.agenda.vocabulary.readings {
      for (character, syllable) in zip(name.unicodeScalars, syllables) {
        local[character, default: []].append(syllable)
      }
    }
    return local
  }
}
