@testable import Publishing

extension SearchIndexReader {
  /// The documents that may hold a folded word by the terms of the index alone: those that hold every
  /// three units of its Chinese runs, and what its words of letters and digits start with.
  ///
  /// - Returns: nil for a word that has no terms.
  func candidates(for word: [UInt16]) -> Set<Int>? {
    var found: Set<Int>?
    for run in TermTwin.runs(of: word) where run.kind != .other {
      // A word of letters is found by what it starts with.
      let count = run.kind == .chinese ? max(1, run.units.count - 2) : 1
      let grams = (0..<count).map { Array(run.units[$0...].prefix(3)) }
      for gram in grams {
        let documents = self.documents(startingWith: gram)
        found = found?.intersection(documents) ?? documents
      }
    }
    return found
  }

  /// The documents of all terms that start with one to three units.
  private func documents(startingWith gram: [UInt16]) -> Set<Int> {
    let key = gram.reduce(0 as UInt64) { $0 << 16 | UInt64($1) }
    let shift = UInt64(16 * (3 - gram.count))
    let terms = gram.count == 3 ? [key] : postings.keys.filter { $0 >> shift == key }
    return Set(terms.flatMap { postings[$0] ?? [] }.map(\.document))
  }
}
