import Testing

@testable import Markup

@Suite("QR codes")
struct QRCodeTests {
  /// The modules that a path darkens, row by row, as the pen of an SVG image would.
  private func modules(of code: QRCode) throws -> [[Bool]] {
    var rows = [[Bool]](
      repeating: [Bool](repeating: false, count: code.size), count: code.size)
    var (x, y) = (0, 0)
    #expect(code.path.hasPrefix("M0 0"))
    let steps = code.path.dropFirst(4).matches(of: /m(-?\d+) (-?\d+)h(\d+)/)
    #expect(steps.map { String($0.0) }.joined() == code.path.dropFirst(4))
    for step in steps {
      x += try #require(Int(step.1))
      y += try #require(Int(step.2))
      let end = x + (try #require(Int(step.3)))
      while x < end {
        #expect(!rows[y][x], "no module is drawn twice")
        rows[y][x] = true
        x += 1
      }
    }
    return rows
  }

  @Test(
    "the path draws the three squares that readers look for, and the lines between them",
    arguments: ["x", "https://example.org/kepu/activities/dali/food-safety-market.html"])
  func patterns(text: String) throws {
    let code = try #require(QRCode(text))
    let rows = try modules(of: code)
    #expect((code.size - 17) % 4 == 0)
    for (top, left) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
      for y in 0..<7 {
        for x in 0..<7 {
          // ISO/IEC 18004, 5.3.3: a dark frame, a light one, a dark square of three.
          let ring = max(abs(y - 3), abs(x - 3))
          #expect(rows[top + y][left + x] == (ring != 2), "\(y) \(x)")
        }
      }
    }
    for place in 8..<(code.size - 8) {
      #expect(rows[6][place] == (place % 2 == 0))
      #expect(rows[place][6] == (place % 2 == 0))
    }
  }

  @Test("the code grows with its text")
  func versions() throws {
    // ISO/IEC 18004, table 7: version 1-M holds 14 bytes, version 2-M 26.
    let sizes = try [14, 15, 26, 27].map {
      try #require(QRCode(String(repeating: "a", count: $0))).size
    }
    #expect(sizes == [21, 25, 25, 29])
  }

  @Test("what no code holds has none")
  func limits() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "a", count: 2331)) != nil)
    #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
  }

  @Test("another text is another code, and the same text the same")
  func differences() throws {
    #expect(QRCode("a")?.path != QRCode("b")?.path)
    #expect(QRCode("a")?.path == QRCode("a")?.path)
  }
}
