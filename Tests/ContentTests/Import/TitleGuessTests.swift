import Activities
import Testing

@testable import Content

@Suite("Topics by title")
struct TitleGuessTests {
  private let vocabulary: Vocabulary = {
    func topic(_ name: String, _ synonyms: [String]) -> Topic {
      Topic(
        slug: name, name: name, shortName: String(name.prefix(1)), summary: "", synonyms: synonyms,
        kind: .field)
    }
    let city = County(
      slug: "city", name: "市", shortName: "市", english: "", code: nil, tile: nil, aliases: [])
    let action = Action(
      slug: "food", name: "食安专项", shortName: "食安", kind: .special, summary: "", source: "",
      synonyms: ["食堂"], requiredTitleWords: "食品安全")
    return Vocabulary(
      city: city, counties: [],
      topics: [topic("科技创新", ["AI", "机器人"]), topic("食品安全", ["食堂", "农残"]), topic("核", [])],
      actions: [action], units: [], formats: [], settings: [])
  }()

  @Test(
    "are those whose name or synonym it holds",
    arguments: [
      ("食品安全进社区", ["食品安全"]), ("走进学校食堂", ["食品安全"]), ("ai与机器人", ["科技创新"]),
      ("AI 讲农残", ["科技创新", "食品安全"]),
      ("MAIN展", []), ("核能讲座", []), ("科技", []),
    ])
  func topics(title: String, names: [String]) {
    #expect(TitleGuess(title, vocabulary: vocabulary).topics.map(\.name) == names)
  }

  @Test("say which word it was")
  func word() {
    let found = TitleGuess("走进学校食堂", vocabulary: vocabulary).topics
    #expect(found == [TitleGuess.Finding(name: "食品安全", word: "食堂")])
  }

  @Test("an action that asks for words is guessed only where they are")
  func actions() {
    #expect(TitleGuess("走进学校食堂", vocabulary: vocabulary).actions.isEmpty)
    #expect(TitleGuess("食品安全进社区", vocabulary: vocabulary).actions.map(\.name) == ["食安专项"])
  }
}
