import Activities
import Content
import Diagnostics
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
    let selections = forms.map { selected(by: $0, from: scope) }
    let told = Set(selections.flatMap(\.chosen).map(\.id))
    return FormOutcome(
      diagnostics: problems.sortedForPrinting(),
      forms: try zip(forms, selections).map { form, selection in
        try fill(form, with: selection, from: scope, of: data.edition, in: language)
      },
      remarks: EarlyClaim.found(
        in: scope.activities.filter { told.contains($0.id) }, on: options.day.date
      ).map(\.message),
      language: content.language)
  }

  private func stopped(by problems: [Diagnostic], language: Language? = nil) -> FormOutcome {
    FormOutcome(
      diagnostics: problems.sortedForPrinting(), forms: nil, remarks: [], language: language)
  }

  /// The activities of a form, and those of them that are written into it.
  private typealias Selected = (all: [Activity], chosen: [Activity])

  private func selected(by form: Form, from scope: FormScope) -> Selected {
    let all = scope.activities.filter { form.selection.holds($0, on: options.day.date) }
    return (all, options.includesSamples ? all : all.filter { !$0.isSample })
  }

  private func fill(
    _ form: Form, with selected: Selected, from scope: FormScope, of edition: Edition,
    in language: Language
  ) throws -> FormOutcome.Filled {
    let (all, chosen) = selected
    let filled = FilledForm(
      form, with: chosen, of: edition, unit: options.unit ?? scope.host, language: language)
    let path = "\(options.output)/\(name(of: form, scope, with: chosen))"
    try SiteWriter.refuseInsideSite(path, on: disk)
    let files = chosen.isEmpty ? [] : try write(filled, to: path)
    var remarks: [Message] = []
    if !scope.named.isEmpty {
      let held = Set(all.map(\.id))
      remarks += scope.activities.filter { !held.contains($0.id) }
        .map { FormRemarks.passedOver($0, by: form.selection) }
    }
    if chosen.isEmpty { remarks += try clear(path, of: form) }
    let leftOut = all.count - chosen.count
    return FormOutcome.Filled(
      label: form.label, files: files, count: filled.count, sampleCount: filled.sampleCount,
      leftOut: leftOut, gaps: filled.gaps, remarks: remarks,
      nothing: chosen.isEmpty
        ? FormRemarks.nothing(in: form, samples: leftOut, isOfPart: options.isOfPart) : nil)
  }

  // MARK: Files

  /// The name of the files, without what tells their kind.
  private func name(
    of form: Form, _ scope: FormScope, with chosen: [Activity]
  ) -> String {
    // What was asked for by name and is not in it gives it no name; of nothing, all that was.
    let told = scope.named.filter { id in chosen.isEmpty || chosen.contains { $0.id == id } }
    // So many names fit; beyond them their number is told.
    let (named, most) = (told.map { "\($0.county)-\($0.slug)" }, 3)
    let more = named.count > most ? ["+\(named.count - most)"] : []
    let parts =
      [form.label, form.title] + [scope.county, scope.host].compactMap { $0 } + named.prefix(most)
      + more
    let name = parts.joined(separator: "-")
    // What the file systems of offices take for something else.
    return String(
      String.UnicodeScalarView(
        name.unicodeScalars.map {
          "/\\:*?\"<>|".unicodeScalars.contains($0) || $0.value < 32 ? "_" : $0
        }))
  }

  /// Writes the form in every form it has.
  private func write(_ filled: FilledForm, to path: String) throws -> [String] {
    var files: [(path: String, bytes: [UInt8])] = []
    if let sheet = filled.spreadsheet {
      do throws(Spreadsheet.WriteFailure) {
        files.append(("\(path).xlsx", try sheet.bytes()))
      } catch {
        throw FileSystemError(.write, "\(path).xlsx", reason: "\(error.path): \(error.reason)")
      }
    }
    if let text = filled.separatedText { files.append(("\(path).csv", Array(text.utf8))) }
    files.append(("\(path).html", Array(HTMLForm(filled).text.utf8)))
    try disk.createFolder(options.output)
    for file in files { try disk.replace(file.path, with: file.bytes) }
    return files.map(\.path)
  }

  /// Takes the page of an earlier run away, where it is ours, so that nobody hands it in. A table may have
  /// been filled in since; it is only told of.
  private func clear(_ path: String, of form: Form) throws -> [Message] {
    var remarks: [Message] = []
    for ending in ["xlsx", "csv"] where try disk.readIfPresent("\(path).\(ending)") != nil {
      remarks.append(FormRemarks.outdated("\(path).\(ending)"))
    }
    let page = "\(path).html"
    guard let bytes = try disk.readIfPresent(page) else { return remarks }
    if HTMLForm.made(String(decoding: bytes, as: UTF8.self), of: form) {
      try disk.removeFile(page)
      return remarks + [FormRemarks.removed(page)]
    }
    return remarks + [FormRemarks.outdated(page)]
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
