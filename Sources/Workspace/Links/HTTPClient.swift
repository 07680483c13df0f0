import Diagnostics
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
    guard let url = URL(string: address) else {
      return .failure(Message(zh: "不是网址", en: "not an address"))
    }
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
      finish(.failure(Self.reason(error)))
    }
  }

  /// Why there was no answer; what has no words of ours is told in the system's.
  private static func reason(_ error: (any Error)?) -> Message {
    switch (error as? URLError)?.code {
    case .cannotFindHost?:
      Message(zh: "没有这个网站，域名可能写错了", en: "there is no such host")
    case .cannotConnectToHost?:
      Message(zh: "连不上那台服务器", en: "the server cannot be connected to")
    case .secureConnectionFailed?, .serverCertificateUntrusted?, .serverCertificateHasBadDate?,
      .serverCertificateNotYetValid?, .serverCertificateHasUnknownRoot?:
      Message(zh: "网站的安全证书有问题", en: "the site's certificate is not valid")
    default:
      Message(
        zh: "没有回答（\(error?.localizedDescription ?? "")）",
        en: error?.localizedDescription ?? "no answer")
    }
  }
}
