/// Finds the phrases of a sample by joining its most frequent pairs.
struct PhraseLearner {
  /// The phrases found so far: all units, then pairs.
  private(set) var phrases: [PhraseDictionary.Phrase]
  /// The units of every phrase.
  private(set) var expansions: [[UInt16]]
  /// The sample in phrases, a −1 between its texts.
  private var text: [Int32] = []
  private let unitCount: Int

  /// The number of pairs found so far.
  var pairCount: Int { phrases.count - unitCount }

  /// Starts with single units.
  init(sample: [[UInt16]]) {
    let all = Set(sample.joined()).sorted()
    phrases = all.map { .unit($0) }
    expansions = all.map { [$0] }
    unitCount = all.count
    var numbers = [Int32](repeating: -1, count: 1 << 16)
    for (number, unit) in all.enumerated() { numbers[Int(unit)] = Int32(number) }
    for part in sample {
      for unit in part { text.append(numbers[Int(unit)]) }
      text.append(-1)
    }
  }

  /// Joins the most frequent pairs in one pass over the sample.
  ///
  /// - Parameters:
  ///   - limit: how many.
  ///   - longest: the most units of a phrase.
  mutating func join(atMost limit: Int, longest: Int) {
    var counts: [UInt64: Int] = [:]
    counts.reserveCapacity(text.count / 2)
    for index in text.indices.dropLast() where text[index] >= 0 && text[index + 1] >= 0 {
      counts[Self.key(text[index], text[index + 1]), default: 0] += 1
    }
    let frequent = counts.filter { $0.value >= 3 }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    var joined: [UInt64: Int32] = [:]
    // A phrase that ends a pair may not start another of this pass: only one of them can be.
    var starts: Set<Int32> = []
    var ends: Set<Int32> = []
    for (key, _) in frequent where joined.count < limit {
      let (left, right) = (Int32(key >> 32), Int32(key & 0xFFFF_FFFF))
      let units = expansions[Int(left)] + expansions[Int(right)]
      guard units.count <= longest, !ends.contains(left), !starts.contains(right),
        !units.contains(where: Self.isSeparator)
      else { continue }
      starts.insert(left)
      ends.insert(right)
      joined[key] = Int32(phrases.count)
      phrases.append(.pair(Int(left), Int(right)))
      expansions.append(units)
    }
    replace(joined)
  }

  private mutating func replace(_ joined: [UInt64: Int32]) {
    var output = 0
    var index = 0
    while index < text.count {
      if index + 1 < text.count, text[index] >= 0, text[index + 1] >= 0,
        let phrase = joined[Self.key(text[index], text[index + 1])]
      {
        text[output] = phrase
        index += 2
      } else {
        text[output] = text[index]
        index += 1
      }
      output += 1
    }
    text.removeLast(text.count - output)
  }

  private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(left) << 32 | UInt64(right)
  }

  /// The marks between the parts of a document stay single.
  private static func isSeparator(_ unit: UInt16) -> Bool { (0x1C...0x1F).contains(unit) }
}
