/// A template that the program asks a theme for; a theme can hold more, as parts of these.
enum TemplateName: String, CaseIterable {
  case home, day, county
  case countyDay = "county-day"
  case topic, action, host, activity, guide
  case guideStep = "guide-step"
  case page
  case search, mine, recap, changes, subscribe, data, embeds
  /// A list for a frame on another site; it has a head of its own and no frame around it.
  case embed
  /// The form for an activity.
  case submit
  case notFound = "404"
  /// Where a visitor without a network is led.
  case offline
  /// An activity's poster, and a booklet of activities.
  case poster, booklet
  /// An activity in a booklet.
  case bookletEntry = "booklet-entry"
  /// The styles and scripts, header and footer of a page, rendered once for all pages of a kind.
  case resources, header, footer
  /// An activity in a list.
  case card
  /// An activity in a list of related ones.
  case brief

  /// Whether its pages are there to be printed.
  var isPaper: Bool { self == .poster || self == .booklet }

  /// Whether its pages are the site's own on a screen, with its header and footer around them: they are
  /// neither there to be printed nor shown inside another site.
  var isScreen: Bool { !isPaper && self != .embed }

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
    case .embeds: page(EmbedsView.schema)
    case .embed: page(EmbedView.schema)
    case .notFound, .offline: page(Schema([:]))
    case .poster: paper(PosterView.schema)
    case .booklet: paper(BookletView.schema)
    case .bookletEntry: BookletView.EntryView.schema
    case .resources, .header, .footer: FrameView.schema
    case .card, .brief: CardView.schema
    }
  }

  private func paper(_ content: Schema) -> Schema {
    content.merging(PaperView.schema).merging(FrameView.schema)
  }

  private func page(_ content: Schema) -> Schema {
    content.merging(ChromeView.schema).merging(FrameView.schema)
  }
}
