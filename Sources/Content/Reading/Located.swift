import Diagnostics

/// A value with the place it was read from.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// Where it was written.
  public let span: SourceSpan

  /// A value read from a place.
  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}
