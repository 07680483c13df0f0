import TestSupport
import Testing

@testable import Activities

@Suite("Agenda")
struct AgendaTests {
  private typealias Make = ActivityFactory

  // MARK: Against a naive twin

  /// What an occurrence is, told without indexes.
  private struct Slot: Hashable {
    let id: String
    let date: CivilDate
    let part: DayPart
    let sessions: [Int]
  }

  private func slots(of occurrences: [Occurrence], in agenda: Agenda) -> [Slot] {
    occurrences.map {
      Slot(
        id: agenda.activities[$0.activity].id.description, date: $0.date, part: $0.part,
        sessions: $0.sessions)
    }
  }

  /// Every activity on every day and part, by going through all days and parts one by one.
  private func naiveSlots(of activities: [Activity]) -> [Slot] {
    (1...30).map(Make.day).flatMap { date in
      DayPart.allCases.flatMap { part in
        activities.enumerated()
          .compactMap { index, activity -> (start: Int, index: Int, slot: Slot)? in
            let sessions = activity.sessions.indices.filter {
              let session = activity.sessions[$0]
              return session.dates.contains(date) && session.time.part == part
            }
            guard !sessions.isEmpty else { return nil }
            let start = sessions.map { activity.sessions[$0].time.start?.minutes ?? Int.max }.min()
            let slot = Slot(
              id: activity.id.description, date: date, part: part, sessions: sessions)
            return (start ?? Int.max, index, slot)
          }
          .sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.slot)
      }
    }
  }

  private func forRandomAgendas(_ check: (Agenda) throws -> Void) rethrows {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<40 { try check(Make.agenda(of: Make.randomActivities(using: &random))) }
  }

  @Test("activities stand by first day, start, county and slug, whatever came first")
  func orderOfActivities() {
    let rank = Dictionary(
      uniqueKeysWithValues: Make.vocabulary.places.enumerated().map { ($1.slug, $0) })
    forRandomAgendas { agenda in
      let keys = agenda.activities.map { activity -> (CivilDate, Int, Int, String) in
        let (date, start) = Make.sortKey(activity.sessions[0])
        return (date, start, rank[activity.county.slug] ?? 99, activity.id.slug)
      }
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
      let again = Make.agenda(of: agenda.activities.reversed())
      #expect(again.activities.map(\.id) == agenda.activities.map(\.id))
      #expect(again.occurrences == agenda.occurrences)
    }
  }

  @Test("occurrences are those found by going through all days and parts")
  func occurrences() {
    forRandomAgendas { agenda in
      #expect(agenda.occurrences.map(\.index) == Array(agenda.occurrences.indices))
      #expect(slots(of: agenda.occurrences, in: agenda) == naiveSlots(of: agenda.activities))
    }
  }

  @Test("every listing is a filter of all occurrences, in their order")
  func listings() {
    forRandomAgendas { agenda in
      func expect(_ listing: Listing, _ isIn: (Activity, CivilDate) -> Bool) {
        let filtered = agenda.occurrences.filter { isIn(agenda.activities[$0.activity], $0.date) }
        #expect(listing.occurrences == filtered)
        #expect(listing.activityCount == Set(filtered.map(\.activity)).count)
        #expect(listing.isEmpty == filtered.isEmpty)
      }
      for county in Make.vocabulary.places {
        expect(agenda.listing(in: county)) { activity, _ in activity.county == county }
      }
      for date in (1...30).map(Make.day) {
        expect(agenda.listing(on: date)) { $1 == date }
        for county in Make.vocabulary.places {
          expect(agenda.listing(in: county, on: date)) { $0.county == county && $1 == date }
        }
      }
      for topic in Make.topics {
        expect(agenda.listing(about: topic)) { activity, _ in activity.topics.contains(topic) }
      }
      for action in Make.actions {
        expect(agenda.listing(of: action)) { activity, _ in activity.actions.contains(action) }
      }
      for host in Make.hosts {
        expect(agenda.listing(by: host)) { activity, _ in activity.hosts.contains(host) }
      }
    }
  }

  @Test("hosts are those of some activity, each once")
  func hosts() {
    forRandomAgendas { agenda in
      #expect(Set(agenda.hosts) == Set(agenda.activities.flatMap(\.hosts)))
      #expect(Set(agenda.hosts).count == agenda.hosts.count)
    }
  }

  @Test("days are those of the week and all others that have something, in order")
  func days() {
    forRandomAgendas { agenda in
      let expected = Set(Make.week.days).union(agenda.occurrences.map(\.date)).sorted()
      #expect(agenda.days == expected)
    }
    #expect(Make.agenda(of: []).days == Make.week.days)
  }

  @Test("related activities are distinct, related, and never the activity itself")
  func related() {
    forRandomAgendas { agenda in
      for (index, activity) in agenda.activities.enumerated() {
        let firstDay = activity.sessions[0].dates.lowerBound
        let near = agenda.sameDay(as: index, limit: 3)
        let sameTopics = agenda.sameTopics(as: index, limit: 4, besides: near)
        #expect(near.count <= 3 && sameTopics.count <= 4)
        #expect(Set(near + sameTopics + [index]).count == near.count + sameTopics.count + 1)
        let here = agenda.listing(in: activity.county, on: firstDay).occurrences.map(\.activity)
        #expect(Set(near).isSubset(of: here))
        #expect(
          sameTopics.allSatisfy {
            !Set(agenda.activities[$0].topics).isDisjoint(with: activity.topics)
          })
        #expect(!near.isEmpty || Set(here) == [index])
      }
    }
  }

  // MARK: Examples

  @Test("an activity that spans the edge of the week is in each of its days")
  func edgeOfTheWeek() {
    let agenda = Make.agenda(of: [
      Make.activity("early", [Make.session(Make.day(15)...Make.day(18), .allDay)]),
      Make.activity("late", [Make.session(Make.day(22)...Make.day(25), .allDay)]),
    ])
    #expect(agenda.days == (Make.day(15)...Make.day(25)).days)
    for number in 15...18 { #expect(agenda.listing(on: Make.day(number)).activityCount == 1) }
    for number in 19...21 { #expect(agenda.listing(on: Make.day(number)).isEmpty) }
    for number in 22...25 { #expect(agenda.listing(on: Make.day(number)).activityCount == 1) }
    #expect(agenda.listing(in: Make.counties[0]).activityCount == 2)
  }

  @Test("an activity that starts at midnight of day one is the first of that day")
  func midnight() throws {
    let midnight = try #require(ClockTime(hour: 0, minute: 0))
    let agenda = Make.agenda(of: [
      Make.activity("noon", [Make.session(Make.day(17)...Make.day(17), .from(.noon, to: nil))]),
      Make.activity("stars", [Make.session(Make.day(17)...Make.day(17), .from(midnight, to: nil))]),
    ])
    let first = try #require(agenda.listing(on: Make.day(17)).occurrences.first)
    #expect(agenda.activities[first.activity].id.slug == "stars")
    #expect(first.part == .morning)
  }

  @Test("two sessions in one part of a day are one occurrence, in two parts two")
  func severalSessions() throws {
    let nine = try #require(ClockTime(hour: 9, minute: 0))
    let ten = try #require(ClockTime(hour: 10, minute: 0))
    let today = Make.day(20)...Make.day(20)
    let sessions = [nine, ten, ClockTime.noon].map { Make.session(today, .from($0, to: nil)) }
    let agenda = Make.agenda(of: [Make.activity("x", sessions)])
    #expect(agenda.occurrences.map(\.part) == [.morning, .afternoon])
    #expect(agenda.occurrences.map(\.sessions) == [[0, 1], [2]])
    #expect(agenda.listing(on: Make.day(20)).activityCount == 1)
  }
}
