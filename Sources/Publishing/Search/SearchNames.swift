import Markup

/// What the search knows of the names in a calendar: which characters stand side by side in titles,
/// hosts and places, and how they are read. It finds 临渭 for `linwei` and `lw`, and 食品安全 for a
/// 食品按全.
struct SearchNames: Encodable {
  /// How many pairs there are, then each first unit from the one before, the second (from the one
  /// before, if the first is the same), and the length of its count in bits less one.
  let pairs: String
  /// The characters of every reading, in the order of their code points.
  let readings: [String: String]

  /// The names of some pairs of units with their counts.
  ///
  /// - Parameters:
  ///   - alphabet: the units whose readings are wanted.
  ///   - local: readings that only this calendar's places have, by character.
  init(pairs: [UInt32: Int], alphabet: [UInt16], local: [Unicode.Scalar: [String]]) {
    var encoder = RangeEncoder()
    var models = [NumberModel](repeating: NumberModel(), count: 4)
    encoder.encode(UInt32(pairs.count), bits: 24)
    var (lastFirst, lastSecond) = (0, 0)
    for (pair, count) in pairs.sorted(by: { $0.key < $1.key }) {
      let (first, second) = (Int(pair >> 16), Int(pair & 0xFFFF))
      models[0].encode(first - lastFirst, to: &encoder)
      if first == lastFirst {
        models[1].encode(second - lastSecond - 1, to: &encoder)
      } else {
        models[2].encode(second, to: &encoder)
      }
      models[3].encode(Int.bitWidth - count.leadingZeroBitCount - 1, to: &encoder)
      (lastFirst, lastSecond) = (first, second)
    }
    self.pairs = String(decoding: ScriptText.encode(encoder.finish()), as: UTF8.self)
    let scalars = alphabet.filter(\.isChineseUnit).sorted().compactMap { Unicode.Scalar($0) }
    Pinyin.learn(Set(scalars))
    var readings: [String: String] = [:]
    for scalar in scalars {
      for reading in Set(Pinyin.readings(of: scalar) + (local[scalar] ?? [])) where !reading.isEmpty
      {
        readings[reading, default: ""].unicodeScalars.append(scalar)
      }
    }
    self.readings = readings
  }
}
