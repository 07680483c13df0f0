import Activities
import Diagnostics

extension ContentReader.DataFiles {
  /// The county of a name given on the command line; nil with an error where there is none.
  public func county(named name: String) -> Diagnosed<County?> {
    if let county = names.counties[name] { return Diagnosed(county) }
    let near = names.counties.suggestions(for: name).joined(separator: "、")
    let all = names.counties.offered.joined(separator: "、")
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .error, "unknown-county",
          Message(zh: "没有“\(name)”这个县区", en: "there is no county “\(name)”"),
          place: .path("--county"),
          notes: [
            Note(
              near.isEmpty
                ? Message(zh: "可以写：\(all)", en: "known: \(all)")
                : Message(zh: "您要写的是不是：\(near)", en: "did you mean \(near)"))
          ])
      ])
  }
}
