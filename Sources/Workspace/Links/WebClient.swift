import Diagnostics

/// Asks servers for addresses; the network is a parameter, so that tests need none.
public protocol WebClient: Sendable {
  /// What a server answers to a request without a body.
  func answer(to address: String, method: WebMethod) async -> WebAnswer
}

/// The methods that are used (RFC 9110, section 9.3).
public enum WebMethod: String, Sendable {
  /// For the head of the answer alone.
  case head = "HEAD"
  /// For all of it, of which only the head is read.
  case get = "GET"
}

/// What came of a request.
public enum WebAnswer: Sendable, Equatable {
  /// The server answered with a status (RFC 9110, section 15), redirections followed.
  case status(Int)
  /// Nobody answered in time.
  case timeout
  /// There was no answer at all, and why.
  case failure(Message)
}
