import Markup

/// The page about data files, for developers.
struct DataView: TemplateView {
  /// Files of one kind.
  struct GroupView: TemplateView {
    let title: HTML
    let files: [LinkView]

    static let fields: [String: Field<GroupView>] = [
      "title": .text(\.title), "files": .list(\.files),
    ]
  }

  /// The version of the form.
  let version: HTML
  /// The address of the file of all activities.
  let allHref: HTML
  let schemaHref: HTML
  let tableHref: HTML
  let subscribeHref: HTML
  /// The page with the lines for other sites.
  let embedsHref: HTML
  let groups: [GroupView]
  /// The address of the list of all pages, where there is one.
  let sitemapHref: HTML?

  static let fields: [String: Field<DataView>] = [
    "version": .text(\.version), "all-href": .text(\.allHref), "schema-href": .text(\.schemaHref),
    "table-href": .text(\.tableHref), "subscribe-href": .text(\.subscribeHref),
    "embeds-href": .text(\.embedsHref), "groups": .list(\.groups),
    "sitemap-href": .text(\.sitemapHref),
  ]
}
