import Markup

/// What a view looks like to a template: which names have a value, how long its lists are, and its
/// texts in one fixed order.
struct ViewTrace {
  /// Equal for two views that a template treats alike but for their texts.
  private(set) var shape: [UInt8] = []
  /// The texts.
  private(set) var texts: [HTML] = []

  /// Notes a text, or that there is none.
  mutating func add(_ text: HTML?) {
    shape.append(text == nil ? 0 : 1)
    if let text { texts.append(text) }
  }

  /// Notes a yes or no.
  mutating func add(_ flag: Bool) {
    shape.append(flag ? 3 : 2)
  }

  /// Notes the length of a list.
  mutating func add(count: Int) {
    shape.append(4)
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: count).littleEndian) { shape += $0 }
  }
}
