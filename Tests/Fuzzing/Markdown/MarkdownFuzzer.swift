import Diagnostics
import FuzzSupport
import Markup

/// Renders the input as the text below a head.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let head = Array("---\ntitle: 题\n---\n".utf8)
  let text = FuzzInput(start, count: count).text
  let file = SourceFile(path: "content/activities/dali/fuzz.md", bytes: head + text.utf8)
  let document = MarkdownDocument(parsing: file, from: head.count)

  for span in document.links.map(\.span) + document.droppedHTML {
    check(span, in: file, of: "a link or raw HTML")
    require(span.range.lowerBound >= head.count, "a link or raw HTML starts in the head")
  }
  let ids = document.headings.map(\.id)
  require(Set(ids).count == ids.count, "two headings have one id: \(ids)")
  require(MarkdownDocument.reservedIDs.isDisjoint(with: ids), "an id is the page's: \(ids)")

  var html: [UInt8] = []
  // An address that none of an author's can be taken for.
  document.fragment { _ in Fragment.rootMark + "our&address" }.append(to: &html, root: "../")
  check(RenderedHTML(html), of: document)
  return 0
}

private func check(_ html: RenderedHTML, of document: MarkdownDocument) {
  require(!html.text.utf8.contains(0x01), "a mark of the root is left")
  let addresses = html.tags.flatMap { tag in
    tag.attributes.filter { $0.name == "href" || $0.name == "src" }
  }
  for address in addresses {
    require(address.value == "../our&amp;address", "an author's address: \(address.value)")
  }
  // Images inside an image's alternative text are read and not shown.
  require(addresses.count <= document.links.count, "more addresses than links")
  let headings = html.tags.filter { $0.isOpening && $0.name.hasPrefix("h") && $0.name.count == 2 }
    .filter { $0.name != "hr" }
  let names = document.headings.map { "h\($0.level)" }
  require(headings.map(\.name) == names, "other headings: \(headings.map(\.name)), not \(names)")
  let ids = headings.map { heading in heading.attributes.first { $0.name == "id" }?.value ?? "" }
  require(ids == document.headings.map { HTML(escaping: $0.id).text }, "other ids: \(ids)")
}
