import Content
import Diagnostics
import Synchronization
import Testing

@testable import Workspace

@Suite("LinkCheck")
struct LinkCheckTests {
  /// Servers made of what they answer to which request; the last answer is given again.
  private final class Servers: WebClient {
    private struct State {
      var answers: [String: [WebAnswer]]
      var asked: [String] = []
      var busy: [String: Int] = [:]
      var most = 0
      var mostOfOne = 0
    }
    private let state: Mutex<State>

    init(_ answers: [String: [WebAnswer]]) {
      state = Mutex(State(answers: answers))
    }

    /// Method and address of every request, in order.
    var asked: [String] { state.withLock { $0.asked } }
    /// The most requests at a time, of all servers and of one.
    var most: (all: Int, ofOne: Int) { state.withLock { ($0.most, $0.mostOfOne) } }

    func answer(to address: String, method: WebMethod) async -> WebAnswer {
      let host = String(address.split(separator: "/")[1])
      let key = "\(method.rawValue) \(address)"
      let answer = state.withLock { state -> WebAnswer in
        state.asked.append(key)
        state.busy[host, default: 0] += 1
        state.mostOfOne = max(state.mostOfOne, state.busy[host] ?? 0)
        state.most = max(state.most, state.busy.values.reduce(0, +))
        let answers = state.answers[key] ?? state.answers[address] ?? [.status(200)]
        if answers.count > 1 {
          state.answers[state.answers[key] == nil ? address : key]?.removeFirst()
        }
        return answers[0]
      }
      try? await Task.sleep(for: .milliseconds(2))
      state.withLock { $0.busy[host, default: 1] -= 1 }
      return answer
    }
  }

  private var quick: LinkCheck.Patience {
    var patience = LinkCheck.Patience()
    patience.wait = .zero
    return patience
  }

  private func places(_ addresses: [String]) -> [Located<String>] {
    let file = SourceFile(path: "content/a.md", text: addresses.joined(separator: "\n"))
    return addresses.enumerated().map { Located($1, at: file.lineSpan($0 + 1)) }
  }

  private func codes(
    _ addresses: [String], _ servers: Servers, cache: inout LinkCache, now: Int = 0
  ) async -> [String] {
    let check = LinkCheck(servers, patience: quick)
    return await check.problems(of: places(addresses), cache: &cache, now: now)
      .map { "\($0.span?.position.line ?? 0) \($0.code)" }.sorted()
  }

  @Test(
    "what an answer means",
    arguments: [
      ([WebAnswer.status(200)], nil, 1), ([.status(404)], "dead-link", 2),
      ([.status(410)], "dead-link", 2), ([.status(403)], nil, 1), ([.status(401)], nil, 1),
      ([.status(429)], nil, 1), ([.status(405), .status(200)], nil, 1),
      ([.status(404), .status(200)], nil, 2), ([.status(500)], "unreachable-link", 4),
      ([.status(503), .status(503), .status(200)], nil, 3),
      ([.timeout], "unreachable-link", 3), ([.timeout, .status(200)], nil, 2),
      ([.failure(Message(zh: "没有", en: "none"))], "unreachable-link", 3),
    ] as [([WebAnswer], String?, Int)])
  func answers(answers: [WebAnswer], code: String?, requests: Int) async {
    var cache = LinkCache()
    let servers = Servers(["http://a.example/x": answers])
    let found = await codes(["http://a.example/x"], servers, cache: &cache)
    #expect(found == (code.map { ["1 \($0)"] } ?? []))
    #expect(servers.asked.count == requests, "\(servers.asked)")
    #expect(cache.holds("http://a.example/x", now: 0) == (code == nil))
  }

  @Test("an address is asked for once, and told at every place it stands")
  func places() async {
    var cache = LinkCache()
    let servers = Servers(["http://a.example/x": [.status(404)]])
    let found = await codes(
      ["http://a.example/x", "http://a.example/", "http://a.example/x#part"], servers,
      cache: &cache)
    #expect(found == ["1 dead-link", "3 dead-link"])
    #expect(servers.asked.count == 3)
  }

  @Test("a server that gives no answer is not asked for its other pages")
  func silent() async {
    var cache = LinkCache()
    let addresses = (0..<20).map { "http://a.example/\($0)" }
    let servers = Servers(
      Dictionary(uniqueKeysWithValues: addresses.map { ($0, [WebAnswer.timeout]) }))
    #expect(await codes(addresses, servers, cache: &cache).count == 20)
    #expect(servers.asked.count == 3)
  }

  @Test("servers are asked side by side, each for one page at a time")
  func bounds() async {
    var cache = LinkCache()
    let addresses = (0..<200).map { "http://\($0 % 40).example/\($0)" }
    let servers = Servers([:])
    #expect(await codes(addresses, servers, cache: &cache).isEmpty)
    #expect(servers.most.ofOne == 1 && servers.most.all > 1 && servers.most.all <= 8)
    #expect(servers.asked.count == 200)
  }

  @Test("what was reached is not asked again for a week, what was not is")
  func cached() async throws {
    var cache = LinkCache()
    let servers = Servers(["http://a.example/x": [.status(404)]])
    let addresses = ["http://a.example/x", "http://a.example/y"]
    _ = await codes(addresses, servers, cache: &cache, now: 1000)
    cache = LinkCache(try cache.bytes(now: 1000))
    let before = servers.asked.count
    _ = await codes(addresses, servers, cache: &cache, now: 1000 + LinkCache.lifetime)
    #expect(servers.asked.dropFirst(before).allSatisfy { $0.hasSuffix("/x") })
    let later = servers.asked.count
    _ = await codes(addresses, servers, cache: &cache, now: 1001 + LinkCache.lifetime)
    #expect(servers.asked.dropFirst(later).contains { $0.hasSuffix("/y") })
  }

  @Test(
    "a cache that is none, or of another version, is empty",
    arguments: ["", "{", "[]", "{\"version\":9,\"reached\":{\"http://a.example/\":5}}"])
  func badCache(text: String) {
    #expect(LinkCache(Array(text.utf8)) == LinkCache())
  }
}
