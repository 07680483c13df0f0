/// Listings by key, filled occurrence by occurrence.
struct Listings<Key: Hashable & Sendable>: Sendable {
  private var listings: [Key: Listing] = [:]
  /// The activities seen under each key.
  private var seen: [Key: Set<Int>] = [:]

  /// The listing of a key.
  subscript(key: Key) -> Listing { listings[key] ?? .empty }

  /// The keys that have something.
  var keys: some Collection<Key> { listings.keys }

  /// Puts an occurrence under a key.
  mutating func add(_ occurrence: Occurrence, to key: Key) {
    listings[key, default: .empty].occurrences.append(occurrence)
    if seen[key, default: []].insert(occurrence.activity).inserted {
      listings[key, default: .empty].activityCount += 1
    }
  }

  /// Forgets what is only needed for filling.
  mutating func finish() {
    seen = [:]
  }
}
