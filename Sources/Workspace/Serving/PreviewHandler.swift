import FlyingFox
import Foundation
import Publishing

/// Answers the requests of browsers with the files of a preview.
///
/// An address is looked up among those of the site's plan, so nothing outside the site can be asked for.
struct PreviewHandler: HTTPHandler {
  private let preview: Preview
  /// Whether only this machine is served. Then a page of another site that gave itself the address of
  /// this machine (DNS rebinding) is told by the name it asks for.
  private let isLocal: Bool

  /// How long a question for news is held before it is answered without any.
  private static let patience = Duration.seconds(25)

  /// A handler for a preview.
  init(_ preview: Preview, isLocal: Bool) {
    self.preview = preview
    self.isLocal = isLocal
  }

  /// The answer to a request.
  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return answer(.methodNotAllowed, headers: [HTTPHeader("Allow"): "GET, HEAD"])
    }
    guard !isLocal || Self.namesThisMachine(request.headers[.host]) else {
      return answer(.misdirectedRequest)
    }
    let address = String(request.path.drop { $0 == "/" })
    let response =
      address.hasPrefix(PreviewScript.folder)
      ? await ownFile(address, request) : try await siteFile(address, request)
    return request.method == .HEAD ? try await Self.withoutBody(response) : response
  }

  // MARK: The site

  private func siteFile(_ address: String, _ request: HTTPRequest) async throws -> HTTPResponse {
    let state = await preview.state
    let wanted = address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
    guard let site = state.site else {
      guard wanted.hasSuffix(".html") else { return answer(.serviceUnavailable) }
      return answer(
        .serviceUnavailable, Array(PreviewScript.emptyPage(of: state).utf8), type: "a.html")
    }
    if let file = try await site.file(at: wanted) {
      return try await answer(with: file, of: state, to: request)
    }
    if try await site.file(at: wanted + "/index.html") != nil {
      // Relative links of the page count from its folder.
      return answer(.found, headers: [.location: "/\(wanted)/"])
    }
    guard let page = try await site.file(at: SitePlan.notFoundAddress) else {
      return answer(.notFound)
    }
    var response = try await answer(with: page, of: state, to: request)
    response.statusCode = .notFound
    return response
  }

  private func answer(
    with file: OutputFile, of state: PreviewState, to request: HTTPRequest
  ) async throws -> HTTPResponse {
    switch file.content {
    case .bytes(let bytes):
      let isPage = file.address.hasSuffix(".html")
      return answer(
        .ok, isPage ? Self.withScript(bytes, state) : bytes, type: file.address)
    case .copy(let path):
      // The library reads it piece by piece, and only the range that was asked for.
      let handler = FileHTTPHandler(
        path: URL(fileURLWithPath: path), contentType: MediaType.of(file.address),
        cacheControl: [.noStore])
      return try await handler.handleRequest(request)
    case .picture(let picture, let form):
      return answer(.ok, try await preview.bytes(of: picture, form), type: file.address)
    }
  }

  /// A page with the preview's script at the end of it.
  private static func withScript(_ page: [UInt8], _ state: PreviewState) -> [UInt8] {
    let end = Array("</body>".utf8)
    let tag = Array(PreviewScript.tag(of: state).utf8)
    let place =
      stride(from: page.count - end.count, through: 0, by: -1).first {
        page[$0..<$0 + end.count].elementsEqual(end)
      } ?? page.count
    return Array(page[..<place]) + tag + page[place...]
  }

  // MARK: The preview's own files

  private func ownFile(_ address: String, _ request: HTTPRequest) async -> HTTPResponse {
    // What is wrong with the sources is nothing for the pages of other sites.
    guard request.headers[HTTPHeader("Sec-Fetch-Site")] != "cross-site" else {
      return answer(.forbidden)
    }
    switch address {
    case PreviewScript.script:
      return answer(.ok, Array(PreviewScript.scriptText.utf8), type: address)
    case PreviewScript.style:
      return answer(.ok, Array(PreviewScript.styleText.utf8), type: address)
    case PreviewScript.news:
      let after = request.query["after"].flatMap { Int($0) } ?? -1
      let state = await preview.state(after: after, patience: Self.patience)
      let news = Array("almanacPreview(".utf8) + scriptLiteral(PreviewNews(state))
      return answer(.ok, news + Array(");\n".utf8), type: address)
    default: return answer(.notFound)
    }
  }

  // MARK: Answers

  private func answer(
    _ status: HTTPStatusCode, _ body: [UInt8] = [], type address: String = ".txt",
    headers: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    var all = HTTPHeaders(headers)
    all[.contentType] = MediaType.of(address)
    // The name of such a file changes with its content, so a browser can keep it and loads a page sooner.
    let isFixed =
      status == .ok && (address.hasPrefix("assets/") || address.hasPrefix("media/"))
    all[.cacheControl] = isFixed ? "max-age=31536000, immutable" : "no-store"
    all[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    let text =
      body.isEmpty && status != .ok ? Array("\(status.code) \(status.phrase)\n".utf8) : body
    return HTTPResponse(statusCode: status, headers: all, body: Data(text))
  }

  /// The answer to a HEAD request (RFC 9110, section 9.3.2).
  private static func withoutBody(_ response: HTTPResponse) async throws -> HTTPResponse {
    guard response.headers[.contentLength] == nil else { return response }
    var headers = response.headers
    headers[.contentLength] = "\(try await response.bodyData.count)"
    return HTTPResponse(statusCode: response.statusCode, headers: headers)
  }

  private static func namesThisMachine(_ host: String?) -> Bool {
    guard var name = host?[...] else { return false }
    if let colon = name.lastIndex(of: ":"), !name[colon...].contains("]") { name = name[..<colon] }
    return ["localhost", "127.0.0.1", "[::1]"].contains(String(name))
  }
}
