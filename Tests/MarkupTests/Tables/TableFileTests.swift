import Diagnostics
import Foundation
import Testing

@testable import Markup

@Suite("Table file")
struct TableFileTests {
  private func codes(_ bytes: [UInt8], name: String) -> [String] {
    let read = TableFile.read(SourceFile(path: name, bytes: bytes))
    #expect(read.value == nil)
    #expect(read.diagnostics.allSatisfy { $0.severity == .error && $0.path == name })
    return read.diagnostics.map(\.code)
  }

  private func texts(_ bytes: [UInt8], name: String = "a.csv") throws -> [[String]] {
    let read = TableFile.read(SourceFile(path: name, bytes: bytes))
    let table = try #require(read.value?.first)
    return table.rows.map { row in
      row.cells.sorted { $0.key < $1.key }.compactMap { _, cell in
        if case .text(let text) = cell.value { text } else { nil }
      }
    }
  }

  private let text = "名称,单位\n义诊,大荔县医院\n"
  private let rows = [["名称", "单位"], ["义诊", "大荔县医院"]]

  @Test("a text is read in UTF-8 with and without its mark, in GB 18030 and in UTF-16")
  func encodings() throws {
    #expect(try texts(Array(text.utf8)) == rows)
    #expect(try texts([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == rows)
    // 名称,单位 义诊,大荔县医院 as Chinese Windows writes it.
    let gbk: [UInt8] =
      [0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0x0D, 0x0A]
      + [0xD2, 0xE5, 0xD5, 0xEF, 0x2C, 0xB4, 0xF3, 0xC0, 0xF3, 0xCF, 0xD8, 0xD2, 0xBD, 0xD4, 0xBA]
    #expect(try texts(gbk) == rows)
    let units: [UInt8] = text.utf16.flatMap { unit -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(try texts([0xFF, 0xFE] + units, name: "a.txt") == rows)
  }

  @Test("a character of four bytes of GB 18030 is read")
  func fourBytes() throws {
    // 㐂 is U+3402 and 0x81 0x39 0xEF 0x31.
    #expect(try texts([0x61, 0x2C, 0x81, 0x39, 0xEF, 0x31]) == [["a", "㐂"]])
  }

  @Test("what is no table is told by what it is, whatever its name")
  func wrongFiles() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    let locked = compound + name
    for name in ["a.xls", "a.doc", "a.et", "a.wps", "a.xlsx", "a.csv"] {
      #expect(codes(compound, name: name) == ["import-wrong-file"], "\(name)")
      #expect(codes(locked, name: name) == ["import-encrypted"], "\(name)")
    }
    let starts: [[UInt8]] = [
      Array("%PDF-1.7".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE0],
      Array("{\\rtf1".utf8), Array("<html><table>".utf8),
    ]
    for start in starts {
      #expect(codes(start, name: "a.xlsx") == ["import-wrong-file"])
      #expect(codes(start, name: "a.csv") == ["import-wrong-file"])
    }
    #expect(codes(Array("名称,单位".utf8), name: "a.xlsx") == ["import-wrong-file"])
    #expect(codes(Array("名称,单位".utf8), name: "a.md") == ["import-wrong-file"])
    #expect(codes(Array("PK\u{3}\u{4}".utf8), name: "a.csv") == ["import-wrong-file"])
  }

  @Test("files that are empty, cut off or too large are refused")
  func broken() {
    #expect(codes([], name: "a.xlsx") == ["import-damaged"])
    #expect(codes(Array("PK\u{3}\u{4}....".utf8), name: "a.xlsx") == ["import-damaged"])
    #expect(codes(Array("a,\"b\n".utf8), name: "a.csv") == ["import-damaged"])
    #expect(codes([0x61, 0xFF, 0x00], name: "a.csv") == ["import-damaged"])
    #expect(codes(Array(" \n,,\n".utf8), name: "a.csv") == ["import-no-table"])
    let large = [UInt8](repeating: 0x61, count: TableFileLimits.fileBytes + 1)
    #expect(codes(large, name: "a.csv") == ["import-too-large"])
  }
}
