import Testing

@testable import Workspace

@Suite("MediaType")
struct MediaTypeTests {
  @Test(
    "a type follows from the ending of a name",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("assets/a.0f.css", "text/css; charset=utf-8"),
      ("feeds/all.ics", "text/calendar; charset=utf-8"), ("media/A.JPG", "image/jpeg"),
      ("media/v.1/readme", "application/octet-stream"), ("x.exe", "application/octet-stream"),
      ("site.webmanifest", "application/manifest+json"),
    ])
  func types(address: String, type: String) {
    #expect(MediaType.of(address) == type)
  }
}
