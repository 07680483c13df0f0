import Markup

/// The script with which a visitor's browser keeps the site for reading without a network, or with
/// which it stops doing so.
///
/// It is written even where the calendar does not ask for it: a browser that kept the site last week
/// would go on with last week's script until it finds another one at the same address.
public struct ServiceWorker: Sendable {
  /// A file of the site with a mark of its bytes.
  public struct Entry: Sendable {
    /// The address from the site's root.
    public let address: String
    /// The mark.
    public let mark: Fingerprint
    /// The number of bytes.
    public let size: Int

    /// An entry of a file.
    public init(address: String, bytes: [UInt8]) {
      self.address = address
      mark = Fingerprint(of: bytes)
      size = bytes.count
    }
  }

  /// Where it is, from the site's root: a worker sees nothing above its own folder.
  public static let address = "sw.js"
  /// A site of no more files and bytes is kept whole: a visitor on a phone's data plan pays for it.
  static let mostFiles = 600
  /// The bytes of such a site; see ``mostFiles``.
  static let mostBytes = 5 << 20

  /// How the addresses of files begin that are never kept.
  private static let notKept = [
    "feeds/", "data/", "embed/", "posters/", "print/", FileRoute.robots.address, "sitemap",
  ]

  /// Whether the site is kept at all.
  public let keepsSite: Bool
  private let script: [UInt8]
  /// The pages that are always kept.
  private let shell: Set<String>

  /// The worker of a plan's site.
  public init(_ plan: SitePlan) {
    keepsSite = plan.agenda.edition.worksOffline
    let name = keepsSite ? Theme.WorkerName.offline : .retired
    script = plan.theme.workers[name] ?? []
    shell = Set(plan.pages.filter { $0.route.isShell }.map(\.address))
  }

  /// The script that ends the keeping, whatever the calendar asks for: a preview must never be kept.
  public static func retired(of plan: SitePlan) -> OutputFile {
    OutputFile(address: address, content: .bytes(plan.theme.workers[.retired] ?? []))
  }

  /// Whether a file can be kept at all: what other programs fetch by themselves and what other sites
  /// show is not, nor what is there to be printed, since it says once more what other pages say, nor
  /// pictures, of which a hundred would be more than all pages; without a network their words stand for
  /// them.
  public func keeps(_ address: String) -> Bool {
    keepsSite && !Self.notKept.contains(where: address.hasPrefix)
      && !PublishedPicture.isCopy(address)
  }

  /// The script with the list of what it keeps.
  ///
  /// - Parameter entries: all files of the site, in an order that is the same in every build.
  public func file(keeping entries: [Entry]) -> OutputFile {
    guard keepsSite else { return OutputFile(address: Self.address, content: .bytes(script)) }
    // Who keeps the pages needs the calendars' files least.
    let pages = entries.filter { !$0.address.hasSuffix(".ics") }
    let whole = [entries, pages].first(where: Self.isSmall)
    let isWhole = whole != nil
    let kept = whole ?? entries.filter { isAlwaysKept($0.address) }
    var version = Fingerprint(of: script)
    for entry in entries { version.update(Array("\(entry.address) \(entry.mark)\n".utf8)) }
    let site = Site(
      version: "\(version)", whole: isWhole, files: kept.map { [$0.address, "\($0.mark)"] })
    let bytes = Array("self.almanacSite = ".utf8) + scriptLiteral(site) + Array(";\n".utf8) + script
    return OutputFile(address: Self.address, content: .bytes(bytes))
  }

  private static func isSmall(_ entries: [Entry]) -> Bool {
    entries.count <= mostFiles && entries.reduce(0) { $0 + $1.size } <= mostBytes
  }

  private func isAlwaysKept(_ address: String) -> Bool {
    address.hasPrefix("assets/") || address.hasPrefix("search/") || shell.contains(address)
  }

  /// What the script is told of the site.
  private struct Site: Encodable {
    let version: String
    let whole: Bool
    let files: [[String]]
  }
}

extension Route {
  /// Whether the page belongs to what a large site keeps of itself.
  fileprivate var isShell: Bool {
    switch self {
    case .home, .search, .submit, .mine, .recap, .changes, .subscribe, .offline, .guide, .page: true
    case .day, .county, .countyDay, .topic, .action, .host, .activity, .poster, .booklet, .data,
      .embeds, .embed, .notFound:
      false
    }
  }
}
