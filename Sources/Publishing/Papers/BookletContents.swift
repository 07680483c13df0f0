import Activities

/// What stands in a booklet, in which order and under which numbers.
///
/// Every activity stands in it once, on its first day, under a number that counts on through the whole
/// booklet; its other days and the indexes name the number, which works on any paper, while a page's
/// number is known only to whoever prints it.
struct BookletContents {
  /// A day.
  struct Day {
    let date: CivilDate
    /// The activities that begin on it, by the places of the vocabulary.
    var groups: [Group] = []
    /// The numbers of those that began earlier, rising.
    var others: [Int] = []

    /// The numbers of the activities that begin on it; nil where none does.
    var numbers: ClosedRange<Int>? {
      guard let first = groups.first?.numbers.lowerBound, let last = groups.last?.numbers.upperBound
      else { return nil }
      return first...last
    }
  }

  /// The activities of a place on a day.
  struct Group {
    let place: County
    /// The indexes of the activities in the agenda.
    let activities: [Int]
    /// Their numbers, in the same order.
    let numbers: ClosedRange<Int>
  }

  /// The days that have something.
  let days: [Day]
  /// The number of each activity, from 1, by its index in the agenda.
  let numbers: [Int: Int]

  /// The contents of a booklet.
  ///
  /// - Parameter county: whose activities; nil for all.
  init(of agenda: Agenda, in county: County?) {
    var days: [Day] = []
    var numbers: [Int: Int] = [:]
    for date in agenda.days {
      let listing =
        county.map { agenda.listing(in: $0, on: date) } ?? agenda.listing(on: date)
      guard !listing.isEmpty else { continue }
      var day = Day(date: date)
      var own: [String: [Int]] = [:]
      var seen: Set<Int> = []
      for occurrence in listing.occurrences where seen.insert(occurrence.activity).inserted {
        if let number = numbers[occurrence.activity] {
          day.others.append(number)
        } else {
          let slug = agenda.activities[occurrence.activity].county.slug
          own[slug, default: []].append(occurrence.activity)
        }
      }
      day.others.sort()
      for place in agenda.vocabulary.places {
        guard let activities = own[place.slug] else { continue }
        let first = numbers.count + 1
        for activity in activities { numbers[activity] = numbers.count + 1 }
        day.groups.append(
          Group(place: place, activities: activities, numbers: first...numbers.count))
      }
      days.append(day)
    }
    self.days = days
    self.numbers = numbers
  }

  /// The numbers of the activities of a listing that are in the booklet, rising.
  func numbers(of listing: Listing) -> [Int] {
    Set(listing.occurrences.lazy.compactMap { numbers[$0.activity] }).sorted()
  }

  /// Rising numbers with those that follow each other taken together.
  static func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
