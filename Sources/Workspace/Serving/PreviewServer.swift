import FlyingFox
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Serves a preview to browsers.
public struct PreviewServer: Sendable {
  /// Why it cannot.
  public enum Refusal: Error, Sendable, Equatable {
    /// Another program has the port; the free one above it, where there is any.
    case portTaken(UInt16, free: UInt16?)
    /// The address is none of this machine's, or no address at all.
    case badAddress(String)
    /// The system does not let this user have the port.
    case portForbidden(UInt16)
  }

  /// Where it listens.
  public let host: String
  /// The port.
  public let port: UInt16
  private let preview: Preview
  private let server: HTTPServer

  /// A server of a preview.
  ///
  /// - Parameters:
  ///   - host: a numeric address of this machine; with one other than of the loopback, other machines
  ///     can look too.
  ///   - port: the port.
  /// - Throws: ``Refusal``
  public init(_ preview: Preview, host: String, port: UInt16) throws {
    self.preview = preview
    self.host = host
    self.port = port
    try Self.probe(host, port)
    let handler = PreviewHandler(preview, isLocal: Self.isLoopback(host))
    let timeout = 60.0
    server =
      if host.contains(":") {
        HTTPServer(
          address: try sockaddr_in6.inet6(ip6: host, port: port), timeout: timeout,
          logger: .disabled, handler: handler)
      } else {
        HTTPServer(
          address: try sockaddr_in.inet(ip4: host, port: port), timeout: timeout,
          logger: .disabled, handler: handler)
      }
  }

  /// Serves until ``stop()``.
  public func run() async throws {
    do {
      try await server.run()
    } catch SocketError.disconnected {
      // The way the library tells that it was stopped.
    } catch is CancellationError where !Task.isCancelled {
      // Another of its ways: it was stopped while a browser still held a connection.
    }
  }

  /// Waits until browsers can connect.
  public func waitUntilReady() async throws {
    // On a machine that is busy with other things, too.
    try await server.waitUntilListening(timeout: 60)
  }

  /// Ends every connection and the serving.
  public func stop() async {
    await preview.close()
    await server.stop(timeout: 0.2)
  }

  /// The address to open.
  public var address: String {
    let name = host.contains(":") ? "[\(host)]" : host == "0.0.0.0" ? "127.0.0.1" : host
    return "http://\(name):\(port)"
  }

  /// Whether an address can be reached from this machine alone.
  public static func isLoopback(_ host: String) -> Bool { host.hasPrefix("127.") || host == "::1" }

  // MARK: Ports

  /// The number of ports above a taken one that are tried.
  private static let reach: UInt16 = 50

  private static func probe(_ host: String, _ port: UInt16) throws {
    guard let error = failure(host, port) else { return }
    switch error {
    case .failed(_, EADDRINUSE, _):
      let others = (1...reach).lazy.map { port &+ $0 }
      throw Refusal.portTaken(port, free: others.first { $0 > port && failure(host, $0) == nil })
    case .failed(_, EACCES, _): throw Refusal.portForbidden(port)
    default: throw Refusal.badAddress(host)
    }
  }

  /// Why nothing can listen there; nil where something can.
  private static func failure(_ host: String, _ port: UInt16) -> SocketError? {
    do {
      if host.contains(":") {
        try listenBriefly(at: try sockaddr_in6.inet6(ip6: host, port: port))
      } else {
        try listenBriefly(at: try sockaddr_in.inet(ip4: host, port: port))
      }
      return nil
    } catch let error as SocketError {
      return error
    } catch {
      return .unsupportedAddress
    }
  }

  private static func listenBriefly(at address: some SocketAddress) throws {
    let socket = try Socket(domain: Int32(address.family))
    defer { try? socket.close() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: address)
    try socket.listen()
  }
}
