extension SiteWriter {
  /// That a file for the office would stand in a published site, where everything is public.
  public struct InsideSite: Error, Sendable {
    /// The file's path.
    public let path: String
  }

  /// Refuses a path that lies, by whatever way, in a folder that a site was published in.
  ///
  /// - Throws: ``InsideSite``, or ``FileSystemError``.
  static func refuseInsideSite(_ path: String, on disk: any FileSystem) throws {
    var folder = disk.absolute(path)[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if try disk.readIfPresent("\(folder)/\(manifestName)") != nil {
        throw InsideSite(path: path)
      }
    }
  }
}
