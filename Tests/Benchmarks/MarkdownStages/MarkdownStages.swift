import CCMark
import Content
import Diagnostics
import Foundation
import Markup
import Workspace

/// What libcmark costs on the activities of a content folder, what our Markdown costs, and the rules.
///
/// The bound: our part of Markdown and the rules together cost at most as much again as libcmark.
struct MarkdownStages {
  /// Seconds for all activities, on one core: the fastest of several rounds each, since what else the
  /// machine does only adds.
  struct Seconds: Encodable {
    /// libcmark alone: from text to HTML.
    var libcmark = Double.infinity
    /// Our documents, libcmark's part in it.
    var markdown = Double.infinity
    /// All rules on entries, and those on the bytes of their files.
    var rules = Double.infinity
  }

  private let content: ContentReader
  private let data: ContentReader.DataFiles
  private let drafts: ContentReader.Drafts
  /// The activities' files, and where in them the texts start.
  private let texts: [(file: SourceFile, start: Int)]

  /// Reads a content folder; the disk is no part of what is measured.
  init(folder: String) throws {
    let disk = DiskFileSystem()
    let paths = (try disk.entries(below: folder) ?? []).filter { $0.kind == .file }.map(\.path)
    let files = try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }.map { path in
      SourceFile(path: "\(folder)/\(path)", bytes: try disk.read("\(folder)/\(path)"))
    }
    let media = paths.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".yml") }.map { path in
      SourceTree.Media(path: "\(folder)/\(path)", publishedName: path)
    }
    content = ContentReader(SourceTree(root: folder, files: files, media: media))
    guard let data = content.dataFiles().value else {
      throw FileSystemError(.read, folder, reason: "no content folder without errors")
    }
    self.data = data
    var all = ContentReader.Drafts(activities: [], articles: [])
    for file in content.textFiles().value {
      let read = content.draft(of: file, with: data).value
      all.activities += read.activities
      all.articles += read.articles
    }
    drafts = all
    texts = all.activities.map { draft in
      (draft.file, FrontMatter.read(draft.file).value?.bodyStart ?? 0)
    }
  }

  /// Measures the stages by turns.
  func measure(rounds: Int) -> Seconds {
    var seconds = Seconds()
    for _ in 0..<rounds {
      seconds.libcmark = min(seconds.libcmark, Self.time(runLibcmark))
      seconds.markdown = min(seconds.markdown, Self.time(runMarkdown))
      seconds.rules = min(seconds.rules, Self.time(runRules))
    }
    return seconds
  }

  private func runLibcmark() {
    for text in texts {
      text.file.bytes[text.start...].withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let html = cmark_markdown_to_html(start, bytes.count, CMARK_OPT_DEFAULT)
        cmark_get_default_mem_allocator().pointee.free(html)
      }
    }
  }

  private func runMarkdown() {
    for text in texts {
      let document = MarkdownDocument(parsing: text.file, from: text.start)
      precondition(!document.isEmpty || text.start == text.file.bytes.count)
    }
  }

  private func runRules() {
    let context = content.context(for: drafts, with: data)
    var found = 0
    for draft in drafts.activities {
      found += ContentReader.problems(of: draft.file).count
      found += ContentReader.Drafts.problems(of: draft, in: context).count
    }
    found += content.problems(of: drafts, in: context).count
    precondition(found < Int.max)
  }

  /// Seconds of the processor, so that what else the machine does counts less.
  private static func time(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
