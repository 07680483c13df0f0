import Activities
import Foundation
import Testing

/// What the form makes of what is typed, as the tests of its scripts read it too.
struct SubmissionFixture: Decodable {
  /// One text, or the names that were chosen.
  enum Value: Decodable {
    case text(String)
    case choices([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .choices(try container.decode([String].self))
      }
    }
  }

  /// A file that the form writes.
  struct File: Decodable, CustomTestStringConvertible {
    let about: String
    let values: [String: Value]
    /// Its name without the ending.
    let name: String
    let text: String
    /// The field and the code of everything that is wrong with it.
    let problems: [String]

    var testDescription: String { about }

    /// The text of a field as it was typed.
    func typed(_ field: String) -> String {
      if case .text(let text) = values[field] { text } else { "" }
    }
  }

  /// What a date and a time are understood as: days as `2023-09-17/2023-09-23`, times as `09:00-11:00`.
  struct When: Decodable, CustomTestStringConvertible {
    let date: String?
    let time: String?
    let days: [String]
    let times: [String]

    var testDescription: String { [date, time].compactMap { $0 }.joined(separator: " | ") }
  }

  /// What the form is told of the calendar.
  struct Edition: Decodable {
    let week: [String]
    let accepted: [String]
    let actions: [String: String]
  }

  let edition: Edition
  let files: [File]
  let whens: [When]

  /// The fixture.
  static func read() throws -> SubmissionFixture {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let data = try Data(contentsOf: root.appendingPathComponent("Fixtures/submission.json"))
    return try JSONDecoder().decode(SubmissionFixture.self, from: data)
  }
}
