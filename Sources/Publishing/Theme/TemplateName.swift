/// A template that the program asks a theme for; a theme can hold more, as parts of these.
enum TemplateName: String, CaseIterable {
  case home, day, county
  case countyDay = "county-day"
  case topic, action, host, activity, guide
  case guideStep = "guide-step"
  case page
  case notFound = "404"
  /// The styles and scripts, header and footer of a page, rendered once for all pages of a kind.
  case resources, header, footer
  /// An activity in a list.
  case card
  /// An activity in a list of related ones.
  case brief

  /// The names the template can use, without the theme's strings.
  var schema: Schema {
    switch self {
    case .home: HomeView.schema.merging(ChromeView.schema)
    case .day, .county, .countyDay, .topic, .action, .host:
      ListView.schema.merging(ChromeView.schema)
    case .activity: ActivityView.schema.merging(ChromeView.schema)
    case .guide, .guideStep, .page: ArticleView.schema.merging(ChromeView.schema)
    case .notFound: ChromeView.schema
    case .resources, .header, .footer: FrameView.schema
    case .card, .brief: CardView.schema
    }
  }
}
