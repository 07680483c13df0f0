import Activities

/// What pages tell search engines of what they are about, in the words of schema.org (JSON-LD 1.1).
///
/// Addresses are whole where it is known at which one the site is published, else they start at the
/// page that holds them.
struct StructuredData {
  let plan: SitePlan
  /// The way from the page to the site's root.
  let root: String

  /// What a value's words mean, and what it is.
  static func item(_ type: String, _ members: JSONText) -> JSONText {
    guard case .object(let own) = members else { return members }
    return .object(
      [
        .init(name: "@context", value: "https://schema.org"),
        .init(name: "@type", value: .text(type)),
      ] + own)
  }

  /// The address of a file of the site.
  func address(of address: String) -> JSONText {
    .text(plan.webAddress(of: address) ?? root + address)
  }

  /// The site as a whole.
  var website: JSONText {
    let edition = plan.agenda.edition
    return Self.item(
      "WebSite",
      [
        "name": .text(edition.title), "alternateName": .text(edition.shortTitle),
        "description": edition.summary.isEmpty ? nil : .text(edition.summary),
        "inLanguage": .text(edition.language), "url": address(of: Route.home.address),
        "publisher": [
          "@type": "Organization", "name": .text(edition.footer.organiser ?? edition.office.name),
        ],
      ])
  }

  /// The way from home to a page.
  func breadcrumbs(_ way: [Crumb]) -> JSONText {
    Self.item(
      "BreadcrumbList",
      [
        "itemListElement": .list(
          way.enumerated().map { index, crumb in
            [
              "@type": "ListItem", "position": .number(index + 1), "name": .text(crumb.name),
              "item": ["@id": address(of: crumb.route.address)],
            ]
          })
      ])
  }

  /// The guide with its steps, or one of its steps.
  func guide(_ article: Article, steps: [Article]) -> JSONText {
    guard let number = article.step else {
      return Self.item(
        "HowTo",
        [
          "name": .text(article.title),
          "description": article.summary.isEmpty ? nil : .text(article.summary),
          "inLanguage": .text(plan.agenda.edition.language),
          "step": .list(
            steps.map { step in
              var members = members(of: step)
              members.insert(.init(name: "@type", value: "HowToStep"), at: 0)
              return .object(members)
            }),
        ])
    }
    precondition(number > 0, "steps are counted from 1")
    return Self.item("HowToStep", .object(members(of: article)))
  }

  private func members(of step: Article) -> [JSONText.Member] {
    [
      .init(name: "name", value: .text(step.title)),
      .init(name: "position", value: .number(step.step ?? 0)),
      .init(name: "text", value: .text(step.summary.isEmpty ? step.title : step.summary)),
      .init(name: "url", value: address(of: Route.guide(step.slug).address)),
    ]
  }
}
