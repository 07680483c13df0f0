/// What a phone needs to put the site beside its programs (W3C, Web Application Manifest).
struct WebManifest: Encodable {
  /// A picture for the phone's screen.
  struct Icon: Encodable {
    let src: String
    let sizes = "any"
    let type = "image/svg+xml"
  }

  /// Where it is, from the site's root.
  static let address = "manifest.webmanifest"

  let name: String
  let shortName: String
  let description: String
  let lang: String
  /// Addresses are from the manifest's own, so that the site can lie in any folder.
  let startURL = Route.home.address
  let scope = "./"
  let display = "minimal-ui"
  /// The ground while the site is opened.
  let background: String?
  let icons: [Icon]

  enum CodingKeys: String, CodingKey {
    case name, description, lang, scope, display, icons
    case shortName = "short_name"
    case startURL = "start_url"
    case background = "background_color"
  }
}

extension WebManifest {
  /// The manifest of a plan's site, as a file.
  static func file(of plan: SitePlan) -> OutputFile {
    let edition = plan.agenda.edition
    let manifest = WebManifest(
      name: edition.title, shortName: edition.shortTitle, description: edition.summary,
      lang: edition.language, background: plan.theme.ground,
      icons: plan.theme.icon.map { [Icon(src: $0)] } ?? [])
    return OutputFile(address: address, content: .bytes(scriptLiteral(manifest)))
  }
}
