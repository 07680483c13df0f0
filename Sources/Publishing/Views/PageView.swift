import Mustache

/// A page's own values in front of those that every page has.
struct PageView<Content: TemplateView>: MustacheParent {
  let chrome: ChromeView
  let content: Content

  func child(named name: String) -> Any? {
    content.child(named: name) ?? chrome.child(named: name)
  }
}
