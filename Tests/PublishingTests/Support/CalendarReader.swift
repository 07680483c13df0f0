import Testing

/// Reads iCalendar text as RFC 5545 says, and sees to it that it is what the RFC allows.
struct CalendarReader {
  /// A line after unfolding.
  struct Line: Equatable {
    /// The name with its parameters: `DTSTART;VALUE=DATE`.
    let name: String
    /// The value as it stands there.
    let value: String

    /// The value as text.
    var text: String { Self.unescaped(value) }

    /// The values of a list of texts.
    var texts: [String] {
      var items = [""]
      var isEscaped = false
      for character in value.unicodeScalars {
        if character == ",", !isEscaped {
          items.append("")
        } else {
          items[items.count - 1].unicodeScalars.append(character)
        }
        isEscaped = character == "\\" && !isEscaped
      }
      return items.map(Self.unescaped)
    }

    private static func unescaped(_ value: String) -> String {
      var text = String.UnicodeScalarView()
      var isEscaped = false
      for scalar in value.unicodeScalars {
        if isEscaped {
          text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else {
          text.append(scalar)
        }
      }
      return String(text)
    }
  }

  /// The lines in their order.
  let lines: [Line]

  /// Reads a file, with an issue for every line that breaks a rule of the format.
  init(_ bytes: [UInt8]) throws {
    var physical: [[UInt8]] = [[]]
    for byte in bytes {
      if byte == 0x0A { physical.append([]) } else { physical[physical.count - 1].append(byte) }
    }
    #expect(physical.popLast() == [], "the last line has its line break")
    var logical: [[UInt8]] = []
    for line in physical {
      #expect(line.last == 0x0D, "lines end with CR LF")
      let line = line.dropLast()
      #expect(line.count <= 75, "\(line.count) octets")
      #expect(!line.contains { $0 < 0x20 || $0 == 0x7F }, "a control character")
      #expect(String(validating: line, as: UTF8.self) != nil, "a line that is cut inside a scalar")
      if line.first == 0x20 {
        logical[logical.count - 1] += line.dropFirst()
      } else {
        logical.append(Array(line))
      }
    }
    lines = try logical.map { line in
      let colon = try #require(line.firstIndex(of: 0x3A))
      return Line(
        name: String(decoding: line[..<colon], as: UTF8.self),
        value: String(decoding: line[(colon + 1)...], as: UTF8.self))
    }
  }

  /// The lines of each event.
  var events: [[Line]] {
    var events: [[Line]] = []
    for line in lines {
      if line == Line(name: "BEGIN", value: "VEVENT") { events.append([]) }
      if !events.isEmpty { events[events.count - 1].append(line) }
    }
    return events
  }

  /// The value of the first line of a name.
  func value(_ name: String) -> String? { lines.first { $0.name == name }?.value }

  /// The text of the first line of a name.
  func text(_ name: String) -> String? { lines.first { $0.name == name }?.text }
}
