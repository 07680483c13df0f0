import Publishing

/// The index of a planned site's search, made when it is first asked for.
actor PreviewIndex {
  private let plan: SitePlan
  private let jobs: Int
  private var work: Task<[String: OutputFile], any Error>?

  /// An index that nobody has asked for.
  init(_ plan: SitePlan, jobs: Int) {
    self.plan = plan
    self.jobs = jobs
  }

  /// Its files by address.
  func files() async throws -> [String: OutputFile] {
    let work = self.work ?? Task { try await Self.make(plan, jobs: jobs) }
    self.work = work
    return try await work.value
  }

  private static func make(_ plan: SitePlan, jobs: Int) async throws -> [String: OutputFile] {
    let rendering = Rendering(plan, jobs: jobs)
    let index = try await rendering.index(try await rendering.cards())
    return Dictionary(
      (index.shards + [index.head]).map { ($0.address, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
