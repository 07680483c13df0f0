import Markup

/// A guide step, the guide's overview, or a page about the calendar.
struct ArticleView: TemplateView {
  /// A field of the form that a step explains.
  struct FieldView: TemplateView {
    let number: HTML
    let name: HTML
    let isRequired: Bool
    let who: HTML?
    let how: HTML?

    static let fields: [String: Field<FieldView>] = [
      "number": .text(\.number), "name": .text(\.name), "required": .flag(\.isRequired),
      "who": .text(\.who), "how": .text(\.how),
    ]
  }

  /// A part of the text, for a list of contents.
  struct SectionView: TemplateView {
    let id: HTML
    let title: HTML

    static let fields: [String: Field<SectionView>] = [
      "id": .text(\.id), "title": .text(\.title),
    ]
  }

  let title: HTML
  let summary: HTML?
  let body: HTML?
  /// The number of the step.
  let step: HTML?
  /// The same in words: 第 4 步.
  let stepWords: HTML?
  /// All steps of the guide, for its pages.
  let steps: [LinkView]
  let formFields: [FieldView]
  let hasForm: Bool
  /// The text's parts of the highest level.
  let sections: [SectionView]
  let previous: LinkView?
  let next: LinkView?

  static let fields: [String: Field<ArticleView>] = [
    "title": .text(\.title), "summary": .text(\.summary), "body": .text(\.body),
    "step": .text(\.step), "step-words": .text(\.stepWords), "steps": .list(\.steps),
    "form-fields": .list(\.formFields),
    "form": .flag(\.hasForm), "sections": .list(\.sections), "previous": .view(\.previous),
    "next": .view(\.next),
  ]
}
