import Testing

@testable import Publishing

@Suite("Texts on paper")
struct PaperTextTests {
  @Test(
    "the step of a text is the smallest that it fits",
    arguments: [
      ("", 2), ("义诊", 2), ("9月20日", 4), ("上午9:00–11:30", 7), ("Open Day", 4),
      (String(repeating: "字", count: 12), 12), (String(repeating: "字", count: 13), 14),
      (String(repeating: "字", count: 240), 240), (String(repeating: "字", count: 241), nil),
    ])
  func steps(text: String, step: Int?) {
    #expect(TextStep.of(text) == step)
    #expect(TextStep.name(of: text).text == (step.map { "\($0)" } ?? "more"))
  }

  @Test("the style sheet of posters has a size for every step")
  func stepsOfTheSheet() throws {
    let sheet = try #require(
      try Themes.standard().assets.first { $0.address.hasPrefix("assets/poster.") })
    guard case .bytes(let bytes) = sheet.content else { throw Missing() }
    let text = String(decoding: bytes, as: UTF8.self)
    for step in TextStep.all { #expect(text.contains(".n-\(step){--n:\(step)}"), "\(step)") }
    #expect(text.contains(".n-more{"))
    for room in 0...4 { #expect(text.contains(".room-\(room){"), "\(room)") }
    for count in 2...8 { #expect(text.contains(".c-\(count){--c:\(count)}"), "\(count)") }
  }

  private struct Missing: Error {}

  @Test(
    "a title falls into lines at its own colon or dash",
    arguments: [
      ("科普大篷车下乡：路井镇八站", ["科普大篷车下乡：", "路井镇八站"]),
      ("给一百年后的渭南写封信——科幻短文", ["给一百年后的渭南写封信——", "科幻短文"]),
      ("云上天文课", ["云上天文课"]), ("讲座：水", ["讲座：水"]), ("：一二三四", ["：一二三四"]),
      ("一二三四：", ["一二三四："]), ("一二三——", ["一二三——"]), ("", [""]),
      ("一二三：四五六：七八九", ["一二三：", "四五六：七八九"]),
    ])
  func titles(title: String, lines: [String]) {
    #expect(TitleLines.of(title) == lines)
    #expect(TitleLines.of(title).joined() == title)
  }

  @Test(
    "a text is cut behind a sentence, or else says that it goes on",
    arguments: [
      ("来看看。", 10, "来看看。"), ("一二三。四五六。七八九。", 8, "一二三。四五六。"),
      ("他说：“来看。”大家都来。", 8, "他说：“来看。”"), ("一。二三四五六七八九十", 8, "一。二三四五……"),
      ("一二三四五六七八九十", 6, "一二三四……"), ("", 5, ""),
    ])
  func abridgements(text: String, length: Int, result: String) {
    #expect(Abridgement.of(text, to: length) == result)
  }

  @Test("no cut is longer than its place or other than the text's beginning", arguments: 2...30)
  func cuts(length: Int) {
    let text = "专家带着显微镜来！果园里的病害，一样一样看；看完“当场”开方子。还送资料？不送。"
    let cut = Abridgement.of(text, to: length)
    #expect(cut.unicodeScalars.count <= length)
    #expect(text.hasPrefix(cut.hasSuffix("……") ? String(cut.dropLast(2)) : cut))
  }

  @Test("the more a sheet has to say, the less room there is, for each thing by itself")
  func room() {
    #expect(PosterFit(.init()).room == 4)
    let heavy = PosterFit.Load(
      title: 80, place: 40, host: 30, notice: 80, sessions: 16, isChanged: true, isSample: true,
      facts: 100)
    #expect(PosterFit(heavy).room == 0)
    let fields: [WritableKeyPath<PosterFit.Load, Int>] = [
      \.title, \.place, \.host, \.notice, \.sessions, \.facts,
    ]
    for field in fields {
      var load = PosterFit.Load(isChanged: true, isSample: true)
      var rooms: [Int] = []
      for value in 1...130 {
        load[keyPath: field] = value
        let fit = PosterFit(load)
        rooms.append(fit.room)
        #expect((48...150).contains(fit.summaryLength))
      }
      #expect(rooms == rooms.sorted(by: >))
      #expect(rooms.first != rooms.last, "\(field)")
    }
  }
}
