import Diagnostics
import Markup

/// The repairs that are made without asking: of encodings, signs, mistyped keys, and the forms of days
/// and times.
///
/// Everything else stays as it is, byte for byte, and what stands below a head is never touched. What
/// was corrected once is not changed by a second run.
public struct Corrections: Sendable {
  private let content: ContentReader
  private let data: ContentReader.DataFiles?

  /// The corrections of a content folder's files.
  ///
  /// - Parameter data: what its data files hold; without it no head is corrected.
  public init(_ content: ContentReader, with data: ContentReader.DataFiles?) {
    self.content = content
    self.data = data
  }

  /// The repaired file; nil where nothing is to be done.
  public func corrected(_ file: SourceFile) -> Correction? {
    guard file.bytes.count <= ContentReader.longestFile, let text = file.asPlainUTF8 else {
      return nil
    }
    var repaired = text
    // Repairs that overlap wait for the next round; every round mends at least one place.
    for _ in 0..<Self.mostRounds {
      guard let next = repairedOnce(repaired) else { break }
      repaired = next
    }
    guard repaired.bytes != file.bytes else { return nil }
    return Correction(original: file, text: text, corrected: repaired)
  }

  // More than any head needs that somebody wrote; they keep a made-up one from taking hours.
  private static let mostRounds = 100
  private static let mostTried = 50

  // MARK: Rounds

  private func repairedOnce(_ file: SourceFile) -> SourceFile? {
    let reading = read(file)
    let edits = Self.apart(reading.fixIts)
    guard !edits.isEmpty else { return nil }
    // Where they do harm together, one that does not is taken alone.
    for some in [edits] + edits.prefix(Self.mostTried).map({ [$0] }) {
      let repaired = SourceFile(path: file.path, bytes: Self.applied(some, to: file.bytes))
      if repaired.bytes != file.bytes, !read(repaired).isWorse(than: reading) { return repaired }
    }
    return nil
  }

  /// What became of reading a file.
  private struct Reading {
    /// The safe repairs of the file as it is.
    var fixIts: [FixIt] = []
    /// The number of errors.
    let errors: Int
    /// Whether its head could be read at all.
    let isRead: Bool

    /// Whether there are errors that another reading has not, or less can be read.
    func isWorse(than other: Reading) -> Bool {
      errors > other.errors || other.isRead && !isRead
    }
  }

  private func read(_ file: SourceFile) -> Reading {
    var (diagnostics, forms): ([Diagnostic], [FixIt]) = ([], [])
    var isRead = false
    if file.path.hasSuffix(".yml") {
      let read = YAMLReader.mapping(in: file)
      (diagnostics, isRead) = (read.diagnostics, read.value != nil)
    } else if let data {
      let read = content.draft(of: file, with: data)
      // What is beside the file, no repair depends on.
      let context = RuleContext(
        edition: data.edition, names: data.names, headings: [:], media: [], pictures: [:])
      diagnostics = read.diagnostics
      isRead = !read.value.activities.isEmpty || !read.value.articles.isEmpty
      for draft in read.value.activities {
        diagnostics += ContentReader.Drafts.problems(of: draft, in: context)
        forms = Self.forms(in: file, year: data.edition.week.lowerBound.components.year)
      }
    }
    let fixIts = diagnostics.compactMap(\.fixIt).filter(\.isSafe)
    return Reading(
      fixIts: Self.withoutDoubtful(fixIts + forms, diagnostics),
      errors: diagnostics.count { $0.severity == .error }, isRead: isRead)
  }

  /// The repairs without those that stand behind an error of their line which only its author can
  /// mend: in 时间 上午9点 the colon of 09:00 would be taken for that of the key.
  private static func withoutDoubtful(
    _ fixIts: [FixIt], _ diagnostics: [Diagnostic]
  ) -> [FixIt] {
    var doubts: [Int: Int] = [:]
    for diagnostic in diagnostics {
      guard diagnostic.severity == .error, diagnostic.fixIt?.isSafe != true,
        let span = diagnostic.span
      else { continue }
      let line = span.lineStartOffset
      doubts[line] = min(doubts[line] ?? .max, span.range.lowerBound)
    }
    return fixIts.filter { fixIt in
      doubts[fixIt.span.lineStartOffset].map { fixIt.span.range.lowerBound <= $0 } ?? true
    }
  }

  // MARK: Forms

  /// The repairs of an activity's head that no diagnostic asks for: days and times in their best form,
  /// plain blanks.
  private static func forms(in file: SourceFile, year: Int) -> [FixIt] {
    guard let head = FrontMatter.read(file, keys: ActivityReader.yamlKeys).value else { return [] }
    return ValueRules.texts(of: head.value).compactMap { text, key in
      let isWhen = key == .date || key == .time
      let form = isWhen ? CanonicalForms.form(of: text.value, year: year) : plainBlanks(text.value)
      guard let form, form != text.value else { return nil }
      return replacing(text, by: form)
    }
  }

  /// A text with plain blanks for wide ones, and none of these at its ends; nil where a plain one would
  /// mean something to YAML.
  private static func plainBlanks(_ text: String) -> String? {
    guard text.utf8.contains(0xE3), text.unicodeScalars.contains("\u{3000}") else { return nil }
    let plain = trimmed(text).replacing("\u{3000}", with: " ")
    return plain.contains(": ") || plain.contains(" #") || plain.isEmpty ? nil : plain
  }

  /// The repair that puts another text in the place of one, where that stands in the file as it reads;
  /// its quotes stay.
  private static func replacing(_ text: Located<String>, by form: String) -> FixIt? {
    let written = text.span.text
    if written == text.value { return FixIt(text.span, replacement: form, isSafe: true) }
    for quote in ["\"", "'"] where written == quote + text.value + quote {
      return FixIt(text.span, replacement: quote + form + quote, isSafe: true)
    }
    return nil
  }

  // MARK: Edits

  /// The repairs in the order of their places, without those that overlap an earlier one.
  private static func apart(_ fixIts: [FixIt]) -> [FixIt] {
    var apart: [FixIt] = []
    for fixIt in fixIts.sorted(by: { $0.span.range.lowerBound < $1.span.range.lowerBound }) {
      if let last = apart.last?.span.range,
        fixIt.span.range.lowerBound < last.upperBound
          || fixIt.span.range.lowerBound == last.lowerBound
      {
        continue
      }
      apart.append(fixIt)
    }
    return apart
  }

  private static func applied(_ fixIts: [FixIt], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var from = 0
    for fixIt in fixIts {
      result += bytes[from..<fixIt.span.range.lowerBound]
      result += Array(fixIt.replacement.utf8)
      from = fixIt.span.range.upperBound
    }
    return result + bytes[from...]
  }
}
