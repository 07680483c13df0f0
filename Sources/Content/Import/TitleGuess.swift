import Activities

/// The topics and actions that a title names.
struct TitleGuess {
  /// A name, and the word of the title that stands for it.
  struct Finding: Equatable {
    let name: String
    let word: String
  }

  /// The topics, fields before themes.
  let topics: [Finding]
  /// The actions.
  let actions: [Finding]

  /// Looks for the names and synonyms of the data files in a title.
  init(_ title: String, vocabulary: Vocabulary) {
    topics = vocabulary.topics.compactMap { topic in
      Self.word(of: [topic.name] + topic.synonyms, in: title).map {
        Finding(name: topic.name, word: $0)
      }
    }
    actions = vocabulary.actions.compactMap { action in
      // A word that the title must hold tells as much as a synonym.
      let required = action.requiredTitleWords.map { [$0] } ?? []
      guard required.allSatisfy({ title.contains($0) }) else { return nil }
      return Self.word(of: [action.name] + required + action.synonyms, in: title).map {
        Finding(name: action.name, word: $0)
      }
    }
  }

  private static func word(of words: [String], in title: String) -> String? {
    words.first { $0.count > 1 && contains($0, in: title) }
  }

  /// Whether a title holds a word; letters of Latin are no word inside a longer one.
  private static func contains(_ word: String, in title: String) -> Bool {
    let (title, word) = (title.lowercased(), word.lowercased())
    guard let range = title.firstRange(of: word) else { return false }
    func isLatin(_ character: Character?) -> Bool {
      character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }
    let before = title[..<range.lowerBound].last
    return !(isLatin(word.first) && isLatin(before))
      && !(isLatin(word.last) && isLatin(title[range.upperBound...].first))
  }
}
