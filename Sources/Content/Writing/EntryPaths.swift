import Activities
import Markup

/// Gives new activities the paths of their files: the title in pinyin, numbered where it is taken.
struct EntryPaths {
  private let root: String
  /// The names that are taken, as they stand in addresses.
  private var taken: Set<String>

  /// Paths beside the files of a content folder.
  init(_ tree: SourceTree) {
    root = tree.root
    taken = Set(
      tree.files.compactMap { file in
        let parts = tree.parts(of: file)
        guard parts.count == 3, parts[0] == "activities", let name = parts.last else { return nil }
        return "\(parts[1])/\(asciiSlug(String(name.dropLast(3))))"
      })
  }

  /// The path of a new activity; it is taken from now on.
  mutating func take(_ title: String, in county: County) -> String {
    Pinyin.learn(Set(title.unicodeScalars))
    let slug = asciiSlug(title)
    // A title of signs alone leaves nothing for an address.
    let base = slug.isEmpty ? "activity" : slug
    var name = base
    var number = 1
    while !taken.insert("\(county.slug)/\(name)").inserted {
      number += 1
      name = "\(base)-\(number)"
    }
    return "\(root)/activities/\(county.slug)/\(name).md"
  }
}
