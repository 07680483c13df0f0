/// What programs that visit pages may do (RFC 9309): everything; and where the list of pages is, where
/// there is one.
enum Robots {
  /// The file of a plan's site.
  static func bytes(of plan: SitePlan) -> [UInt8] {
    let sitemap = plan.webAddress(of: FileRoute.sitemap.address).map { "\nSitemap: \($0)\n" } ?? ""
    return Array(("User-agent: *\nAllow: /\n" + sitemap).utf8)
  }
}
