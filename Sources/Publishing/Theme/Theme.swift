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

  /// Renders a view with a template.
  func render(_ view: some MustacheParent, with template: TemplateName) -> String {
    guard let text = library.render(view, withTemplate: template.rawValue) else {
      preconditionFailure("a theme without a template is an error, and errors stop the build")
    }
    return text
  }
}
