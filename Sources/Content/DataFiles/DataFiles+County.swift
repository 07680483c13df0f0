import Activities
import Diagnostics

extension ContentReader.DataFiles {
  /// The county of a name given on the command line; nil with an error where there is none.
  public func county(named name: String) -> Diagnosed<County?> {
    if let county = names.counties[name] { return Diagnosed(county) }
    return Diagnosed(
      nil,
      [
        .unknownArgument(
          "unknown-county", "--county", name, kind: Message(zh: "县区", en: "county"),
          near: names.counties.suggestions(for: name), all: names.counties.offered)
      ])
  }
}

extension Diagnostic {
  /// A name on the command line that the content does not know.
  ///
  /// - Parameters:
  ///   - option: where it was given.
  ///   - all: the names to offer where none is near; empty for too many.
  public static func unknownArgument(
    _ code: String, _ option: String, _ name: String, kind: Message, near: [String], all: [String]
  ) -> Diagnostic {
    var notes: [Note] = []
    if !near.isEmpty {
      let list = near.joined(separator: "、")
      notes.append(Note(Message(zh: "您要写的是不是：\(list)", en: "did you mean \(list)")))
    } else if !all.isEmpty {
      let list = all.joined(separator: "、")
      notes.append(Note(Message(zh: "可以写：\(list)", en: "known: \(list)")))
    }
    return Diagnostic(
      .error, code,
      Message(zh: "没有“\(name)”这个\(kind.chinese)", en: "there is no \(kind.english) “\(name)”"),
      place: .path(option), notes: notes)
  }
}
