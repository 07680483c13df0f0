import Markup

/// A link with its words.
struct LinkView: TemplateView {
  let name: HTML
  let href: HTML
  var isCurrent = false
  var summary: HTML?
  var number: HTML?

  static let fields: [String: Field<LinkView>] = [
    "name": .text(\.name), "href": .text(\.href), "current": .flag(\.isCurrent),
    "summary": .text(\.summary), "number": .text(\.number),
  ]
}
