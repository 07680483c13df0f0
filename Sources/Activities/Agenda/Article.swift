import Markup

/// A page of text that is not an activity: a step of the guide, or a page about the calendar.
public struct Article: Sendable {
  /// A field of a form that the article explains.
  public struct FormField: Sendable {
    /// The field's name as the form says it.
    public let name: String
    /// Whether it must be filled in.
    public let isRequired: Bool
    /// Who fills in what.
    public let who: String?
    /// How to fill it in.
    public let how: String?

    /// A field with its explanation.
    public init(name: String, isRequired: Bool, who: String?, how: String?) {
      self.name = name
      self.isRequired = isRequired
      self.who = who
      self.how = how
    }
  }

  /// The name in addresses.
  public let slug: String
  /// The title.
  public let title: String
  /// One sentence on what it is about; may be empty.
  public let summary: String
  /// The number of the step, for the guide's steps.
  public let step: Int?
  /// The fields of the form it explains.
  public let fields: [FormField]
  /// The path of its file from the project's root.
  public let path: String
  /// The text.
  public let body: MarkdownDocument

  /// An article of the given parts.
  public init(
    slug: String, title: String, summary: String, step: Int?, fields: [FormField], path: String,
    body: MarkdownDocument
  ) {
    self.slug = slug
    self.title = title
    self.summary = summary
    self.step = step
    self.fields = fields
    self.path = path
    self.body = body
  }
}
