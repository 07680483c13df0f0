/// A value, and what there is to say about how it came to be.
///
/// What every stage of the build returns: problems travel beside the value instead of stopping it,
/// so that one run reports them all.
public struct Diagnosed<Value> {
  /// What the stage made, as far as it could be made.
  public var value: Value
  /// The problems met on the way, in the order they were met.
  public var diagnostics: [Diagnostic]

  /// A value with its problems.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The same problems with another value.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Diagnosed<Other> {
    Diagnosed<Other>(try transform(value), diagnostics)
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

extension Array {
  /// The values in their order, with the problems of all of them in that order.
  public func gathered<Value>() -> Diagnosed<[Value]> where Element == Diagnosed<Value> {
    Diagnosed(map(\.value), flatMap(\.diagnostics))
  }
}
