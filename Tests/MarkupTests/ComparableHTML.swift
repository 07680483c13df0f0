/// HTML without what may differ from libcmark's own: the level and id of a heading and the address of
/// a link or image, which a page fills in.
///
/// - Parameter keepsLinks: whether the tags of links stay, which bare addresses have in ours alone.
func comparableHTML(_ html: String, keepsLinks: Bool = true) -> [UInt8] {
  var output: [UInt8] = []
  // In libcmark's output `<` stands only for tags, and `"` for the ends of attributes.
  for (index, piece) in html.utf8.split(separator: 0x3C, omittingEmptySubsequences: false)
    .enumerated()
  {
    guard index > 0 else {
      output += piece
      continue
    }
    let parts = piece.split(separator: 0x3E, maxSplits: 1, omittingEmptySubsequences: false)
    var tag = String(decoding: parts[0], as: UTF8.self)
    let rest = parts.dropFirst().first.map(Array.init) ?? []
    if tag.hasPrefix("h"), tag != "hr /" { tag = "h" }
    if tag.hasPrefix("/h") { tag = "/h" }
    if tag.hasPrefix("a href=") || tag.hasPrefix("img src=") {
      let values = tag.split(separator: "\"", omittingEmptySubsequences: false)
      tag = values[0] + values.dropFirst(2).joined(separator: "\"")
    }
    if keepsLinks || !tag.hasPrefix("a ") && tag != "/a" { output += "<\(tag)>".utf8 }
    output += rest
  }
  return output
}
