import Diagnostics
import Markup
import Mustache

/// How the site looks: templates, wording, styles and scripts, checked and ready to use.
public struct Theme: Sendable {
  /// The templates.
  let library: MustacheLibrary
  /// The wording.
  let strings: Strings
  /// The files of `assets/`, under names that change with their content.
  let assets: [OutputFile]
  /// The addresses of the style sheets, in the order of the cascade.
  let styles: [String]
  /// The addresses of the scripts, in the order they run in.
  let scripts: [String]
  /// The addresses of the styles and scripts that the home page alone loads, likewise.
  let homeFiles: [String]
  /// The addresses of the styles and scripts that the search loads when it is first used, likewise.
  let searchFiles: [String]
  /// The addresses of the styles and scripts that the form's page alone loads, likewise.
  let submitFiles: [String]
  /// The addresses of the styles and scripts of the page of what a visitor has starred, likewise.
  let mineFiles: [String]
  /// The addresses of the styles and scripts of the lists for other sites, likewise.
  let embedFiles: [String]
  /// The addresses of the styles and scripts that pages load once they are complete, likewise.
  let laterFiles: [String]
  /// The addresses of the styles and scripts of posters, likewise; they load no others.
  let posterFiles: [String]
  /// The addresses of the styles and scripts of booklets, likewise; they load no others.
  let bookletFiles: [String]
  /// The addresses of the styles and scripts that pages load where the site works offline, likewise.
  let offlineFiles: [String]
  /// The addresses of the styles and scripts of the page of how it was, likewise.
  let recapFiles: [String]
  /// The addresses of the styles that pages with pictures load, likewise.
  let pictureFiles: [String]
  /// The address of the picture for tabs and phones' screens.
  let icon: String?
  /// The colour behind the pages, as `#rrggbb`.
  let ground: String?
  /// The colour of calendars to subscribe to, by its name in CSS.
  let calendarColor: String?
  /// The scripts that work for the site behind its pages.
  let workers: [WorkerName: [UInt8]]

  /// A script in the theme's folder `workers`.
  enum WorkerName: String, CaseIterable {
    /// Keeps the site.
    case offline
    /// Takes away what the other kept, and then itself.
    case retired
  }

  /// Renders the values of a view with a template, as the library does it.
  func render(_ values: [String: Any], with template: TemplateName) -> String {
    guard let text = library.render(values, withTemplate: template.rawValue) else {
      preconditionFailure("a theme without a template is an error, and errors stop the build")
    }
    return text
  }
}
