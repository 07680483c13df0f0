import Foundation

// What parts of a build add to it: `BuildShares CONTENT THEMES OUTPUT [ROUNDS]` prints seconds as JSON.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, let rounds = Int(arguments.dropFirst(3).first ?? "3"), rounds > 0
else {
  FileHandle.standardError.write(
    Data("usage: BuildShares CONTENT THEMES OUTPUT [ROUNDS]\n".utf8))
  exit(64)
}
let shares = BuildShares(
  content: arguments[0], themes: arguments[1], output: arguments[2],
  jobs: ProcessInfo.processInfo.activeProcessorCount)
let seconds = try await shares.measure(rounds: rounds)
print(String(decoding: try JSONEncoder().encode(seconds), as: UTF8.self))
