import Diagnostics
import Foundation
import Testing

@testable import Workspace

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("PreviewServer")
struct PreviewServerTests {
  private func preview() throws -> Preview {
    Preview(BuildOptions(jobs: 1), on: try Project.disk())
  }

  /// A server on a port that nobody else has.
  private func server(of preview: Preview) throws -> PreviewServer {
    do {
      return try PreviewServer(preview, host: "127.0.0.1", port: .random(in: 20_000...40_000))
    } catch PreviewServer.Refusal.portTaken(_, .some(let free)) {
      return try PreviewServer(preview, host: "127.0.0.1", port: free)
    }
  }

  @Test("a taken port is named with a free one, and free again afterwards", .timeLimit(.minutes(5)))
  func takenPort() async throws {
    let preview = try preview()
    _ = await preview.update()
    let server = try server(of: preview)
    let running = Task { try await server.run() }
    try await server.waitUntilReady()
    do {
      _ = try PreviewServer(preview, host: "127.0.0.1", port: server.port)
      Issue.record("the port has one listener")
    } catch PreviewServer.Refusal.portTaken(let port, let free) {
      #expect(port == server.port)
      #expect(try #require(free) > port)
    }
    let address = try #require(URL(string: server.address + "/pages/about.html"))
    let (page, _) = try await URLSession.shared.data(from: address)
    #expect(String(decoding: page, as: UTF8.self).contains("关于"))
    // Held until there is news: it must not keep the server from ending.
    let number = await preview.state.number
    let question = try #require(URL(string: "\(server.address)/@almanac/news.js?after=\(number)"))
    let held = Task { try await URLSession.shared.data(from: question) }
    try await Task.sleep(for: .milliseconds(200))
    await server.stop()
    try await running.value
    _ = try? await held.value
    #expect(throws: Never.self) {
      try PreviewServer(preview, host: "127.0.0.1", port: server.port)
    }
  }

  @Test(
    "an address that is none of this machine's is refused",
    arguments: ["nonsense", "203.0.113.7", ""])
  func badAddress(host: String) throws {
    let preview = try preview()
    #expect(throws: PreviewServer.Refusal.badAddress(host)) {
      try PreviewServer(preview, host: host, port: 8080)
    }
  }

  @Test("what can be reached from this machine alone")
  func loopback() {
    #expect(PreviewServer.isLoopback("127.0.0.1") && PreviewServer.isLoopback("::1"))
    #expect(!PreviewServer.isLoopback("0.0.0.0") && !PreviewServer.isLoopback("192.168.1.2"))
  }
}
