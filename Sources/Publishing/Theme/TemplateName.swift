/// A template that the program asks a theme for; a theme can hold more, as parts of these.
enum TemplateName: String, CaseIterable {
  case home, day, county
  case countyDay = "county-day"
  case topic, action, host, activity, guide
  case guideStep = "guide-step"
  case page
  case search, mine, recap, changes, subscribe, data
  /// The form for an activity.
  case submit
  case notFound = "404"
  /// Where a visitor without a network is led.
  case offline
  /// The styles and scripts, header and footer of a page, rendered once for all pages of a kind.
  case resources, header, footer
  /// An activity in a list.
  case card
  /// An activity in a list of related ones.
  case brief

  /// The names the template can use, without the theme's strings.
  var schema: Schema {
    switch self {
    case .home: page(HomeView.schema)
    case .day, .county, .countyDay, .topic, .action, .host: page(ListView.schema)
    case .activity: page(ActivityView.schema)
    case .guide, .guideStep, .page: page(ArticleView.schema)
    case .search: page(SearchView.schema)
    case .submit: page(SubmitView.schema)
    case .mine: page(MineView.schema)
    case .recap: page(RecapView.schema)
    case .changes: page(ChangesView.schema)
    case .subscribe: page(SubscribeView.schema)
    case .data: page(DataView.schema)
    case .notFound, .offline: page(Schema([:]))
    case .resources, .header, .footer: FrameView.schema
    case .card, .brief: CardView.schema
    }
  }

  private func page(_ content: Schema) -> Schema {
    content.merging(ChromeView.schema).merging(FrameView.schema)
  }
}
