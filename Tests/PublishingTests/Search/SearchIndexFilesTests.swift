import Activities
import Testing

@testable import Publishing

@Suite("Files of a search index")
struct SearchIndexFilesTests {
  private typealias Factory = PublishingFactory

  private static let hostile =
    "\"></script><script>alert('1')</script>\\\u{2028}\u{2029}\u{0}\u{1}\u{1C}\u{1E}\u{1F}\u{7F}\r\n\t"

  private func bytes(_ file: OutputFile) throws -> [UInt8] {
    guard case .bytes(let bytes) = file.content else {
      throw SearchIndexReader.NotACall(address: file.address)
    }
    return bytes
  }

  @Test("whatever authors and data files say, every file is one call with JSON")
  func hostileTexts() throws {
    let hostile = Self.hostile
    let county = County(
      slug: "dali", name: "大荔" + hostile, shortName: hostile, english: "Dali", code: nil,
      tile: nil, aliases: [hostile, "同州"])
    let topic = Topic(
      slug: "health", name: "健康" + hostile, shortName: hostile, summary: hostile,
      synonyms: [hostile], kind: .field)
    let host = Host(slug: "a", name: "单位" + hostile)
    let unit = Unit(
      slug: "a", name: host.name, shortName: hostile, aliases: [hostile], kind: "member",
      county: nil)
    let vocabulary = Vocabulary(
      city: Factory.city, counties: [county], topics: [topic], actions: [], units: [unit],
      formats: [], settings: [])
    let activity = Factory.activity(
      "x", title: "标题" + hostile, in: county,
      [Factory.session(20, venue: hostile, address: hostile, notice: hostile)], topics: [topic],
      hosts: [host], audience: [hostile], summary: hostile, fee: hostile, notice: hostile,
      body: hostile)
    let sample = try SearchIndexSample(
      Factory.agenda(
        of: [activity], vocabulary: vocabulary,
        guide: [
          Factory.article("index", in: "guide", body: hostile)
        ]))
    // The reader takes nothing else. Of characters, a script may hold neither ends of lines nor an
    // end of its element, had somebody put it into a page.
    for file in sample.files.shards + [sample.files.head] {
      let script = String(decoding: try bytes(file), as: UTF8.self)
      #expect(script.unicodeScalars.filter { $0 == "\n" }.count == 1, "\(file.address)")
      #expect(!script.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" })
      #expect(!script.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
    // The names arrive as they were written, the texts without the marks of the index.
    let counties = try #require(sample.reader.head["counties"] as? [[String: String]])
    #expect(counties.contains { Array(($0["name"] ?? "").utf16) == Array(county.name.utf16) })
    let title = try #require(sample.reader.documents.first?.fields.first)
    let marks = 0x1C...0x1F as ClosedRange<UInt16>
    #expect(title == activity.title.utf16.filter { !marks.contains($0) })
    let card = try #require(sample.reader.documents.first?.card)
    #expect(!String(decoding: card, as: UTF16.self).contains("<script>"))
  }

  @Test("shards are printable ASCII but for the names, and lie in the folder the head names")
  func shards() throws {
    let sample = try SearchIndexSample.random(seed: 6, activities: 40, hostility: 0.2)
    let folder = try #require(sample.reader.head["folder"] as? String)
    #expect(sample.files.head.address == "search/index.js")
    for file in sample.files.shards {
      #expect(file.address.hasPrefix("search/\(folder)/"))
      if file.address.hasSuffix("/names.js") { continue }
      #expect(try bytes(file).dropLast().allSatisfy { (0x20...0x7E).contains($0) })
    }
    #expect(Set(sample.files.shards.map(\.address)).count == sample.files.shards.count)
  }

  @Test("the head says what a client needs to know of the calendar")
  func head() throws {
    let sample = try SearchIndexSample.random(seed: 7, activities: 12)
    let head = sample.reader.head
    #expect(head["version"] as? Int == SearchHead.version)
    #expect(head["documents"] as? Int == 15 && head["activities"] as? Int == 12)
    #expect(head["week"] as? [String] == ["2023-09-17", "2023-09-23"])
    let days = try #require(head["days"] as? [[String: String]])
    #expect(days.map { $0["date"] } == sample.agenda.days.map { "\($0)" })
    let counties = try #require(head["counties"] as? [[String: String]])
    #expect(counties.map { $0["slug"] } == sample.agenda.vocabulary.places.map(\.slug))
    #expect(head["statuses"] as? [String] == Status.allCases.map(\.rawValue))
  }

  @Test("traditional characters come with the index wherever a text or a name needs them")
  func simplified() throws {
    let unit = Unit(
      slug: "a", name: "县图书馆", shortName: "縣圖書館", aliases: ["龍門館"], kind: "member", county: nil)
    let vocabulary = Vocabulary(
      city: Factory.city, counties: [Factory.dali], topics: Factory.topics, actions: [],
      units: [unit], formats: [], settings: [])
    let activity = Factory.activity(
      "x", title: "華州區講座", hosts: [Host(slug: "a", name: unit.name)])
    let sample = try SearchIndexSample(
      Factory.agenda(of: [activity], vocabulary: vocabulary))
    let units = Array(try #require(sample.reader.head["simplified"] as? String).utf16)
    let table = Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: units.count, by: 2).map {
        (units[$0], units[$0 + 1])
      })
    #expect("華區講".utf16.map { table[$0] } == "华区讲".utf16.map(Optional.some))
    // 龙 and 门 stand in no text, but a visitor who writes 龍門館 means the unit.
    #expect("龍門館".utf16.map { table[$0] } == "龙门馆".utf16.map(Optional.some))
    let aliases = sample.reader.head["aliases"] as? [String: Any]
    let hosts = try #require(aliases?["hosts"] as? [String: [String]])
    #expect(hosts[unit.name] == ["县图书馆", "龙门馆"])
  }

  @Test("readings of the characters in names come with the index, each in all its ways")
  func readings() throws {
    let activity = Factory.activity("x", title: "长安科普，重阳音乐")
    let readings = try SearchIndexSample(Factory.agenda(of: [activity])).reader.readings
    for (reading, character) in [
      ("chang", "长"), ("zhang", "长"), ("ke", "科"), ("chong", "重"), ("zhong", "重"), ("yue", "乐"),
    ] {
      #expect(readings[reading]?.contains(character) == true, "\(reading)")
    }
    #expect(readings.keys.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
    for characters in readings.values {
      #expect(Array(characters.unicodeScalars) == characters.unicodeScalars.sorted())
    }
  }
}
