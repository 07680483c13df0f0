import Diagnostics
import Testing

@testable import Workspace

@Suite("Path selection")
struct PathSelectionTests {
  private func selection(_ paths: String..., content: String = "content") throws -> PathSelection {
    try PathSelection(paths, in: content, workingFolder: "/home/clerk/kepu")
  }

  @Test(
    "a file is meant however its path is written",
    arguments: [
      "content/activities/dali/a.md", "./content/activities/dali/a.md",
      "content//activities/heyang/../dali/a.md", "/home/clerk/kepu/content/activities/dali/a.md",
      "../kepu/content/activities/dali/a.md",
    ])
  func spellings(path: String) throws {
    let selection = try selection(path)
    #expect(selection.contains("content/activities/dali/a.md"))
    #expect(!selection.contains("content/activities/dali/b.md"))
    #expect(!selection.contains("content/activities/dali/a.md.md"))
  }

  @Test("a folder stands for what is below it, and for nothing whose name begins alike")
  func folders() throws {
    let selection = try selection("content/activities/dali/")
    #expect(selection.contains("content/activities/dali/a.md"))
    #expect(!selection.contains("content/activities/dali-2/a.md"))
    #expect(try PathSelectionTests().selection("content").contains("content/calendar.yml"))
  }

  @Test("no path stands for everything")
  func none() throws {
    let selection = try selection()
    #expect(selection.contains("content/pages/a.md") && selection.contains("themes/x/theme.yml"))
  }

  @Test("a content folder that is given by its whole path is the same folder")
  func absoluteContent() throws {
    let selection = try selection("content/pages", content: "/home/clerk/kepu/content/")
    #expect(selection.contains("/home/clerk/kepu/content/pages/a.md"))
  }

  @Test(
    "what is outside the content folder is refused",
    arguments: ["themes/default", "/etc/passwd", "content/../themes", "content-2/a.md", ".."])
  func outside(path: String) {
    #expect(throws: PathSelection.Refusal.outside(path: path, content: "content")) {
      try selection(path)
    }
  }

  @Test("a path at which nothing is is refused by the words it was given in")
  func nothingThere() throws {
    let paths = ["content/pages/a.md"]
    try selection("content/pages", "content").requireMatches(among: paths)
    #expect(throws: PathSelection.Refusal.nothingThere(path: "./content/pages/b.md")) {
      try selection("content/pages", "./content/pages/b.md").requireMatches(among: paths)
    }
  }

  @Test("a problem concerns the file it is in, and the other one of a clash")
  func concerns() throws {
    let (a, b) = (
      SourceFile(path: "content/a.md", text: "甲\n"), SourceFile(path: "content/b.md", text: "乙\n")
    )
    let message = Message(zh: "一样", en: "same")
    let clash = Diagnostic(
      .error, "clash", message, at: b.lineSpan(1), notes: [.init(message, at: a.lineSpan(1))])
    #expect(try selection("content/a.md").concerns(clash))
    #expect(try selection("content/b.md").concerns(clash))
    #expect(try !selection("content/c.md").concerns(clash))
  }
}
