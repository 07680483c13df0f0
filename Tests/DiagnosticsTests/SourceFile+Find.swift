import Testing

@testable import Diagnostics

extension SourceFile {
  /// The place of a text that the file holds.
  func place(of text: String) throws -> SourceSpan {
    span(try #require(bytes.firstRange(of: Array(text.utf8)), "the file holds “\(text)”"))
  }
}
