/// A piece of HTML rendered once and placed in pages at any depth of the site.
///
/// Links in it are written from the site's root behind the mark U+0001, which escaped text cannot
/// contain; ``append(to:root:)`` puts each page's own way to the root (`""`, `"../"`, `"../../"`) in
/// the mark's place. So a card is rendered once however many lists it stands in.
public struct Fragment: Sendable {
  /// What stands for the way to the root inside a fragment's text.
  public static let rootMark = "\u{1}"

  private let bytes: [UInt8]
  /// The offsets of the marks in `bytes`, rising.
  private let marks: [Int]

  /// A fragment of rendered HTML with marks in it.
  public init(_ html: some Sequence<UInt8>) {
    let bytes = Array(html)
    self.bytes = bytes
    marks = bytes.indices.filter { bytes[$0] == 0x01 }
  }

  /// Writes the fragment for a page with the given way to the root.
  public func append(to output: inout [UInt8], root: String) {
    var start = 0
    for mark in marks {
      output += bytes[start..<mark]
      output += root.utf8
      start = mark + 1
    }
    output += bytes[start...]
  }

  /// The fragment's bytes for a page with the given way to the root.
  public func bytes(root: String) -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, root: root)
    return output
  }

  /// The fragment for a page with the given way to the root.
  public func html(root: String) -> HTML {
    HTML(markup: [self].html(root: root))
  }
}

extension Sequence where Element == Fragment {
  /// The fragments one after the other, for a page with the given way to the root.
  public func html(root: String) -> String {
    var output: [UInt8] = []
    for fragment in self { fragment.append(to: &output, root: root) }
    return String(decoding: output, as: UTF8.self)
  }
}
