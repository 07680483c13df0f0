import Activities
import Content
import Diagnostics
import Foundation
import Markup
import Publishing

/// The filling of forms of the notice as a whole: from a content folder to files for the office.
public struct FormFilling: Sendable {
  private let options: FormOptions
  private let disk: any FileSystem

  /// A filling on a disk.
  public init(_ options: FormOptions, on disk: any FileSystem = DiskFileSystem()) {
    self.options = options
    self.disk = disk
  }

  /// Reads and checks the content as a build does, and writes the forms; with any error in it there
  /// is none, because the office would sign what is wrong.
  ///
  /// - Throws: ``FileSystemError`` or ``SiteWriter/InsideSite``; never for what an author wrote.
  public func run() async throws -> FormOutcome {
    let content = try await CheckedContent.read(options.content, jobs: options.jobs, on: disk)
    var problems = content.problems
    guard let data = content.data, let agenda = content.agenda else {
      return stopped(by: problems, language: content.language)
    }
    let forms = data.forms.filter { options.annex == nil || $0.annex == options.annex }
    if forms.isEmpty {
      problems.append(.noAnnex(options.annex, in: content.root, known: data.forms.map(\.annex)))
    }
    let scoped = FormScope.chosen(by: options, of: agenda, data)
    problems += scoped.diagnostics
    guard !forms.isEmpty, let scope = scoped.value else {
      return stopped(by: problems, language: content.language)
    }
    let language = options.language ?? content.language ?? .chinese
    return FormOutcome(
      diagnostics: problems.sortedForPrinting(),
      forms: try forms.map { try fill($0, from: scope, of: data.edition, in: language) },
      language: content.language)
  }

  private func stopped(by problems: [Diagnostic], language: Language? = nil) -> FormOutcome {
    FormOutcome(diagnostics: problems.sortedForPrinting(), forms: nil, language: language)
  }

  private func fill(
    _ form: Form, from scope: FormScope, of edition: Edition, in language: Language
  ) throws -> FormOutcome.Filled {
    let all = scope.activities.filter { form.selection.holds($0, on: options.day.date) }
    let chosen = options.includesSamples ? all : all.filter { !$0.isSample }
    let filled = FilledForm(
      form, with: chosen, of: edition, unit: options.unit ?? scope.host, language: language)
    return FormOutcome.Filled(
      label: form.label, files: try write(filled, named: name(of: form, scope)),
      count: filled.count, sampleCount: filled.sampleCount, leftOut: all.count - chosen.count,
      gaps: filled.gaps)
  }

  // MARK: Files

  /// The name of the files, without what tells their kind.
  private func name(of form: Form, _ scope: FormScope) -> String {
    let parts = [form.label, form.title] + [scope.county, scope.host].compactMap { $0 }
    let name = parts.joined(separator: "-")
    // What the file systems of offices take for something else.
    return String(
      String.UnicodeScalarView(
        name.unicodeScalars.map {
          "/\\:*?\"<>|".unicodeScalars.contains($0) || $0.value < 32 ? "_" : $0
        }))
  }

  /// Writes the form in every form it has, but into no published site; a form of sheets without an
  /// activity has none.
  private func write(_ filled: FilledForm, named name: String) throws -> [String] {
    let path = "\(options.output)/\(name)"
    try SiteWriter.refuseInsideSite(path, on: disk)
    var files: [(path: String, bytes: [UInt8])] = []
    if let sheet = filled.spreadsheet {
      files.append(("\(path).xlsx", try Self.bytes(of: sheet)))
    }
    if let text = filled.separatedText { files.append(("\(path).csv", Array(text.utf8))) }
    if filled.spreadsheet != nil || filled.count > 0 {
      files.append(("\(path).html", Array(HTMLForm(filled).text.utf8)))
    }
    if !files.isEmpty { try disk.createFolder(options.output) }
    for file in files { try disk.replace(file.path, with: file.bytes) }
    return files.map(\.path)
  }

  /// The library writes to a path, so the file takes a way through the machine's temporary folder.
  private static func bytes(of sheet: Spreadsheet) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("almanac-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      try sheet.write(to: file.path)
      return Array(try Data(contentsOf: file))
    } catch let failure as Spreadsheet.WriteFailure {
      throw FileSystemError(.write, failure.path, reason: failure.reason)
    } catch {
      throw FileSystemError(.read, file.path, reason: error.localizedDescription)
    }
  }
}

extension Diagnostic {
  fileprivate static func noAnnex(_ number: Int?, in root: String, known: [Int]) -> Diagnostic {
    guard let number, !known.isEmpty else {
      return Diagnostic(
        .error, "missing-file",
        Message(
          zh: "没有写附件的样子，不知道怎么填", en: "no form is described, so none can be filled"),
        place: .path("\(root)/forms.yml"))
    }
    return .unknownArgument(
      "unknown-annex", "\(root)/forms.yml", "\(number)", kind: Message(zh: "附件", en: "annex"),
      near: [], all: known.sorted().map(String.init))
  }
}
