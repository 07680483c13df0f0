import Foundation

@testable import Publishing
@testable import Workspace

/// What the files for other programs add to a build, and what the papers add.
///
/// The bounds: calendars, feeds, data and JSON-LD together add at most 40 % to the time of a build of
/// 10,000 activities, and so do posters, booklets and their codes.
struct BuildShares {
  /// Seconds of one build each, by round.
  struct Seconds: Encodable {
    /// Without either.
    var plain: [Double] = []
    /// With the files for other programs.
    var handOff: [Double] = []
    /// With those and the papers: the build as it is.
    var whole: [Double] = []
    /// What in all three was spent on JSON-LD.
    var structuredData: [Double] = []
    /// What in the first was spent on what only the files for other programs need.
    var exports: [Double] = []
  }

  /// A site with an address, so that there is something that codes can say.
  private static let baseURL = "https://kepu.example.gov.cn/2023"

  private let disk = DiskFileSystem()
  private let options: BuildOptions

  /// A benchmark of a content folder, whose sites are written into a folder and removed again.
  init(content: String, themes: String, output: String, jobs: Int) {
    var options = BuildOptions(content: content, themes: themes, output: output, jobs: jobs)
    options.baseURL = Self.baseURL
    self.options = options
  }

  /// Measures by turns.
  func measure(rounds: Int) async throws -> Seconds {
    var seconds = Seconds()
    for _ in 0..<rounds {
      let plain = try await build { $0.keeping(papers: false, handOff: false) }
      seconds.plain.append(plain.seconds)
      seconds.exports.append(plain.exports)
      seconds.handOff.append(try await build { $0.keeping(papers: false, handOff: true) }.seconds)
      let whole = try await build { $0 }
      seconds.whole.append(whole.seconds)
      seconds.structuredData.append(try await structuredData(whole.plan))
    }
    return seconds
  }

  private func build(
    _ change: (SitePlan) -> SitePlan
  ) async throws -> (seconds: Double, exports: Double, plan: SitePlan) {
    try? FileManager.default.removeItem(atPath: options.output)
    defer { try? FileManager.default.removeItem(atPath: options.output) }
    var (stages, planning) = (Stopwatch(), Planning(options, on: disk))
    let tree = try await planning.sources(&stages)
    guard let plan = try await planning.plan(tree, &stages).plan else {
      throw FileSystemError(.read, options.content, reason: "no content folder without errors")
    }
    let built = change(plan)
    _ = try await Build(options, on: disk).publish(built, &stages)
    func sum(_ stages: some Sequence<BuildReport.Stage>) -> Double {
      stages.reduce(0) { $0 + $1.duration / .seconds(1) }
    }
    return (sum(stages.stages), sum(stages.stages.filter { $0.name == "exports" }), plan)
  }

  /// Seconds for the JSON-LD of all activities, with as many workers as a build.
  private func structuredData(_ plan: SitePlan) async throws -> Double {
    let start = ContinuousClock.now
    let bytes = try await concurrentMap(plan.agenda.activities.count, jobs: options.jobs) {
      StructuredData(plan: plan, root: "../../").event(plan.agenda.activities[$0]).bytes.count
    }
    precondition(bytes.allSatisfy { $0 > 0 }, "every activity has some")
    return (ContinuousClock.now - start) / .seconds(1)
  }
}

extension SitePlan {
  /// The plan with some kinds of its files alone. Links to the others lead nowhere, which nothing but a
  /// visitor would notice.
  fileprivate func keeping(papers: Bool, handOff: Bool) -> SitePlan {
    SitePlan(
      agenda: agenda, theme: theme, words: words, baseURL: baseURL, media: media,
      pictures: pictures, history: history, changes: changes,
      pages: pages.filter { page in
        switch page.route {
        case .poster, .booklet: papers
        case .embed, .embeds, .changes, .data, .subscribe: handOff
        default: true
        }
      },
      files: files.filter { file in
        switch file {
        case .programme, .robots: true
        default: handOff
        }
      },
      entries: entries, indexes: indexes, programmeParts: programmeParts)
  }
}
