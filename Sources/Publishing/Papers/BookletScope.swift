/// What a booklet holds.
enum BookletScope: Hashable, Sendable {
  /// Everything.
  case city
  /// What a county has, by its slug; the city's own activities have one as well.
  case county(String)
}
