/// A page that will be written, with its address.
public struct PlannedPage: Sendable {
  /// What the page is about.
  let route: Route
  /// The number of the page within its list, from 1.
  let number: Int

  /// The address from the site's root.
  public var address: String { route.address(page: number) }

  /// When it is written.
  public var phase: OutputFile.Phase {
    switch route {
    case .activity, .poster: .activities
    default: .lists
    }
  }
}
