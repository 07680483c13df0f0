import Diagnostics

/// A style sheet that names other assets.
struct StyleSheet {
  let file: SourceFile
  /// The name below `assets/`.
  let name: String

  /// The sheet with every `url(…)` of a file beside it turned into that file's published name.
  ///
  /// - Parameter addresses: the addresses of the assets by name; styles and assets are published in
  ///   one folder, so a link is the last part of an address.
  func linked(to addresses: [String: String]) -> Diagnosed<[UInt8]> {
    var output: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    var start = 0
    while let open = file.bytes[start...].firstRange(of: "url(".utf8) {
      guard let close = file.bytes[open.upperBound...].firstIndex(of: UInt8(ascii: ")")) else {
        break
      }
      output += file.bytes[start..<open.upperBound]
      let written = String(decoding: file.bytes[open.upperBound..<close], as: UTF8.self)
      let target = written.filter { $0 != "\"" && $0 != "'" && $0 != " " }
      if target.hasPrefix("data:") || target.hasPrefix("#") {
        output += file.bytes[open.upperBound..<close]
      } else if let address = addresses[target] {
        output += address.dropFirst("assets/".count).utf8
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "missing-asset",
            Message(zh: "assets/ 里没有 \(target)", en: "there is no \(target) in assets/"),
            at: file.span(open.upperBound..<close)))
      }
      start = close
    }
    output += file.bytes[start...]
    return Diagnosed(output, diagnostics)
  }
}
