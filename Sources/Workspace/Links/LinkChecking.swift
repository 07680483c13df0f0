/// That a check tries the web addresses too, and how.
public struct LinkChecking: Sendable {
  /// What tries them.
  let check: LinkCheck
  /// The file of the cache.
  let cache: String
  /// Now, in seconds since 1970.
  let now: Int
  /// Told how far it is.
  let progress: @Sendable (BuildProgress) -> Void

  /// What tries addresses, and the file that keeps which of them were reached.
  public init(
    _ check: LinkCheck, cache: String, now: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.check = check
    self.cache = cache
    self.now = now
    self.progress = progress
  }
}
