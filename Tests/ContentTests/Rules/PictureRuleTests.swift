import Markup
import Testing

@testable import Content

@Suite("Rule: pictures")
struct PictureRuleTests {
  private let folder = "content/activities/dali"

  private func header(_ format: PictureFormat) -> PictureFinding {
    .success(PictureHeader(format: format, size: PictureSize(width: 4, height: 3)))
  }

  @Test(
    "one that cannot be published is an error at its name",
    arguments: [
      (PictureProblem.broken, "broken-picture"), (.empty, "broken-picture"),
      (.tooManyBytes, "picture-too-large"),
      (.tooManyDots(PictureSize(width: 60_000, height: 60_000)), "picture-too-large"),
      (.format(.heic), "heic-picture"), (.format(.svg), "wrong-picture-kind"),
      (.format(.page), "wrong-picture-kind"), (.format(.other), "wrong-picture-kind"),
    ])
  func problems(problem: PictureProblem, code: String) throws {
    try expect(
      .error(code, at: "1️⃣"), .error(code, at: "2️⃣"), .error(code, at: "3️⃣"),
      .error(code, at: "4️⃣"), by: PictureRule(),
      in: """
        ---
        cover: {file: 1️⃣a.jpg, alt: 甲}
        images: [{file: 2️⃣a.jpg, alt: 乙}]
        recap: {photos: [{file: 3️⃣a.jpg, alt: 丙}]}
        ---
        ![丁](4️⃣a.jpg)

        """, pictures: ["\(folder)/a.jpg": .failure(problem)])
  }

  @Test("a picture under the name of a document is an error, under that of another kind a warning")
  func names() throws {
    try expect(
      .error("wrong-picture-kind", at: "1️⃣"), .warning("misnamed-picture", at: "2️⃣"),
      by: PictureRule(),
      in: "---\ntitle: 甲\n---\n[甲](1️⃣a.pdf) ![乙](2️⃣b.jpg) ![丙](c.JPEG) ![丁](d.webp)\n",
      pictures: [
        "\(folder)/a.pdf": header(.jpeg), "\(folder)/b.jpg": header(.webp),
        "\(folder)/c.JPEG": header(.jpeg), "\(folder)/d.webp": header(.webp),
      ])
  }

  @Test("what a name alone forbids is left to the rule on links")
  func onlyOnce() throws {
    try expect(
      by: PictureRule(), in: "---\ntitle: 甲\n---\n![甲](a.heic) ![乙](b.svg)\n",
      pictures: [
        "\(folder)/a.heic": .failure(.format(.heic)), "\(folder)/b.svg": .failure(.format(.svg)),
      ])
  }

  @Test(
    "what is told helps whoever reads it",
    arguments: [
      (.failure(.tooManyDots(PictureSize(width: 20_000, height: 9_000))), "1.8 亿点，最多 1.2 亿"),
      (.failure(.tooManyDots(PictureSize(width: 12_001, height: 10_000))), "1.3 亿点，最多 1.2 亿"),
      (.failure(.empty), "重新传一次"), (.failure(.broken), "按“文件”发送"),
      (
        .success(PictureHeader(format: .jpeg, size: PictureSize(width: 4, height: 3))), "改名为 X.jpg，"
      ),
    ] as [(PictureFinding, String)])
  func words(finding: PictureFinding, words: String) throws {
    let isProblem = if case .failure = finding { true } else { false }
    let code =
      switch finding {
      case .failure(.tooManyDots): "picture-too-large"
      case .failure: "broken-picture"
      case .success: "misnamed-picture"
      }
    let found = try expect(
      isProblem ? .error(code, at: "1️⃣") : .warning(code, at: "1️⃣"), by: PictureRule(),
      in: "---\ncover: {file: 1️⃣X.png, alt: 孩子们}\n---\n",
      pictures: ["\(folder)/X.png": finding])
    let texts = found.flatMap { [$0.message.chinese] + $0.notes.map(\.message.chinese) }
    #expect(texts.contains { $0.contains(words) })
    #expect(!texts.contains { $0.contains("选“原图”") && !$0.contains("不选“原图”") })
  }
}
