import Foundation
import Testing

/// libcmark's own command, which says what a text looks like before we touch it.
struct CommonMarkCommand {
  private let executable: URL

  /// Finds the command; it comes with Debian's `cmark`.
  init() throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/cmark" }.first(where: FileManager.default.isExecutableFile)
    executable = URL(
      fileURLWithPath: try #require(found, "the tests need cmark: apt-get install cmark"))
  }

  /// The HTML of a text.
  func html(of text: String) throws -> String {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = executable
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try #require(String(validating: html, as: UTF8.self))
  }
}
