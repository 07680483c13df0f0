import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is told of the elements of a part, in their order.
protocol OfficeXMLReader {
  /// An element starts. Names are without their prefix; office programs differ in those.
  mutating func start(_ name: String, _ attributes: [String: String]) throws(TableFileProblem)
  /// A piece of text; one text may come in several.
  mutating func text(_ text: String)
  /// An element ends.
  mutating func end(_ name: String) throws(TableFileProblem)
}

extension OfficeXMLReader {
  /// The reader after all elements of a part.
  ///
  /// - Throws: that the part is no XML or no UTF-8, or has a document type: no office program writes one, and its
  ///   entities can stand for more text than any machine holds.
  consuming func reading(_ part: [UInt8]) throws(TableFileProblem) -> Self {
    // Foundation's parser ends the program at a name that is not UTF-8; without zero bytes a part is in
    // no other encoding that the formats allow (ECMA-376, part 2, 8.1.4).
    guard !part.contains(0), String(validating: part, as: UTF8.self) != nil,
      part.firstRange(of: Array("<!DOCTYPE".utf8)) == nil
    else { throw .damaged }
    let delegate = OfficeXMLDelegate(reader: self)
    let parser = XMLParser(data: Data(part))
    parser.delegate = delegate
    let isRead = parser.parse()
    if let failure = delegate.failure { throw failure }
    // The parser takes a text that ends too early for a whole one.
    guard isRead, parser.parserError == nil, delegate.isWhole else { throw .damaged }
    return delegate.reader
  }
}

/// Hands the events of Foundation's parser to a reader.
private final class OfficeXMLDelegate<Reader: OfficeXMLReader>: NSObject, XMLParserDelegate {
  private(set) var reader: Reader
  /// Why the reading was stopped.
  private(set) var failure: TableFileProblem?
  private var depth = 0
  private var hasElements = false

  /// Whether there were elements, and every one has ended.
  var isWhole: Bool { hasElements && depth == 0 }

  init(reader: Reader) {
    self.reader = reader
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    hasElements = true
    guard depth <= TableFileLimits.depth else { return stop(parser, .tooLarge) }
    let plain = Dictionary(
      attributes.map { (Self.withoutPrefix($0.key), $0.value) }, uniquingKeysWith: { a, _ in a })
    do throws(TableFileProblem) {
      try reader.start(Self.withoutPrefix(name), plain)
    } catch {
      stop(parser, error)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    reader.text(text)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    do throws(TableFileProblem) {
      try reader.end(Self.withoutPrefix(name))
    } catch {
      stop(parser, error)
    }
  }

  private func stop(_ parser: XMLParser, _ problem: TableFileProblem) {
    if failure == nil { failure = problem }
    parser.abortParsing()
  }

  private static func withoutPrefix(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
