import Markup
import Mustache
import Synchronization

/// Renders views with a theme's templates, each shape of view once.
final class TemplateRenderer: Sendable {
  private let theme: Theme
  private let skeletons = Mutex<[Key: Skeleton]>([:])

  private struct Key: Hashable {
    let template: TemplateName
    let shape: [UInt8]
  }

  /// The most shapes that are kept. Activities and cards have a few hundred between them; lists are
  /// nearly all different and would only fill the memory.
  private static let mostSkeletons = 4096

  /// A renderer with a theme's templates.
  init(theme: Theme) {
    self.theme = theme
  }

  /// The bytes of a view.
  func render(_ view: some TemplateView, with template: TemplateName) -> [UInt8] {
    render(view, in: NoView(), sharing: NoView(), with: template)
  }

  /// The bytes of a page: its content in front of what surrounds it, in front of what all pages of
  /// the template share.
  ///
  /// - Parameter shared: what is the same for every call with the template.
  func render(
    _ content: some TemplateView, in surroundings: some TemplateView,
    sharing shared: some TemplateView, with template: TemplateName
  ) -> [UInt8] {
    var trace = ViewTrace()
    content.trace(into: &trace)
    surroundings.trace(into: &trace)
    let key = Key(template: template, shape: trace.shape)
    if let known = skeletons.withLock({ $0[key] }) { return known.filled(trace.texts) }
    var count = 0
    func mark(_ text: HTML) -> HTML {
      defer { count += 1 }
      return Skeleton.mark(count)
    }
    let own = content.represented(mark)
    let values = own.merging(surroundings.represented(mark)) { inner, _ in inner }
      .merging(shared.represented { $0 }) { inner, _ in inner }
    let skeleton = Skeleton(theme.render(values, with: template))
    skeletons.withLock { known in
      if known.count < Self.mostSkeletons { known[key] = skeleton }
    }
    return skeleton.filled(trace.texts)
  }
}

/// A view without names.
struct NoView: TemplateView {
  static let fields: [String: Field<NoView>] = [:]
}

/// Escaped text renders as itself: every template is read as plain text, since no value needs
/// escaping any more.
extension HTML: MustacheCustomRenderable, MustacheParent {
  /// The text as it stands.
  public var renderText: String { text }
  /// Never: a text that is not there is nil.
  public var isNull: Bool { false }
  /// Nothing: text has no names in it.
  public func child(named name: String) -> Any? { nil }
}
