/// A kind of problem in a log of SARIF (3.49, reportingDescriptor).
struct SARIFRule: Encodable {
  private let id: String
  private let shortDescription: SARIFMessage?
  private let help: SARIFMessage?

  /// The rule that a code stands for.
  init(_ code: String, language: Language) {
    id = code
    let explanation = Explanations.explanation(of: code)
    shortDescription = explanation.map { SARIFMessage($0.meaning.text(in: language)) }
    let formatter = ExplanationFormatter(languages: [language])
    help = explanation.map { SARIFMessage(formatter.format($0)) }
  }
}
