import Foundation

/// The program as its users run it: in a process of its own.
struct Command {
  /// What came of a run.
  struct Result {
    /// The exit status; nil where it was killed.
    let status: Int32?
    /// What it printed as its result.
    let output: String
    /// What it printed of problems.
    let errors: String
  }

  private let process = Process()
  private let folder: TemporaryFolder
  private let exit: AsyncStream<Void>

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - folder: the folder it works in.
  ///   - environment: variables besides the usual ones.
  init(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws {
    // Files instead of pipes: nobody has to read them while the program runs.
    self.folder = try TemporaryFolder()
    try self.folder.put("output", "")
    try self.folder.put("errors", "")
    process.executableURL = Repository.executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: "\(self.folder.path)/output")
    process.standardError = FileHandle(forWritingAtPath: "\(self.folder.path)/errors")
    let (exit, continuation) = AsyncStream.makeStream(of: Void.self)
    self.exit = exit
    process.terminationHandler = { _ in continuation.finish() }
    try process.run()
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) async throws -> Result {
    try await Command(arguments, in: folder, environment: environment).result()
  }

  /// Whether it is still at work.
  var isRunning: Bool { process.isRunning }

  /// Ends it in the middle of whatever it does (`kill -9`).
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
  }

  /// Waits for its end.
  func result() async throws -> Result {
    for await _ in exit {}
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: try String(contentsOfFile: "\(folder.path)/output", encoding: .utf8),
      errors: try String(contentsOfFile: "\(folder.path)/errors", encoding: .utf8))
  }
}
