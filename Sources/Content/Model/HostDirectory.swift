import Activities
import Markup

/// Gives every host name its page.
///
/// A unit of `units.yml` has its own slug; any other name gets its pinyin. Names whose addresses
/// would be the same all get a mark made of the name behind it, so that none depends on the others'
/// order.
struct HostDirectory: Sendable {
  private let hosts: [String: Host]

  /// - Parameter written: every name written as a host.
  init(_ written: Set<String>, names: VocabularyIndex) {
    var hosts: [String: Host] = [:]
    var slugs: [String: [String]] = [:]
    Pinyin.learn(Set(written.lazy.flatMap(\.unicodeScalars)))
    let taken = Set(names.vocabulary.units.map(\.slug))
    for name in written {
      if let unit = names.units[name] {
        hosts[name] = Host(slug: unit.slug, name: unit.name)
      } else {
        slugs[asciiSlug(name), default: []].append(name)
      }
    }
    for (slug, sharing) in slugs {
      for name in sharing {
        let isAlone = sharing.count == 1 && !taken.contains(slug) && !slug.isEmpty
        let mark = Fingerprint(of: name.utf8).description
        hosts[name] = Host(
          slug: isAlone ? slug : slug.isEmpty ? mark : "\(slug)-\(mark)", name: name)
      }
    }
    self.hosts = hosts
  }

  /// The host of a name that was given at the start.
  subscript(name: String) -> Host? { hosts[name] }
}
