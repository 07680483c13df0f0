// Sources of Dispatch can be used from any thread, but are not yet declared so on Linux.
@preconcurrency import Dispatch
import Foundation

/// The wish of whoever runs the program that it end: Ctrl-C, or a system that shuts down.
struct Interruptions: Sendable {
  private let signals: AsyncStream<Void>

  /// From here on, signals no longer end the program by themselves.
  init() {
    signals = AsyncStream { continuation in
      let numbers = [SIGINT, SIGTERM]
      let sources = numbers.map { DispatchSource.makeSignalSource(signal: $0) }
      for (number, source) in zip(numbers, sources) {
        signal(number, SIG_IGN)
        source.setEventHandler { continuation.yield() }
        source.activate()
      }
      // It also keeps them alive until then.
      continuation.onTermination = { _ in sources.forEach { $0.cancel() } }
    }
  }

  /// Waits for the first one.
  func first() async {
    for await _ in signals { return }
  }
}
