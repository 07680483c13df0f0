import Diagnostics

/// How things stand in a preview, as its script in the browser is told.
struct PreviewNews: Encodable {
  private let number: Int
  private let edition: Int
  private let language: String
  /// What stands over the problems; absent where there are none.
  private let title: String?
  private let hint: String
  private let problems: [Problem]

  /// The news of a state.
  init(_ state: PreviewState) {
    number = state.number
    edition = state.edition
    let language = state.language ?? .chinese
    self.language = language == .chinese ? "zh-Hans" : "en"
    let errors = state.diagnostics.filter { $0.severity == .error }
    var problems = errors.map { Problem($0, in: language) }
    if let failure = state.failure {
      problems.insert(Problem(failure: failure, in: language), at: 0)
    }
    self.problems = problems
    title =
      problems.isEmpty
      ? nil
      : Message(zh: "有 \(problems.count) 处错误", en: "Errors: \(problems.count)").text(in: language)
    let shown =
      state.site == nil
      ? Message(zh: "改好以后这里就会出现网站。", en: "The site will be here once they are repaired.")
      : Message(
        zh: "后面的页面是出错以前的样子；改好并保存，这里会自己消失。",
        en: "The page behind is as it was before; once they are repaired this goes away by itself.")
    hint = shown.text(in: language)
  }

  /// A problem as it is shown.
  private struct Problem: Encodable {
    let place: String
    let message: String
    let code: String?
    /// The source line in three parts, the middle one the place itself.
    let line: [String]?
    let notes: [String]
    let repairLabel: String
    let repair: String?

    init(_ diagnostic: Diagnostic, in language: Language) {
      var place = diagnostic.path
      if let span = diagnostic.span {
        place += ":\(span.position.line):\(span.position.column)"
        let excerpt = SourceExcerpt(of: span)
        line = [
          String(excerpt.before.suffix(60)), String(excerpt.marked.prefix(120)),
          String(excerpt.after.prefix(60)),
        ]
      } else {
        line = nil
      }
      self.place = IdentityNumber.masked(place)
      message = IdentityNumber.masked(diagnostic.message.text(in: language))
      code = diagnostic.code
      notes = diagnostic.notes.map { note in
        let spot = note.span.map { " \($0.file.path):\($0.position.line)" } ?? ""
        return IdentityNumber.masked(note.message.text(in: language) + spot)
      }
      repairLabel = Message(zh: "可以改成：", en: "corrected:").text(in: language)
      repair = diagnostic.fixIt.map { IdentityNumber.masked($0.correctedLines) }
    }

    init(failure: String, in language: Language) {
      place = ""
      message = Message(zh: "读写失败：\(failure)", en: failure).text(in: language)
      code = nil
      line = nil
      notes = []
      repairLabel = ""
      repair = nil
    }
  }
}
