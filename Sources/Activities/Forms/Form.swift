/// A form of the notice, as its data file describes it: titles, columns and labels are the office's.
public struct Form: Sendable, Hashable {
  /// How the form is laid out.
  public enum Layout: Sendable, Hashable {
    /// One table, an activity a row.
    case table(Table)
    /// A sheet for each activity.
    case sheets([[Field]])
  }

  /// A table of activities.
  public struct Table: Sendable, Hashable {
    /// The line above the table; `{unit}` stands for the unit that reports.
    public let above: String?
    /// The columns, from the first; at least one.
    public let columns: [Column]

    /// A table of the given columns.
    public init(above: String?, columns: [Column]) {
      self.above = above
      self.columns = columns
    }
  }

  /// A column of a table.
  public struct Column: Sendable, Hashable {
    /// Its head.
    public let title: String
    /// What its cells tell.
    public let value: FormValue
    /// Its width in letters of half width.
    public let width: Int

    /// A column.
    public init(title: String, value: FormValue, width: Int) {
      self.title = title
      self.value = value
      self.width = width
    }
  }

  /// A field of a sheet.
  public struct Field: Sendable, Hashable {
    /// What stands in the field.
    public enum Content: Sendable, Hashable {
      /// What the activity tells.
      case value(FormValue)
      /// Nothing but these lines at the bottom: room for an opinion, a stamp and a date.
      case blank([String])
    }

    /// The words before it.
    public let label: String
    /// What stands in it.
    public let content: Content
    /// Its least height in millimetres; nil for that of a line.
    public let height: Int?

    /// A field.
    public init(label: String, content: Content, height: Int?) {
      self.label = label
      self.content = content
      self.height = height
    }
  }

  /// The number of the annex.
  public let annex: Int
  /// What stands in its corner: 附件1.
  public let label: String
  /// The title.
  public let title: String
  /// The activities it is about.
  public let selection: ActivitySelection
  /// How it is laid out.
  public let layout: Layout

  /// A form.
  public init(
    annex: Int, label: String, title: String, selection: ActivitySelection, layout: Layout
  ) {
    self.annex = annex
    self.label = label
    self.title = title
    self.selection = selection
    self.layout = layout
  }

  /// The values it tells of each activity, in the order of the form.
  public var values: [FormValue] {
    switch layout {
    case .table(let table): table.columns.map(\.value)
    case .sheets(let rows):
      rows.joined().compactMap { field in
        if case .value(let value) = field.content { value } else { nil }
      }
    }
  }
}
