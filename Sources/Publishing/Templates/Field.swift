import Markup

/// One name of a view: what it stands for and how to get it.
struct Field<View>: Sendable {
  /// What the name stands for.
  let shape: Shape
  /// Notes the value's shape and texts.
  let trace: @Sendable (View, inout ViewTrace) -> Void
  /// The value as the template library takes it, every text as the function gives it.
  let represent: @Sendable (View, (HTML) -> HTML) -> Any

  /// Text; nil where the view has none.
  static func text(_ value: @escaping @Sendable (View) -> HTML?) -> Field {
    Field(shape: .text) { view, trace in
      trace.add(value(view))
    } represent: { view, text in
      if let own = value(view) { text(own) } else { Absent() }
    }
  }

  /// Yes or no.
  static func flag(_ value: @escaping @Sendable (View) -> Bool) -> Field {
    Field(shape: .flag) { view, trace in
      trace.add(value(view))
    } represent: { view, _ in
      value(view)
    }
  }

  /// Another view; nil where there is none.
  static func view<Inner: TemplateView>(
    _ value: @escaping @Sendable (View) -> Inner?
  ) -> Field {
    Field(shape: .view { Inner.schema }) { view, trace in
      let inner = value(view)
      trace.add(inner != nil)
      inner?.trace(into: &trace)
    } represent: { view, text in
      if let inner = value(view) { inner.represented(text) } else { Absent() }
    }
  }

  /// A list of views.
  static func list<Inner: TemplateView>(
    _ value: @escaping @Sendable (View) -> [Inner]
  ) -> Field {
    Field(shape: .list { Inner.schema }) { view, trace in
      let items = value(view)
      trace.add(count: items.count)
      for item in items { item.trace(into: &trace) }
    } represent: { view, text in
      value(view).map { $0.represented(text) }
    }
  }

  /// A list of texts.
  static func texts(_ value: @escaping @Sendable (View) -> [HTML]) -> Field {
    Field(shape: .texts) { view, trace in
      let items = value(view)
      trace.add(count: items.count)
      for item in items { trace.add(item) }
    } represent: { view, text in
      value(view).map(text)
    }
  }
}
