/// An activity in the forms in which other programs take it, each rendered once for all the files it
/// stands in.
public struct ActivityExport: Sendable {
  /// The lines of the event of each session.
  let events: [[UInt8]]
  /// The record of data files.
  let record: [UInt8]
  /// The rows of the table, a session a row.
  let rows: [UInt8]
}
