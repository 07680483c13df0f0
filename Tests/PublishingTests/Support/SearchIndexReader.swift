import Foundation
import Testing

@testable import Publishing

/// Reads the written files of a search index: a plain twin of `search-codec.js`, all at once.
struct SearchIndexReader {
  /// A document that holds a term, with the weightiest field that does.
  struct Posting: Hashable {
    let document: Int
    let field: Int
  }

  /// A document's text as the index holds it.
  struct Document: Equatable {
    let card: [UInt16]
    let fields: [[UInt16]]
  }

  /// A document's facts, their days as indexes among the head's.
  struct Facts: Equatable {
    var county: Int?
    var topics: [Int] = []
    var days: [Int: Int] = [:]
    var mode = 0
    var status = 0
    var isSample = false
  }

  /// The head as it stands in JSON.
  let head: [String: Any]
  /// The units of terms, in the order of their places.
  let alphabet: [UInt16]
  /// The units of every phrase.
  let phrases: [[UInt16]]
  let documents: [Document]
  let facts: [Facts]
  /// The postings of every term, by its key.
  let postings: [UInt64: [Posting]]
  /// How long the count of two units side by side in names is, in bits.
  let pairs: [UInt32: Int]
  /// The characters of every reading.
  let readings: [String: String]

  /// Reads the files of an index.
  init(_ files: SearchIndexer.Files) throws {
    let head = try #require(try Self.call(files.head, named: "head") as? [String: Any])
    self.head = head
    func number(_ key: String) throws -> Int { try #require(head[key] as? Int) }
    func text(_ key: String) throws -> String { try #require(head[key] as? String) }

    let folder = try text("folder")
    var shards: [String: Any] = [:]
    for file in files.shards {
      let name = String(try #require(file.address.split(separator: "/").last?.dropLast(3)))
      try #require(file.address == "search/\(folder)/\(name).js" && shards[name] == nil)
      shards[name] = try Self.call(file, named: "\(folder)/\(name)")
    }

    let units = try Self.units(text("alphabet"))
    alphabet = units
    phrases = try Self.phrases(text("dictionary"))
    let (count, size) = (try number("documents"), try number("textsPerShard"))
    var documents: [Document] = []
    for shard in 0..<(count + size - 1) / size {
      let text = try #require(shards.removeValue(forKey: "d\(shard)") as? String)
      documents += try Self.documents(text, min(size, count - shard * size), phrases)
    }
    self.documents = documents
    facts = try Self.facts(text("facts"), count)

    var postings: [UInt64: [Posting]] = [:]
    for (shard, start) in try Self.starts(text("terms")).enumerated() {
      let text = try #require(shards.removeValue(forKey: "t\(shard)") as? String)
      let terms = try Self.terms(text, documents: count)
      // A client finds the shard of a pair by the pairs that shards start with.
      try #require(
        terms.first.map { [$0.places[0], $0.places[1]] } == [start.first, start.second])
      for (places, found) in terms {
        try #require(places.allSatisfy { $0 <= units.count })
        let key = TermTwin.key(places.map { $0 == 0 ? 0 : units[$0 - 1] })
        try #require(postings.updateValue(found, forKey: key) == nil)
      }
    }
    self.postings = postings

    let names = try #require(shards.removeValue(forKey: "names") as? [String: Any])
    pairs = try Self.pairs(try #require(names["pairs"] as? String))
    readings = try #require(names["readings"] as? [String: String])
    try #require(shards.isEmpty, "files that the head does not name")
  }

  // MARK: Scripts

  /// What a script gives to the search: the script must be one call with two JSON values.
  static func call(_ file: OutputFile, named name: String) throws -> Any {
    guard case .bytes(let bytes) = file.content else { throw NotACall(address: file.address) }
    let script = try #require(String(validating: bytes, as: UTF8.self))
    let (start, end) = ("AlmanacSearch.receive(", ");\n")
    guard script.hasPrefix(start), script.hasSuffix(end) else {
      throw NotACall(address: file.address)
    }
    let arguments = "[\(script.dropFirst(start.count).dropLast(end.count))]"
    let values = try JSONSerialization.jsonObject(with: Data(arguments.utf8)) as? [Any]
    guard let values, values.count == 2, values[0] as? String == name else {
      throw NotACall(address: file.address)
    }
    return values[1]
  }

  /// A script that is no call of the search.
  struct NotACall: Error {
    let address: String
  }

  // MARK: Formats, each after the comment of what writes it

  static func units(_ text: String) throws -> [UInt16] {
    var decoder = try RangeDecoder(text: text)
    return (0..<decoder.bits(24)).map { _ in UInt16(decoder.bits(16)) }
  }

  static func phrases(_ text: String) throws -> [[UInt16]] {
    var decoder = try RangeDecoder(text: text)
    var numbers = NumberReader()
    let phrases = (0..<decoder.bits(24)).map { _ -> PhraseDictionary.Phrase in
      let left = numbers.read(&decoder)
      if left == 0 { return .unit(UInt16(decoder.bits(16))) }
      return .pair(left - 1, numbers.read(&decoder) - 1)
    }
    func expanded(_ number: Int) -> [UInt16] {
      switch phrases[number] {
      case .unit(let unit): [unit]
      case .pair(let left, let right): expanded(left) + expanded(right)
      }
    }
    return phrases.indices.map(expanded)
  }

  /// The texts written with a dictionary until so many of them have ended.
  static func documents(
    _ text: String, _ count: Int, _ phrases: [[UInt16]]
  ) throws -> [Document] {
    var decoder = try RangeDecoder(text: text)
    var (numbers, distances, lengths) = (NumberReader(), NumberReader(), NumberReader())
    var text: [UInt16] = []
    return (0..<count).map { _ in
      let start = text.count
      while text.count == start || text.last != SearchDocument.documentEnd {
        switch numbers.read(&decoder) {
        case 0: text.append(UInt16(decoder.bits(16)))
        case 1:
          let distance = distances.read(&decoder)
          let length = lengths.read(&decoder) + TextShardWriter.shortest
          let from = text.count - distance - length
          text += text[from..<from + length]
        case let number: text += phrases[number - 2]
        }
      }
      let record = text[start...]
      let parts = record.dropLast().split(
        separator: SearchDocument.fieldSeparator, omittingEmptySubsequences: false)
      return Document(card: Array(parts[0]), fields: parts.dropFirst().map { Array($0) })
    }
  }

  static func starts(_ text: String) throws -> [(first: Int, second: Int)] {
    var decoder = try RangeDecoder(text: text)
    var (first, second) = (NumberReader(), NumberReader())
    var last = 0
    return (0..<decoder.bits(24)).map { _ in
      last += first.read(&decoder)
      return (last, second.read(&decoder))
    }
  }

  /// The terms of a shard, each as three places in the alphabet, with their postings.
  static func terms(
    _ text: String, documents: Int
  ) throws -> [(places: [Int], postings: [Posting])] {
    var decoder = try RangeDecoder(text: text)
    var goesOn = RangeEncoder.even
    var (firsts, seconds, nextSeconds) = (NumberReader(), NumberReader(), NumberReader())
    var (counts, thirds, nextThirds) = (NumberReader(), NumberReader(), NumberReader())
    var postingCounts = NumberReader()
    var gaps = [NumberReader](repeating: NumberReader(), count: 32)
    var fields = [UInt16](repeating: RangeEncoder.even, count: 16)
    var terms: [(places: [Int], postings: [Posting])] = []
    var (first, second) = (0, 0)
    while decoder.bit(&goesOn) {
      let step = firsts.read(&decoder)
      first += step
      second = step == 0 ? second + nextSeconds.read(&decoder) : seconds.read(&decoder)
      var third = 0
      for number in 0..<counts.read(&decoder) + 1 {
        third = number == 0 ? thirds.read(&decoder) : third + 1 + nextThirds.read(&decoder)
        let count = postingCounts.read(&decoder) + 1
        try #require(count <= documents)
        let spread = String(documents / count, radix: 2).count
        var (document, field) = (-1, 0)
        let postings = (0..<count).map { _ in
          document += 1 + gaps[spread].read(&decoder)
          let high = decoder.bit(&fields[field * 4 + 1]) ? 1 : 0
          field = high * 2 + (decoder.bit(&fields[field * 4 + 2 + high]) ? 1 : 0)
          return Posting(document: document, field: field)
        }
        terms.append(([first, second, third], postings))
      }
    }
    return terms
  }

  static func facts(_ text: String, _ count: Int) throws -> [Facts] {
    var decoder = try RangeDecoder(text: text)
    var kinds = [NumberReader](repeating: NumberReader(), count: 10)
    var firstDay = 0
    return (0..<count).map { _ in
      var facts = Facts()
      let county = kinds[0].read(&decoder)
      guard county > 0 else { return facts }
      facts.county = county - 1
      facts.topics = (0..<kinds[1].read(&decoder)).map { _ in kinds[2].read(&decoder) }
      let days = kinds[3].read(&decoder) + 1
      firstDay += kinds[4].read(&decoder)
      var day = firstDay
      for number in 0..<days {
        if number > 0 { day += 1 + kinds[5].read(&decoder) }
        facts.days[day] = kinds[6].read(&decoder)
      }
      facts.mode = kinds[7].read(&decoder)
      facts.status = kinds[8].read(&decoder)
      facts.isSample = kinds[9].read(&decoder) == 1
      return facts
    }
  }

  static func pairs(_ text: String) throws -> [UInt32: Int] {
    var decoder = try RangeDecoder(text: text)
    var kinds = [NumberReader](repeating: NumberReader(), count: 4)
    var pairs: [UInt32: Int] = [:]
    var (first, second) = (0, 0)
    for _ in 0..<decoder.bits(24) {
      let step = kinds[0].read(&decoder)
      first += step
      second = step == 0 ? second + 1 + kinds[1].read(&decoder) : kinds[2].read(&decoder)
      let length = kinds[3].read(&decoder) + 1
      try #require(pairs.updateValue(length, forKey: UInt32(first) << 16 | UInt32(second)) == nil)
    }
    return pairs
  }
}
