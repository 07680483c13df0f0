import Activities
import Diagnostics

extension MappingReader {
  /// A text as a day of the one form that data files have; any other is reported.
  mutating func day(_ text: Located<String>) -> CivilDate? {
    if let date = CivilDate(iso: text.value) { return date }
    report([
      Diagnostic(
        .error, "bad-date",
        Message(
          zh: "“\(text.value)”应当写成 2023-09-17 这样的日期",
          en: "“\(text.value)” is not a date of the form 2023-09-17"), at: text.span)
    ])
    return nil
  }

  /// A text as one of the values that a key can have; any other is reported with all of them.
  mutating func choice<Value>(
    _ text: Located<String>, of key: String
  ) -> Value? where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    if let value = Value(rawValue: text.value) { return value }
    let known = Value.allCases.map(\.rawValue)
    let near = Suggestion.nearest(to: text.value, among: known)
    let list = known.joined(separator: "、")
    report([
      Diagnostic(
        .error, "wrong-form",
        Message(
          zh: "“\(text.value)”不对，\(key) 只能是 \(list)", en: "\(key) is one of \(list)"),
        at: text.span, notes: near.isEmpty ? [] : [.didYouMean(near)],
        fixIt: near.count == 1 ? FixIt(text.span, replacement: near[0]) : nil)
    ])
    return nil
  }
}
