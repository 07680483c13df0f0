import Activities
import Diagnostics
import Testing

@testable import Content

/// Imports texts with separators into the small content folder.
enum ImportFixture {
  /// The file `表.csv` of some lines.
  static func file(_ lines: [String]) -> SourceFile {
    SourceFile(path: "表.csv", text: lines.joined(separator: "\n") + "\n")
  }

  /// An import of lines, beside entries by their paths below the content folder.
  static func run(
    _ lines: [String], entries: [String: String] = [:], county: String? = nil
  ) throws -> ActivityImport {
    let tree = ContentFixture.tree(entries.mapValues { Optional($0) })
    let (reader, data) = (ContentReader(tree), try ContentFixture.data())
    let drafts = reader.textFiles().value.flatMap {
      reader.draft(of: $0, with: data).value.activities
    }
    let place = try county.map { try #require(data.county(named: $0).value) }
    var run = ActivityImport(into: tree, data: data, drafts: drafts, county: place)
    run.add(file(lines))
    return run
  }

  /// A row's file by its keys.
  static func entries(of row: ActivityImport.Row) -> [String: String] {
    [row.path.replacing("content/", with: "", maxReplacements: 1): text(of: row)]
  }

  /// A row's file.
  static func text(of row: ActivityImport.Row) -> String {
    String(decoding: row.bytes, as: UTF8.self)
  }
}
