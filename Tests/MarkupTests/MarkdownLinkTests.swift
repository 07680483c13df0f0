import Testing

@testable import Markup

@Suite("Markdown link")
struct MarkdownLinkTests {
  private let path = "content/activities/dali/a.md"

  private func destination(_ address: String) -> MarkdownLink.Destination {
    .init(address, writtenIn: path)
  }

  @Test(
    "http, https, mailto and tel lead out of the site",
    arguments: [
      "http://example.org", "https://example.org/a?b=c#d", "mailto:a@example.org",
      "tel:0913-2126496", "HTTPS://EXAMPLE.ORG", "Tel:110",
    ])
  func external(address: String) {
    #expect(destination(address) == .external(address))
  }

  @Test(
    "other schemes, hosts without a scheme and absolute paths are refused",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///a",
      "blob:x", "C:\\a.md", "note:1.md", "//example.org/a", "/a.md", "\\\\host\\a", "a\\b.md",
      "..\\..\\a.md", "",
    ])
  func refused(address: String) {
    #expect(destination(address) == .refused(address))
  }

  @Test(
    "a scheme that a browser would find after dropping signs never leads out",
    arguments: ["java\tscript:x", "java\nscript:x", "\u{1}javascript:x", " javascript:x", ":x"])
  func hiddenSchemes(address: String) {
    if case .external = destination(address) { Issue.record("\(address) leads out") }
  }

  @Test(
    "paths count from the file's folder",
    arguments: [
      ("b.md", "content/activities/dali/b.md"), ("./b.md", "content/activities/dali/b.md"),
      ("../heyang/c.md", "content/activities/heyang/c.md"),
      ("../../guide/d.md", "content/guide/d.md"),
      ("x//b.md", "content/activities/dali/x/b.md"),
      ("%E6%B4%BB%E5%8A%A8.md", "content/activities/dali/活动.md"),
      ("a%20b.md", "content/activities/dali/a b.md"), ("x/../b.md", "content/activities/dali/b.md"),
    ])
  func entries(address: String, path: String) {
    #expect(destination(address) == .entry(path: path, anchor: nil))
  }

  @Test("an entry can have an anchor, and a text its own")
  func anchors() {
    let path = "content/activities/dali/b.md"
    #expect(destination("b.md#甲-乙") == .entry(path: path, anchor: "甲-乙"))
    #expect(destination("b.md#%E7%94%B2") == .entry(path: path, anchor: "甲"))
    #expect(destination("b.md#") == .entry(path: path, anchor: ""))
    #expect(destination("#%E7%94%B2") == .anchor("甲"))
    #expect(destination("#") == .anchor(""))
  }

  @Test(
    "what is not Markdown is a file",
    arguments: [
      ("../../media/a.jpg", "content/media/a.jpg"), ("a.pdf", "content/activities/dali/a.pdf"),
      ("b.MD", "content/activities/dali/b.MD"), ("b.md.jpg", "content/activities/dali/b.md.jpg"),
    ])
  func files(address: String, path: String) {
    #expect(destination(address) == .file(path: path))
  }

  @Test(
    "a path that climbs out of the project is refused",
    arguments: [
      "../../../../a.md", "../../../..", "../../..", "%2e%2e/%2E%2e/../../a.md",
      "x/../../../../../a.jpg",
    ])
  func climbing(address: String) {
    #expect(destination(address) == .refused(address))
  }

  @Test(
    "a percent sign without two digits behind it stays",
    arguments: ["100%.jpg", "%zz.jpg", "%4.jpg", "%+5.jpg", "%-0.jpg", "%FF.jpg"])
  func percentSigns(address: String) {
    #expect(destination(address) == .file(path: "content/activities/dali/" + address))
  }
}
