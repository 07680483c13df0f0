import Content
import Diagnostics
import Foundation
import FuzzSupport
import Markup

/// Reads the input as an activity's file: first its head alone, then through every rule.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let path = "content/activities/dali/fuzz.md"
  let file = SourceFile(path: path, bytes: FuzzInput(start, count: count).bytes)
  checkHead(of: file)
  checkActivity(in: file)
  return 0
}

private func checkHead(of file: SourceFile) {
  let read = FrontMatter.read(file)
  for diagnostic in read.diagnostics { check(diagnostic, in: file) }
  guard let head = read.value else {
    require(read.diagnostics.hasErrors, "the head is not read and nothing says why")
    return
  }
  let bodyStart = head.bodyStart
  let text = file.textStart...file.bytes.count
  require(text.contains(bodyStart), "the body starts at \(bodyStart)")
  require(
    bodyStart == file.bytes.count || file.bytes[bodyStart - 1] == UInt8(ascii: "\n"),
    "the body starts inside a line, at \(bodyStart)")
  check(head.value, in: file, before: bodyStart)
}

private func check(_ value: YAMLValue, in file: SourceFile, before end: Int) {
  check(value.span, in: file, of: "a value")
  require(value.span.range.upperBound <= end, "a value reaches into the body")
  switch value.kind {
  case .scalar: break
  case .list(let items):
    for item in items { check(item, in: file, before: end) }
  case .mapping(let entries):
    for entry in entries {
      check(entry.keySpan, in: file, of: "the key \(entry.key)")
      check(entry.value, in: file, before: end)
    }
    let keys = Set(entries.map { Array($0.key.utf8) })
    require(keys.count == entries.count, "a mapping has a key twice")
  }
}

private func checkActivity(in file: SourceFile) {
  let reader = ContentReader(SourceTree(root: "content", files: [file], media: []))
  let read = reader.draft(of: file, with: dataFiles)
  for diagnostic in read.diagnostics { check(diagnostic, in: file) }
  let context = reader.context(for: read.value, with: dataFiles)
  let problems =
    read.value.activities.flatMap { ContentReader.Drafts.problems(of: $0, in: context) }
    + reader.problems(of: read.value, in: context)
  for diagnostic in problems { check(diagnostic, in: file) }
  if !(read.diagnostics + problems).hasErrors {
    let agenda = reader.agenda(of: read.value, with: dataFiles)
    require(agenda.activities.count == 1, "an activity without errors is not in the agenda")
  }
}

/// The names of the repository's own calendar.
private let dataFiles: ContentReader.DataFiles = {
  let files = ["calendar", "counties", "topics", "actions", "units"].compactMap { name in
    let path = "content/\(name).yml"
    return FileManager.default.contents(atPath: path).map {
      SourceFile(path: path, bytes: Array($0))
    }
  }
  guard
    let data = ContentReader(SourceTree(root: "content", files: files, media: [])).dataFiles().value
  else { fatalError("the fuzzer starts in the repository, and content/*.yml hold no error") }
  return data
}()
