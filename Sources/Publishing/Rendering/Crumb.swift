/// A page on the way from home to another one.
struct Crumb: Sendable {
  /// What it is called.
  let name: String
  /// The page.
  let route: Route
}
