import Foundation
import Testing

@testable import Publishing

@Suite("JSON text")
struct JSONTextTests {
  private func parsed(_ json: JSONText) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.bytes), options: .fragmentsAllowed)
  }

  @Test("any text comes back and can stand in a script element", arguments: 0..<200)
  func anyText(seed: Int) throws {
    var random = RandomText(seed: UInt64(seed))
    for text in [random.text(0...40, hostility: 0.3), random.scalars(0...100)] {
      let json: JSONText = .object([.init(name: text, value: .text(text))])
      let back = try #require(try parsed(json) as? [String: String])
      #expect(back.keys.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
      #expect(back.values.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
      #expect(!json.bytes.contains { "<>&'".utf8.contains($0) || $0 < 0x20 })
    }
  }

  @Test("members keep their order, and those without a value are left out")
  func members() {
    let json: JSONText = [
      "b": .number(-1), "a": .list([.flag(true), .flag(false), "x"]), "c": nil, "": .texts([]),
    ]
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"b":-1,"a":[true,false,"x"],"":[]}"#)
  }
}
