import Foundation
import Markup
import Testing

@testable import Publishing

@Suite("Readings for the form")
struct ReadingsFileTests {
  @Test("every character of the standard stands once, under the reading that addresses have")
  func readings() throws {
    guard case .bytes(let bytes) = ReadingsFile.file.content else {
      Issue.record("the file is not made of bytes")
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let start = "window.AlmanacReadings="
    try #require(text.hasPrefix(start) && text.hasSuffix(";\n"))
    let readings = try JSONDecoder().decode(
      [String: String].self, from: Data(text.dropFirst(start.count).dropLast(2).utf8))
    #expect(readings.values.reduce(0) { $0 + $1.unicodeScalars.count } == 6763)
    #expect(readings["li"]?.contains("荔") == true && readings["wei"]?.contains("渭") == true)
    for (reading, characters) in readings {
      #expect(reading.utf8.allSatisfy { (0x61...0x7A).contains($0) }, "\(reading)")
      #expect(characters.unicodeScalars.allSatisfy { Pinyin.reading(of: $0) == reading })
    }
  }
}
