import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The network itself, through the system's library; redirections are followed, nothing is kept, and of
/// an answer only the head is read.
public final class HTTPClient: WebClient {
  private let timeout: Double

  /// A client.
  ///
  /// - Parameter timeout: the longest that one request may take, in seconds.
  public init(timeout: Double = 10) {
    self.timeout = timeout
  }

  /// What a server answers.
  public func answer(to address: String, method: WebMethod) async -> WebAnswer {
    guard let url = URL(string: address) else { return .failure("not an address") }
    var request = URLRequest(url: url, timeoutInterval: timeout)
    request.httpMethod = method.rawValue
    // Some servers refuse programs that do not say what they are.
    request.setValue("almanac (link check)", forHTTPHeaderField: "User-Agent")
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = timeout
    configuration.timeoutIntervalForResource = timeout
    let asked = request
    return await withCheckedContinuation { continuation in
      let session = URLSession(
        configuration: configuration, delegate: HeadReader(continuation), delegateQueue: nil)
      session.dataTask(with: asked).resume()
      session.finishTasksAndInvalidate()
    }
  }
}

/// Takes the status of an answer and lets its body be.
private final class HeadReader: NSObject, URLSessionDataDelegate {
  private let continuation: Mutex<CheckedContinuation<WebAnswer, Never>?>

  init(_ continuation: CheckedContinuation<WebAnswer, Never>) {
    self.continuation = Mutex(continuation)
  }

  private func finish(_ answer: WebAnswer) {
    continuation.withLock { continuation in
      continuation?.resume(returning: answer)
      continuation = nil
    }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse { finish(.status(response.statusCode)) }
    completionHandler(.cancel)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    if let response = task.response as? HTTPURLResponse {
      finish(.status(response.statusCode))
    } else if let error = error as? URLError, error.code == .timedOut {
      finish(.timeout)
    } else {
      finish(.failure(error?.localizedDescription ?? "no answer"))
    }
  }
}
