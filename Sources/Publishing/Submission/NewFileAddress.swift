import Activities

/// The page of a git host on which a new file is written, as an address with gaps for a script to fill.
///
/// ```
/// https://github.com/a/b/new/main/content/activities/{county}?filename={name}&value={text}
/// ```
enum NewFileAddress {
  /// The address with `{county}`, and `{name}` and `{text}` where the host fills them in for visitors.
  ///
  /// GitHub and Gitea (from 1.15, “Integrations” of its documentation) take both from the query. Of
  /// Gitee nothing of the kind is documented: there the page opens empty, in the right folder.
  static func pattern(for repository: Repository) -> String {
    let place = [repository.branch, repository.folder].map(escaped).filter { !$0.isEmpty }
      .joined(separator: "/")
    let folder = "\(place)/activities/{county}"
    return switch repository.kind {
    case .github: "\(repository.address)/new/\(folder)?filename={name}&value={text}"
    case .gitea: "\(repository.address)/_new/\(folder)?filename={name}&value={text}"
    case .gitee: "\(repository.address)/new/\(folder)"
    }
  }

  /// A path as it stands in an address (RFC 3986, 3.3): bytes that are neither letters, digits nor
  /// `-._~/` as `%E4`.
  private static func escaped(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension Repository.Kind {
  /// The host's name as it writes itself.
  var name: String {
    switch self {
    case .github: "GitHub"
    case .gitee: "Gitee"
    case .gitea: "Gitea"
    }
  }
}
