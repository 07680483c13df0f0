import Foundation

// What Markdown costs on a content folder: `MarkdownStages FOLDER [ROUNDS]` prints seconds as JSON.
let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first, let rounds = Int(arguments.dropFirst().first ?? "5"), rounds > 0
else {
  FileHandle.standardError.write(Data("usage: MarkdownStages FOLDER [ROUNDS]\n".utf8))
  exit(64)
}
let stages = try MarkdownStages(folder: folder)
let seconds = stages.measure(rounds: rounds)
print(String(decoding: try JSONEncoder().encode(seconds), as: UTF8.self))
