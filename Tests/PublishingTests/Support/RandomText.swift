import TestSupport

/// Makes texts of what stands in calendars, of what people paste, and of what nobody should write.
struct RandomText {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private static let pieces = [
    "科普", "科学", "食品安全", "大荔县", "渭南市", "讲座", "公园", "活动", "青少年", "的", "、", "，", "。", " ", "“双减”",
    "華州區", "臺灣", "STEM", "3D打印", "0913-8283514", "WN-2023", "Wi-Fi", "ｗｉｆｉ", "９月", "a", "Ω",
    "Москва",
    "カメラ", "—", "·", "《", "》", "\u{3000}", "\u{200B}", "❤\u{FE0F}", "𠮷", "𠮷野家", "🎈", "👨‍👩‍👧", "é",
    "e\u{301}",
    "ß", "々", "〇",
  ]

  private static let hostile = [
    "</script>", "<b>", "\"", "\\", "'", "\u{2028}", "\u{2029}", "&amp;", "\u{0}", "\u{1}",
    "\u{1C}", "\u{1E}", "\u{1F}", "\u{7F}", "\r\n", "\n", "\t", "\u{202E}", "\\u0041", ");alert(1)",
  ]

  /// A number below a limit.
  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// A text of some pieces, each a hostile one with the given likelihood.
  mutating func text(_ pieces: ClosedRange<Int>, hostility: Double = 0) -> String {
    (0..<Int.random(in: pieces, using: &random)).map { _ in
      let isHostile = Double.random(in: 0...1, using: &random) < hostility
      return (isHostile ? Self.hostile : Self.pieces).randomElement(using: &random) ?? ""
    }.joined()
  }

  /// A text of random scalars, most of them from the blocks that folding and terms care about.
  mutating func scalars(_ count: ClosedRange<Int>) -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x24F, 0x370...0x4FF, 0x1F00...0x2FFF, 0x3000...0x30FF, 0x4E00...0x9FFF,
      0x4E00...0x4E80, 0xF900...0xFFFF, 0x1F300...0x1F6FF, 0x20000...0x2A6DF, 0...0x10FFFF,
    ]
    var text = ""
    for _ in 0..<Int.random(in: count, using: &random) {
      let block = blocks.randomElement(using: &random) ?? 0...0x7F
      if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &random)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
