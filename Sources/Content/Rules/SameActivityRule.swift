import Activities
import Diagnostics
import Markup

/// One activity is not entered twice: same day, same place, and a title that differs in nothing but
/// signs or in one character.
///
/// Titles are compared without blanks, punctuation, quotes, width and letter case, without the year at
/// their start and 活动 at their end. One character more or less counts as the same, and so does one
/// typed for another of the same reading (进社区, 进射区). A number or letter never does, so that 第一讲 and
/// 第二讲, A组 and B组 stay apart; nor does a word for another, so that talks on 防火 and 防汛 do.
///
/// Near titles are found without comparing each with each: two texts that differ in one character become
/// equal when that one is taken out, so all such shortened forms go into one table. The work grows with
/// the number of titles times their length, also where 10,000 share a day and a place.
struct SameActivityRule: Rule {
  func check(all drafts: [ActivityDraft], in context: RuleContext) -> [Diagnostic] {
    var groups: [Occasion: [Int]] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let title = draft.title, !title.value.isEmpty,
        let county = context.names.county(of: draft)
      else { continue }
      for occasion in Self.occasions(of: draft, in: county) {
        groups[occasion, default: []].append(index)
      }
    }
    // The first file that each one repeats; the order of groups must not show.
    var originals: [Int: Int] = [:]
    for members in groups.values where members.count > 1 {
      Self.match(members, of: drafts, into: &originals)
    }
    return originals.sorted { $0.key < $1.key }.compactMap { again, first in
      Self.repeated(drafts[again], drafts[first])
    }
  }

  // MARK: Days and places

  /// A day at a place.
  private struct Occasion: Hashable {
    let day: Int
    /// The folded place's hash with the county's: texts of a hundred thousand entries need not be kept.
    let place: UInt64
  }

  private static func occasions(of draft: ActivityDraft, in county: County) -> Set<Occasion> {
    var occasions: Set<Occasion> = []
    for session in draft.allSessions {
      guard let venue = session.venue ?? draft.common.venue ?? draft.online else { continue }
      var hash = FoldedHash()
      hash.combine(county.slug)
      hash.combine(venue.value)
      let dates = session.dates.isEmpty ? draft.common.dates : session.dates
      for item in dates.map(\.value) where item.first <= item.last {
        // A range of more than a season is a mistake that has its own rule.
        for day in item.first.dayNumber...min(item.last.dayNumber, item.first.dayNumber + 100) {
          occasions.insert(Occasion(day: day, place: hash.value))
        }
      }
    }
    return occasions
  }

  // MARK: Titles

  private static func match(
    _ members: [Int], of drafts: [ActivityDraft], into originals: inout [Int: Int]
  ) {
    var titles: [[Unicode.Scalar]: Int] = [:]
    var shortened: [UInt64: [Int]] = [:]
    var folded: [Int: [Unicode.Scalar]] = [:]
    for index in members {
      guard let title = drafts[index].title else { continue }
      let words = fold(title.value)
      guard !words.isEmpty else { continue }
      var first = titles[words]
      if first == nil {
        titles[words] = index
        // A short title has too little in it for one character not to matter.
        if words.count >= 6 {
          folded[index] = words
          first = near(words, index, folded, &shortened)
        }
      }
      if let first { originals[index] = min(originals[index] ?? first, first) }
    }
  }

  /// The first earlier title that differs in one character; notes the title's own shortened forms.
  private static func near(
    _ words: [Unicode.Scalar], _ index: Int, _ folded: [Int: [Unicode.Scalar]],
    _ shortened: inout [UInt64: [Int]]
  ) -> Int? {
    var first: Int?
    for form in shortenedForms(of: words) {
      // A long row of titles that differ in a number shares one form; a few are enough to look at.
      for other in shortened[form] ?? [] where first.map({ other < $0 }) ?? true {
        if let title = folded[other], differInOneWord(words, title) { first = other }
      }
      if shortened[form, default: []].count < 4 { shortened[form, default: []].append(index) }
    }
    return first
  }

  /// The hashes of a text and of the text without each of its characters.
  private static func shortenedForms(of words: [Unicode.Scalar]) -> [UInt64] {
    // hash = Σ word × base^place, so that each form costs a step and not a walk.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var forms: [UInt64] = []
    forms.reserveCapacity(words.count + 1)
    var terms: [UInt64] = []
    var power: UInt64 = 1
    for word in words {
      terms.append(UInt64(word.value) &* power)
      power = power &* base
    }
    let whole = terms.reduce(0, &+)
    forms.append(whole &* base)
    var before: UInt64 = 0
    for term in terms {
      // What stands before the place moves up by one, so that what stands behind need not move down.
      forms.append(before &* base &+ (whole &- before &- term))
      before = before &+ term
    }
    return forms
  }

  /// Whether two texts differ in one character that is no number or letter: in one of them only, or
  /// another of the same reading in the other.
  private static func differInOneWord(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1, long != short else { return false }
    let place = zip(long, short).prefix { $0 == $1 }.count
    let isExchanged = long.count == short.count
    guard long.dropFirst(place + 1) == short.dropFirst(isExchanged ? place + 1 : place),
      !isCount(long[place])
    else { return false }
    guard isExchanged else { return true }
    return !isCount(short[place])
      && Pinyin.reading(of: long[place]) == Pinyin.reading(of: short[place])
  }

  /// Whether a character tells one of a row from the next.
  private static func isCount(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return true }
    return "一二三四五六七八九十百零〇首两上中下前后东西南北甲乙丙丁戊初高大小男女老少早晚春夏秋冬日夜".unicodeScalars
      .contains(scalar)
  }

  /// The characters of a title that count when titles are compared.
  static func fold(_ title: String) -> [Unicode.Scalar] {
    var words: [Unicode.Scalar] = []
    for scalar in title.unicodeScalars {
      if let folded = scalar.folded { words.append(folded) }
    }
    // 2023年
    if words.count > 5, words[4] == "年", words[..<4].allSatisfy({ ("0"..."9").contains($0) }) {
      words.removeFirst(5)
    }
    if words.count > 4, words.suffix(2) == ["活", "动"] { words.removeLast(2) }
    return words
  }

  private static func repeated(_ draft: ActivityDraft, _ first: ActivityDraft) -> Diagnostic? {
    guard let title = draft.title, let other = first.title else { return nil }
    return Diagnostic(
      .warning, "same-activity",
      Message(
        zh: "和 \(first.file.path) 像是同一个活动：同一天、同一个地点，名称也几乎一样",
        en:
          "\(first.file.path) seems to be the same activity: same day, same place, nearly the same title"
      ),
      at: title.span,
      notes: [
        Note(
          Message(zh: "另一个写的是“\(other.value)”", en: "there it is “\(other.value)”"), at: other.span),
        Note(
          Message(
            zh: "确实是同一个活动，就删掉其中一个文件；一个活动办几场，写在一个文件的“场次”（sessions）里",
            en: "delete one of the files; several times of one activity are its “sessions”")),
      ])
  }
}

/// A hash of texts in which signs, blanks, width and letter case do not count (FNV-1a, 64 bits).
private struct FoldedHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ text: String) {
    for scalar in text.unicodeScalars {
      guard let folded = scalar.folded else { continue }
      value = (value ^ UInt64(folded.value)) &* 0x100_0000_01B3
    }
    value = (value ^ 0xFFFF_FFFF) &* 0x100_0000_01B3
  }
}

extension Unicode.Scalar {
  /// The scalar as it counts in a comparison of names, nil for blanks and punctuation.
  fileprivate var folded: Unicode.Scalar? {
    switch value {
    case 0x4E00...0x9FFF: return self
    case 0x30...0x39, 0x61...0x7A: return self
    case 0x41...0x5A: return Unicode.Scalar(value + 0x20)
    case 0x00...0x7F, 0x80...0xBF, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x303F,
      0x30FB, 0xFE10...0xFE6F, 0xFFE0...0xFFEF, 0xFEFF:
      return nil
    case 0xFF01...0xFF5E: return halfwidth.folded
    default: return self
    }
  }
}
