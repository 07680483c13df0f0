/// Takes the time of each stage; what is published never depends on it.
struct Stopwatch {
  private var last = ContinuousClock.now
  /// The stages that are done, in their order.
  private(set) var stages: [BuildReport.Stage] = []

  /// Ends a stage, which began where the one before ended.
  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    stages.append(.init(name: name, duration: now - last))
    last = now
  }
}
