import TestSupport
import Testing

@testable import Publishing

@Suite("Bytes in a script")
struct ScriptTextTests {
  @Test("random bytes of every length come back, possibly with a zero behind them")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 1)
    for length in Array(0...60) + [1000, 4097] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = String(decoding: ScriptText.encode(bytes), as: UTF8.self)
      let read = try ScriptTextReader.bytes(of: text)
      #expect(read.prefix(length) == bytes[...], "\(length) bytes")
      #expect(read.dropFirst(length).allSatisfy { $0 == 0 } && read.count <= length + 2)
    }
  }

  @Test("extreme bytes come back", arguments: [0, 0xFF] as [UInt8])
  func extremes(byte: UInt8) throws {
    let bytes = [UInt8](repeating: byte, count: 100)
    let text = String(decoding: ScriptText.encode(bytes), as: UTF8.self)
    #expect(try ScriptTextReader.bytes(of: text).prefix(100) == bytes[...])
  }

  @Test("91 printable characters, none of which ends or escapes a string")
  func alphabet() {
    #expect(ScriptText.alphabet.count == 91 && Set(ScriptText.alphabet).count == 91)
    #expect(ScriptText.alphabet.allSatisfy { (0x21...0x7E).contains($0) })
    #expect(!ScriptText.alphabet.contains { "\"'\\".utf8.contains($0) })
    #expect(ScriptText.alphabet == ScriptText.alphabet.sorted())
  }

  @Test("thirteen bits take two characters")
  func size() {
    #expect(ScriptText.encode([UInt8](repeating: 0xA5, count: 1300)).count == 1600)
    #expect(ScriptText.encode([]).isEmpty)
  }
}
