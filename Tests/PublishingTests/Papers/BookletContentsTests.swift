import Activities
import Testing

@testable import Publishing

@Suite("Contents of booklets")
struct BookletContentsTests {
  private typealias Factory = PublishingFactory

  private let agenda = Factory.agenda(of: [
    Factory.activity("a", in: Factory.heyang, [Factory.session(18)]),
    Factory.activity("b", [Factory.session(18, Factory.from(9)), Factory.session(20)]),
    Factory.activity("c", [Factory.session(17, to: 19)]),
    Factory.activity("d", [Factory.session(18, Factory.from(14)), Factory.session(18, .allDay)]),
  ])

  private func slugs(_ group: BookletContents.Group) -> [String] {
    group.activities.map { agenda.activities[$0].id.slug }
  }

  @Test("every activity stands under its first day, by place and time; other days name its number")
  func days() throws {
    let contents = BookletContents(of: agenda, in: nil)
    #expect(contents.days.map(\.date) == [17, 18, 19, 20].map(Factory.day))
    #expect(contents.days.map { $0.groups.map(slugs) } == [[["c"]], [["b", "d"], ["a"]], [], []])
    #expect(contents.days.map(\.numbers) == [1...1, 2...4, nil, nil])
    #expect(contents.days.map(\.others) == [[], [1], [1], [2]])
  }

  @Test("a county's booklet has its own numbers")
  func county() {
    let contents = BookletContents(of: agenda, in: Factory.heyang)
    #expect(contents.days.map { $0.groups.map(slugs) } == [[["a"]]])
    #expect(Array(contents.numbers.values) == [1])
    #expect(BookletContents(of: agenda, in: Factory.baishui).days.isEmpty)
  }

  @Test("a listing is told by numbers, each once")
  func listings() {
    let contents = BookletContents(of: agenda, in: nil)
    #expect(contents.numbers(of: agenda.listing(in: Factory.dali)) == [1, 2, 3])
    #expect(contents.numbers(of: agenda.listing(about: Factory.topics[1])) == [])
  }

  @Test(
    "numbers that follow each other are taken together",
    arguments: [
      ([], []), ([4], [4...4]), ([1, 2, 3, 7, 9, 10], [1...3, 7...7, 9...10]),
    ] as [([Int], [ClosedRange<Int>])])
  func runs(numbers: [Int], runs: [ClosedRange<Int>]) {
    #expect(BookletContents.runs(of: numbers) == runs)
  }

  @Test("numbers count on through random agendas and miss no activity", arguments: 0..<20)
  func complete(seed: Int) {
    let agenda = Factory.randomAgenda(seed: UInt64(seed))
    let contents = BookletContents(of: agenda, in: nil)
    let printed = contents.days.flatMap(\.groups).flatMap { zip($0.numbers, $0.activities) }
    #expect(printed.map(\.0) == Array(1..<(agenda.activities.count + 1)))
    #expect(printed.map(\.1).sorted() == Array(agenda.activities.indices))
    for (number, activity) in printed { #expect(contents.numbers[activity] == number) }
    // The naive twin: a day names whatever is on it.
    for day in contents.days {
      let on = agenda.occurrences.filter { $0.date == day.date }.map(\.activity)
      let told = Set(day.groups.flatMap(\.numbers) + day.others)
      #expect(told == Set(on.compactMap { contents.numbers[$0] }))
    }
  }
}
