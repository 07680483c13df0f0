import Content
import Diagnostics

/// Tries the web addresses of a calendar.
///
/// Servers are asked side by side, each for one address at a time. One that answers at all is there,
/// except where it says that the page is gone; many refuse programs and serve people.
public struct LinkCheck: Sendable {
  /// How patient it is.
  public struct Patience: Sendable {
    /// The number of servers asked at a time.
    public var servers = 8
    /// How often an address is tried that gives no answer, or says that the server is in trouble.
    public var attempts = 3
    /// The wait before the second attempt; before each further one it doubles.
    public var wait = Duration.milliseconds(500)

    /// The usual patience.
    public init() {}
  }

  private let client: any WebClient
  private let patience: Patience

  /// A check through a client.
  public init(_ client: any WebClient, patience: Patience = Patience()) {
    self.client = client
    self.patience = patience
  }

  /// Tries addresses that the cache does not hold.
  ///
  /// - Parameters:
  ///   - cache: takes over what was reached.
  ///   - now: seconds since 1970.
  ///   - progress: told how many of how many addresses are done.
  /// - Returns: what could not be reached, at every place it stands.
  func problems(
    of addresses: [Located<String>], cache: inout LinkCache, now: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async -> [Diagnostic] {
    let places = Dictionary(grouping: addresses) { Self.withoutFragment($0.value) }
    let asked = places.keys.filter { !cache.holds($0, now: now) }.sorted()
    let servers = Dictionary(grouping: asked, by: Self.server).sorted { $0.key < $1.key }.map(
      \.value)
    var problems: [Diagnostic] = []
    var done = 0
    await withTaskGroup(of: [(address: String, outcome: Outcome)].self) { group in
      var waiting = servers[...]
      for _ in 0..<patience.servers {
        guard let next = waiting.popFirst() else { break }
        group.addTask { await outcomes(of: next) }
      }
      for await outcomes in group {
        done += outcomes.count
        progress(BuildProgress(stage: "links", done: done, total: asked.count))
        for (address, outcome) in outcomes {
          if outcome == .there { cache.keep(address, now: now) }
          problems += (places[address] ?? []).compactMap { outcome.problem(at: $0) }
        }
        if let next = waiting.popFirst() { group.addTask { await self.outcomes(of: next) } }
      }
    }
    return problems
  }

  /// Tries the addresses of one server, one after the other. From one that gives no answer at all, no
  /// other address is asked for.
  private func outcomes(of addresses: [String]) async -> [(address: String, outcome: Outcome)] {
    var found: [(address: String, outcome: Outcome)] = []
    var silence: Outcome?
    for address in addresses {
      var outcome = silence
      if outcome == nil { outcome = await self.outcome(of: address) }
      guard let outcome else { continue }
      if case .silent = outcome { silence = outcome }
      found.append((address, outcome))
    }
    return found
  }

  private func outcome(of address: String) async -> Outcome {
    var wait = patience.wait
    var outcome = Outcome.there
    for attempt in 1...max(patience.attempts, 1) {
      if attempt > 1 {
        try? await Task.sleep(for: wait)
        wait *= 2
      }
      outcome = await tried(address, heads: attempt == 1)
      guard outcome.mayPass else { return outcome }
    }
    return outcome
  }

  /// One attempt. The first asks for the head alone; what is refused so is asked for whole, for some
  /// servers know nothing else.
  private func tried(_ address: String, heads: Bool) async -> Outcome {
    if heads {
      let first = Outcome(await client.answer(to: address, method: .head))
      if first == .there { return first }
      if case .silent = first { return first }
    }
    return Outcome(await client.answer(to: address, method: .get))
  }

  // MARK: Addresses

  private static func withoutFragment(_ address: String) -> String {
    String(address.prefix { $0 != "#" })
  }

  /// The part of an address that names the server.
  private static func server(of address: String) -> String {
    let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    return address[start...].prefix { !"/?".contains($0) }.lowercased()
  }
}

extension LinkCheck {
  /// What became of an address.
  private enum Outcome: Equatable {
    /// The server answers.
    case there
    /// The server says that there is no such page.
    case gone(Int)
    /// The server says that it is in trouble, or that it was asked too often.
    case troubled(Int)
    /// No answer.
    case silent(Message)

    init(_ answer: WebAnswer) {
      switch answer {
      case .status(let status) where status == 404 || status == 410: self = .gone(status)
      case .status(let status) where status >= 500: self = .troubled(status)
      // 401, 403, 429 and the like: somebody is there, and may let people in.
      case .status: self = .there
      case .timeout: self = .silent(Message(zh: "等了很久没有回答", en: "no answer in time"))
      case .failure(let reason): self = .silent(reason)
      }
    }

    /// Whether it may be another one in a moment.
    var mayPass: Bool {
      switch self {
      case .there, .gone: false
      case .troubled, .silent: true
      }
    }

    func problem(at place: Located<String>) -> Diagnostic? {
      switch self {
      case .there: nil
      case .gone(let status):
        Diagnostic(
          .warning, "dead-link",
          Message(
            zh: "那个网站说没有这一页（\(status)）", en: "the site says that there is no such page (\(status))"),
          at: place.span)
      case .troubled(let status):
        Diagnostic(
          .warning, "unreachable-link",
          Message(
            zh: "这个网址试了几次都打不开：对方服务器出了问题（\(status)）",
            en: "the address could not be reached: its server is in trouble (\(status))"),
          at: place.span)
      case .silent(let reason):
        Diagnostic(
          .warning, "unreachable-link",
          Message(
            zh: "这个网址试了几次都打不开：\(reason.chinese)",
            en: "the address could not be reached: \(reason.english)"),
          at: place.span)
      }
    }
  }
}
