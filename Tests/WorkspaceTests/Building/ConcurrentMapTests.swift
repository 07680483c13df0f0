import Synchronization
import TestSupport
import Testing

@testable import Workspace

@Suite("Concurrent map")
struct ConcurrentMapTests {
  private struct Refusal: Error, Equatable {
    let index: Int
  }

  @Test("equals the plain map for any count and any number of workers")
  func likePlainMap() async throws {
    var random = SeededGenerator(seed: 20_230_917)
    for _ in 0..<200 {
      let count = Int.random(in: 0...60, using: &random)
      let jobs = Int.random(in: 1...9, using: &random)
      let factor = Int.random(in: -5...5, using: &random)
      let mapped = try await concurrentMap(count, jobs: jobs) { "\($0 * factor)" }
      #expect(mapped == (0..<count).map { "\($0 * factor)" }, "\(count) by \(jobs)")
    }
  }

  @Test("every number is asked for once", arguments: [1, 3, 8])
  func once(jobs: Int) async throws {
    let asked = Mutex<[Int]>([])
    _ = try await concurrentMap(25, jobs: jobs) { index in asked.withLock { $0.append(index) } }
    #expect(asked.withLock { $0.sorted() } == Array(0..<25))
  }

  @Test("an error is thrown, whichever worker meets it", arguments: [1, 2, 5], [0, 7, 19])
  func failure(jobs: Int, index: Int) async {
    await #expect(throws: Refusal(index: index)) {
      try await concurrentMap(20, jobs: jobs) { number in
        if number == index { throw Refusal(index: number) }
      }
    }
  }

  @Test("one worker stops at the first error")
  func stops() async {
    let asked = Mutex(0)
    await #expect(throws: Refusal(index: 3)) {
      try await concurrentMap(20, jobs: 1) { number in
        asked.withLock { $0 += 1 }
        if number >= 3 { throw Refusal(index: number) }
      }
    }
    #expect(asked.withLock { $0 } == 4)
  }
}
