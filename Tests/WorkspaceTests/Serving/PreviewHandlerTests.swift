import FlyingFox
import Foundation
import Testing

@testable import Workspace

@Suite("PreviewHandler")
struct PreviewHandlerTests {
  private func answer(
    _ path: String, _ method: HTTPMethod = .GET, headers: [HTTPHeader: String] = [:],
    isLocal: Bool = true, on disk: any FileSystem, options: BuildOptions = BuildOptions(jobs: 1)
  ) async throws -> HTTPResponse {
    let preview = Preview(options, on: disk)
    _ = await preview.update()
    let all = [HTTPHeader.host: "127.0.0.1:8080"].merging(headers) { $1 }
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    let query = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { item in
      let pair = item.split(separator: "=", maxSplits: 1).map(String.init)
      return HTTPRequest.QueryItem(name: pair[0], value: pair.count > 1 ? pair[1] : "")
    }
    let request = HTTPRequest(
      method: method, version: .http11, path: parts[0], query: query, headers: HTTPHeaders(all),
      body: HTTPBodySequence())
    return try await PreviewHandler(preview, isLocal: isLocal).handleRequest(request)
  }

  private func text(_ response: HTTPResponse) async throws -> String {
    String(decoding: try await response.bodyData, as: UTF8.self)
  }

  @Test("pages come with the preview's script, everything with its type")
  func types() async throws {
    let disk = try Project.disk()
    let page = try await answer("/", on: disk)
    #expect(page.statusCode == .ok)
    #expect(page.headers[.contentType] == "text/html; charset=utf-8")
    #expect(page.headers[.cacheControl] == "no-store")
    let markup = try await text(page)
    #expect(markup.contains("测试科普日"))
    #expect(
      markup.contains(
        "<script src=\"/@almanac/preview.js\" data-edition=\"1\" defer></script>\n</body>"))
    let style = try #require(
      markup.split(separator: "\"").first { $0.hasPrefix("assets/") && $0.hasSuffix(".css") })
    let kept = try await answer("/\(style)", on: disk)
    #expect(kept.headers[.contentType] == "text/css; charset=utf-8")
    #expect(kept.headers[.cacheControl]?.contains("immutable") == true)
    let index = try await answer("/search/index.js", on: disk)
    #expect(index.headers[.contentType] == "text/javascript; charset=utf-8")
    let worker = try await answer("/sw.js", on: disk)
    #expect(try await text(worker).contains("unregister"))
  }

  @Test("folders lead to their page, unknown addresses to the site's own page for them")
  func addresses() async throws {
    let guide = "---\ntitle: 指南\n---\n写。\n"
    let disk = try Project.disk(["guide/index.md": guide])
    let folder = try await answer("/guide", on: disk)
    #expect(folder.statusCode == .found && folder.headers[.location] == "/guide/")
    #expect(try await answer("/guide/", on: disk).statusCode == .ok)
    for path in ["/nothing.html", "/../content/calendar.yml", "/content/calendar.yml", "/a/../.."] {
      let missing = try await answer(path, on: disk)
      #expect(missing.statusCode == .notFound, "\(path)")
      #expect(try await text(missing).contains("data-page=\"404\""), "\(path)")
    }
  }

  @Test("nothing but reading is answered")
  func methods() async throws {
    let disk = try Project.disk()
    let refused = try await answer("/", .POST, on: disk)
    #expect(refused.statusCode == .methodNotAllowed)
    #expect(refused.headers[HTTPHeader("Allow")] == "GET, HEAD")
    let head = try await answer("/", .HEAD, on: disk)
    let whole = try await answer("/", on: disk).bodyData.count
    #expect(head.headers[.contentLength] == "\(whole)")
    #expect(try await head.bodyData.isEmpty)
  }

  @Test("a page elsewhere that gave itself the address of this machine is not served")
  func rebinding() async throws {
    let disk = try Project.disk()
    for (host, isServed) in [
      ("localhost", true), ("localhost:9000", true), ("[::1]:8080", true), ("127.0.0.1", true),
      ("evil.example", false), ("127.0.0.1.evil.example:8080", false), ("", false),
    ] {
      let status = try await answer("/", headers: [.host: host], on: disk).statusCode
      #expect((status == .ok) == isServed, "\(host)")
    }
    let open = try await answer("/", headers: [.host: "192.168.1.5:8080"], isLocal: false, on: disk)
    #expect(open.statusCode == .ok, "where others are let in, they use other names")
    let news = try await answer(
      "/@almanac/news.js?after=-1", headers: [HTTPHeader("Sec-Fetch-Site"): "cross-site"], on: disk)
    #expect(news.statusCode == .forbidden)
  }

  @Test("without a site yet, pages say what is wrong and wait")
  func nothingYet() async throws {
    let disk = try Project.disk(["calendar.yml": "title: [\n"])
    let page = try await answer("/days/2023-09-20.html", on: disk)
    #expect(page.statusCode == .serviceUnavailable)
    #expect(try await text(page).contains("data-edition=\"0\""))
    let news = try await text(try await answer("/@almanac/news.js?after=-1", on: disk))
    #expect(news.hasPrefix("almanacPreview({") && news.contains("content/calendar.yml"))
    #expect(try await answer("/assets/site.css", on: disk).statusCode == .serviceUnavailable)
  }

  @Test("identity numbers are masked in the news too")
  func masked() async throws {
    let number = "11010519900101" + "0017"
    let disk = try Project.disk([
      "activities/dali/clinic.md": Project.activity("义诊", more: "contact: \(number)\n")
    ])
    let news = try await text(try await answer("/@almanac/news.js?after=-1", on: disk))
    #expect(news.contains("******") && !news.contains(number))
  }

  @Test("media come piece by piece where a browser asks for a range")
  func ranges() async throws {
    let folder = try TemporaryFolder()
    try folder.put(try Project.files())
    try folder.put([
      "content/media/talk.mp3": Array(0..<200),
      "content/pages/about.md": Array("---\ntitle: 关于\n---\n[讲座](../media/talk.mp3)\n".utf8),
    ])
    var options = BuildOptions(
      content: "\(folder.path)/content", themes: "\(folder.path)/themes", jobs: 1)
    options.output = "\(folder.path)/site"
    let site = try await Build(options).run()
    #expect(site.publication != nil)
    let audio = try #require(
      try DiskFileSystem().entries(below: options.output)?.first { $0.path.hasSuffix(".mp3") })
    let whole = try await answer("/\(audio.path)", on: DiskFileSystem(), options: options)
    #expect(whole.headers[.contentType] == "audio/mpeg")
    #expect(whole.headers[.acceptRanges] == "bytes")
    #expect(Array(try await whole.bodyData) == Array(0..<200))
    let part = try await answer(
      "/\(audio.path)", headers: [.range: "bytes=10-19"], on: DiskFileSystem(), options: options)
    #expect(part.statusCode == .partialContent)
    #expect(part.headers[.contentRange] == "bytes 10-19/200")
    #expect(Array(try await part.bodyData) == Array(10..<20))
  }
}
