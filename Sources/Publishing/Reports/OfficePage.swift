import Diagnostics
import Markup

/// A page that needs no other file, for the printer and for mail: it is made for the office and is no page
/// of the site.
struct OfficePage {
  let language: Language
  /// The title in the browser's tab, plain.
  let title: String
  /// The rules of its style sheet.
  let style: String
  /// What stands in the body, as markup.
  let body: String

  /// A line by which a page is known to be one; it also keeps search engines away.
  static let mark = "<meta name=\"robots\" content=\"noindex, nofollow\">"

  /// The page's text.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(HTML(escaping: language.rawValue).text)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    \(Self.mark)
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(HTML(escaping: title).text)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}
