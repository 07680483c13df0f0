import Markup

/// The edition as templates see it.
struct SiteView: TemplateView {
  let title: HTML
  let short: HTML
  let slogan: HTML
  let summary: HTML
  let week: HTML
  let weekFirst: HTML
  let weekLast: HTML
  let firstDay: HTML
  let lastDay: HTML
  let officeName: HTML
  let officeAddress: HTML?
  let officePhone: HTML?
  let officePhoneHref: HTML?
  let officeEmail: HTML?
  let organiser: HTML?
  let icp: HTML?
  let siteID: HTML?
  let note: HTML?

  static let fields: [String: Field<SiteView>] = [
    "title": .text(\.title), "short": .text(\.short), "slogan": .text(\.slogan),
    "summary": .text(\.summary), "week": .text(\.week), "week-first": .text(\.weekFirst),
    "week-last": .text(\.weekLast), "first-day": .text(\.firstDay),
    "last-day": .text(\.lastDay), "office-name": .text(\.officeName),
    "office-address": .text(\.officeAddress), "office-phone": .text(\.officePhone),
    "office-phone-href": .text(\.officePhoneHref), "office-email": .text(\.officeEmail),
    "organiser": .text(\.organiser), "icp": .text(\.icp), "site-id": .text(\.siteID),
    "note": .text(\.note),
  ]
}
