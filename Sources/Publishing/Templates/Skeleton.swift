import Markup

/// A template's output for all views of one shape: fixed text with places for their own texts.
///
/// Our templates have no functions: what they print depends on a view's texts only by printing them,
/// and on the rest only by whether it is there. So the library renders one view of each shape, with
/// marks for texts, and all others of that shape are put together from the pieces.
struct Skeleton: Sendable {
  /// The fixed text before each place, and after the last.
  private let literals: [[UInt8]]
  /// The index of the text that belongs in each place.
  private let places: [Int]

  /// The mark that stands for the text of an index while the library renders: U+0002 cannot be in
  /// escaped text.
  static func mark(_ index: Int) -> HTML { HTML(markup: "\u{2}\(index)\u{2}") }

  /// Takes rendered text with marks apart.
  init(_ rendered: String) {
    var literals: [[UInt8]] = []
    var places: [Int] = []
    for (number, piece) in rendered.utf8.split(separator: 0x02, omittingEmptySubsequences: false)
      .enumerated()
    {
      if number % 2 == 0 {
        literals.append(Array(piece))
      } else if let place = Int(String(decoding: piece, as: UTF8.self)) {
        places.append(place)
      }
    }
    precondition(literals.count == places.count + 1, "marks come in pairs around a number")
    self.literals = literals
    self.places = places
  }

  /// The output for a view of the shape.
  func filled(_ texts: [HTML]) -> [UInt8] {
    var size = literals.reduce(0) { $0 + $1.count }
    for place in places { size += texts[place].text.utf8.count }
    var output: [UInt8] = []
    output.reserveCapacity(size)
    for (index, place) in places.enumerated() {
      output += literals[index]
      output += texts[place].text.utf8
    }
    output += literals[places.count]
    return output
  }
}
