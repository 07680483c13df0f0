/// The keys of a session that an entry lists: some of the entry's own, and a name for the session.
enum SessionKey: String, CaseIterable, Sendable {
  case date, time, venue, address, status, notice, id

  /// All names of all keys.
  static let names = KeyNames(allCases.map { (key: $0, names: [$0.rawValue] + $0.chineseNames) })

  /// The names it can be written with in Chinese: those of the entry's own key.
  private var chineseNames: [String] {
    ActivityKey(rawValue: rawValue)?.chineseNames ?? ["编号"]
  }
}
