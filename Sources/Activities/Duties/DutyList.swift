/// The duties of an edition, and whose count of them is the official one.
public struct DutyList: Sendable {
  /// The platform on which activities are registered.
  public struct Platform: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its address.
    public let url: String?

    /// A platform by name and address.
    public init(name: String, url: String?) {
      self.name = name
      self.url = url
    }
  }

  /// The platform whose count is the official one.
  public let platform: Platform
  /// The duties, in the order they are reported in.
  public let duties: [Duty]

  /// Duties of an edition.
  public init(platform: Platform, duties: [Duty]) {
    self.platform = platform
    self.duties = duties
  }
}
