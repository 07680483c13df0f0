import Foundation

/// Finds the links of published pages that lead nowhere; remembers what it has read already.
struct SiteLinks {
  private struct Page {
    let bytes: [UInt8]
    let targets: Set<String>
  }

  private var pages: [String: Page] = [:]

  /// The links of a site that lead to no file of it, as `page → target`.
  mutating func broken(in site: [String: [UInt8]]) -> [String] {
    var broken: [String] = []
    for (address, bytes) in site where address.hasSuffix(".html") {
      if pages[address]?.bytes != bytes {
        pages[address] = Page(bytes: bytes, targets: Self.targets(of: bytes, at: address))
      }
      for target in pages[address]?.targets ?? [] where site[target] == nil {
        broken.append("\(address) → \(target)")
      }
    }
    return broken.sorted()
  }

  /// The addresses that a page links to or loads; other sites and places in the page are left out.
  static func targets(of page: [UInt8], at address: String) -> Set<String> {
    let text = String(decoding: page, as: UTF8.self)
    var targets: Set<String> = []
    for attribute in ["href=\"", "src=\""] {
      for rest in text.components(separatedBy: attribute).dropFirst() {
        let path = rest.prefix { $0 != "\"" && $0 != "#" && $0 != "?" }
        guard !path.isEmpty, !path.contains(":") else { continue }
        targets.insert(resolve(path, from: address))
      }
    }
    return targets
  }

  private static func resolve(_ path: Substring, from address: String) -> String {
    var parts = address.split(separator: "/").dropLast()
    for part in path.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
