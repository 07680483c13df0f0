import Diagnostics

/// Something that must hold for each text in an activity's head.
protocol ValueRule: Sendable {
  /// What is wrong with one text, as it was written.
  ///
  /// - Parameter key: the key it belongs to; of a mapping that holds texts under keys of its own, such
  ///   as `contact`, the mapping's key.
  func check(_ text: Located<String>, of key: ActivityKey) -> Diagnostic?
}
