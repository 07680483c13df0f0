import Diagnostics

/// An address given by a key must be one of the web.
struct WebAddressRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    draft.urls.filter { !isWebAddress($0.value) }.map(Diagnostic.badURL)
  }
}

/// Whether a text is an http or https address with a host (RFC 3986, 3).
func isWebAddress(_ text: String) -> Bool {
  let schemes = ["https://", "http://"]
  // By bytes: a mark that combines with the last slash is no part of a scheme, but makes no other.
  guard let scheme = schemes.first(where: { text.utf8.starts(with: $0.utf8) }) else { return false }
  let rest = text.utf8.dropFirst(scheme.utf8.count)
  let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
  return !host.isEmpty && rest.allSatisfy { $0 > 0x20 && $0 != 0x7F }
}
