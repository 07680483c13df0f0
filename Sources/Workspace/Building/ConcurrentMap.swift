/// Maps the numbers below a count with a bounded number of workers; results are in order of the
/// numbers, whoever was first.
///
/// The workers take turns (worker k does k, k + jobs, …), so no lock and no queue is needed, and the
/// first error ends the rest.
func concurrentMap<Value: Sendable>(
  _ count: Int, jobs: Int, _ transform: @escaping @Sendable (Int) throws -> Value
) async throws -> [Value] {
  let workers = max(1, min(jobs, count))
  if workers == 1 { return try (0..<count).map(transform) }
  return try await withThrowingTaskGroup(of: (worker: Int, values: [Value]).self) { group in
    for worker in 0..<workers {
      group.addTask {
        var values: [Value] = []
        values.reserveCapacity(count / workers + 1)
        for index in stride(from: worker, to: count, by: workers) {
          try Task.checkCancellation()
          values.append(try transform(index))
        }
        return (worker, values)
      }
    }
    var parts = [[Value]](repeating: [], count: workers)
    for try await part in group { parts[part.worker] = part.values }
    return (0..<count).map { parts[$0 % workers][$0 / workers] }
  }
}
