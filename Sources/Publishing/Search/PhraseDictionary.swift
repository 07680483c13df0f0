/// The phrases of a calendar, each a number: what the index writes its texts in.
///
/// Texts of a calendar repeat themselves (names of counties and hosts, the markup of cards, whole
/// sentences), far apart from each other; a dictionary for all of them lets every few documents stand
/// in a file of their own and still be short. A phrase is one unit or two phrases, made by joining the
/// most frequent pairs of a sample, as byte pair encoding does (P. Gage, 1994), many in one pass.
public struct PhraseDictionary: Sendable {
  /// A phrase: a unit, or two phrases by their numbers.
  enum Phrase: Sendable, Equatable {
    case unit(UInt16)
    case pair(Int, Int)
  }

  /// The phrases by number, the frequent ones first, so that small numbers are many.
  let phrases: [Phrase]
  /// The phrases as a tree of units, for finding the longest one.
  private let tree: PhraseTree

  /// The longest phrase, in units.
  private static let longest = 64
  private static let passes = 14

  /// Learns the phrases of a sample.
  ///
  /// - Parameters:
  ///   - sample: texts in UTF-16.
  ///   - count: how many phrases of more than a unit there are at most.
  init(sample: [[UInt16]], count: Int) {
    var learner = PhraseLearner(sample: sample)
    for pass in 0..<Self.passes {
      learner.join(
        atMost: count * (pass + 1) / Self.passes - learner.pairCount, longest: Self.longest)
    }
    let expansions = learner.expansions
    let tree = PhraseTree(expansions)
    // Numbered by how often a text that takes the longest phrase each time uses them.
    var uses = [Int](repeating: 0, count: expansions.count)
    for text in sample {
      tree.forEachPhrase(of: text) { number, _ in if let number { uses[number] += 1 } }
    }
    let order = expansions.indices.sorted { (-uses[$0], $0) < (-uses[$1], $1) }
    var numbers = [Int](repeating: 0, count: order.count)
    for (number, index) in order.enumerated() { numbers[index] = number }
    phrases = order.map { index in
      switch learner.phrases[index] {
      case .unit(let unit): .unit(unit)
      case .pair(let left, let right): .pair(numbers[left], numbers[right])
      }
    }
    self.tree = PhraseTree(order.map { expansions[$0] })
  }

  /// A piece of a text: a phrase by its number, or a unit that is none.
  struct Piece {
    let number: Int?
    /// In units.
    let length: Int
  }

  /// A text in phrases, each the longest that fits.
  func pieces(of text: [UInt16]) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(text.count / 2)
    tree.forEachPhrase(of: text) { pieces.append(Piece(number: $0, length: $1)) }
    return pieces
  }

  /// Writes the dictionary itself: how many phrases there are, then each as two numbers, of the pair
  /// plus one each, or as a zero and a unit.
  func write(to encoder: inout RangeEncoder) {
    var model = NumberModel()
    encoder.encode(UInt32(phrases.count), bits: 24)
    for phrase in phrases {
      switch phrase {
      case .unit(let unit):
        model.encode(0, to: &encoder)
        encoder.encode(UInt32(unit), bits: 16)
      case .pair(let left, let right):
        model.encode(left + 1, to: &encoder)
        model.encode(right + 1, to: &encoder)
      }
    }
  }
}
