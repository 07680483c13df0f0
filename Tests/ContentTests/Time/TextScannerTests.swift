import Testing

@testable import Content

@Suite("Text scanner")
struct TextScannerTests {
  @Test("takes a text only if it comes next")
  func taking() {
    var scanner = TextScanner("９月 １７日")
    #expect(scanner.take("月") == false)
    #expect(scanner.takeNumber(digits: 1...2) == 9)
    #expect(scanner.take(anyOf: ["日", "月"]) == "月")
    #expect(scanner.next == "1")
    #expect(scanner.takeNumber(digits: 2...2) == 17)
    #expect(!scanner.isAtEnd)
    #expect(scanner.take("日") == true)
    #expect(scanner.isAtEnd)
    #expect(scanner.next == nil)
  }

  @Test("a number has as many digits as are wanted, no more and no less")
  func numbers() {
    var scanner = TextScanner("2023")
    #expect(scanner.takeNumber(digits: 1...2) == nil)
    #expect(scanner.takeNumber(digits: 5...9) == nil)
    #expect(scanner.takeNumber(digits: 4...4) == 2023)
    #expect(scanner.takeNumber(digits: 1...2) == nil)
  }

  @Test("goes back where it was if a reading finds nothing")
  func attempts() {
    var scanner = TextScanner("9月")
    let nothing = scanner.attempt { scanner -> Int? in
      _ = scanner.takeNumber(digits: 1...2)
      return nil
    }
    #expect(nothing == nil)
    #expect(scanner.attempt { $0.takeNumber(digits: 1...2) } == 9)
  }
}
