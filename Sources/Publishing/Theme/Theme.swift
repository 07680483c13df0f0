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

  /// Renders the values of a view with a template, as the library does it.
  func render(_ values: [String: Any], with template: TemplateName) -> String {
    guard let text = library.render(values, withTemplate: template.rawValue) else {
      preconditionFailure("a theme without a template is an error, and errors stop the build")
    }
    return text
  }
}
