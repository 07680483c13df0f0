import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// What the program prints: results on the standard output, problems on the standard error.
enum Terminal {
  /// Prints a line on the standard output.
  static func say(_ line: String) {
    write(line + "\n")
  }

  /// Prints text on the standard output as it is: one that ends its own lines, or a question, the
  /// answer to stand behind it.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Whether somebody can be asked: input and output are a terminal.
  static var isInteractive: Bool {
    isatty(FileHandle.standardInput.fileDescriptor) == 1
      && isatty(FileHandle.standardOutput.fileDescriptor) == 1
  }

  /// Asks a question until it is answered with yes or no; an input that has ended is a no.
  static func isConfirmed(_ question: String) -> Bool {
    while true {
      write(question)
      guard let answer = readLine() else {
        say("")
        return false
      }
      switch answer.lowercased().filter({ !$0.isWhitespace }) {
      case "y", "yes", "是", "好", "1": return true
      case "n", "no", "否", "不", "0": return false
      default: continue
      }
    }
  }

  /// Prints a line on the standard error.
  static func error(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Prints problems in their order, a blank line between them.
  static func print(_ diagnostics: [Diagnostic], language: Language) {
    let formatter = DiagnosticFormatter(language: language)
    for diagnostic in diagnostics { error(formatter.format(diagnostic)) }
  }

  /// Prints what the machine failed at.
  ///
  /// - Returns: the exit status that says so.
  static func fail(_ failure: any Error, language: Language) -> ExitCode {
    error(message(for: failure).text(in: language))
    return ExitCode(74)
  }

  private static func message(for failure: any Error) -> Message {
    switch failure {
    case SiteWriter.Refusal.notOurs(let folder):
      Message(
        zh: "\(folder)：里面已有别的文件，不像是本程序生成的网站。换一个空文件夹，或加上 --force（原有文件不会动）",
        en:
          "\(folder): the folder holds other files and no site of ours; choose an empty one, or use"
          + " --force, which leaves them alone")
    case SiteWriter.Refusal.foreignFile(let path):
      Message(
        zh: "\(path)：这个文件不是本程序生成的，不会覆盖它。请先挪开",
        en: "\(path): the file is not ours and will not be overwritten; move it away first")
    case let inside as SiteWriter.InsideSite:
      Message(
        zh: "\(inside.path)：这里是公开的网站，给办公室看的报告和表格不能放进去。请换个地方",
        en:
          "\(inside.path): this is inside a public site, and reports and forms are for the office;"
          + " choose another place")
    case PreviewServer.Refusal.portTaken(let port, let free):
      Message(
        zh: "端口 \(port) 已被别的程序占用"
          + (free.map { "，\($0) 空着：almanac serve --port \($0)" } ?? ""),
        en: "port \(port) is taken by another program"
          + (free.map { "; \($0) is free: almanac serve --port \($0)" } ?? ""))
    case PreviewServer.Refusal.badAddress(let host):
      Message(
        zh: "\(host)：不是本机的地址，请用 127.0.0.1，或者 0.0.0.0（同一网络的手机也能看）",
        en: "\(host): no address of this machine; use 127.0.0.1, or 0.0.0.0 to let phones of the"
          + " same network look")
    case PreviewServer.Refusal.portForbidden(let port):
      Message(
        zh: "端口 \(port) 要管理员才能用，请用 1024 以上的",
        en: "port \(port) needs an administrator; choose one above 1024")
    case let unknown as UnknownRevision:
      Message(
        zh: "\(unknown.name)：版本库里没有这个提交", en: "\(unknown.name): the repository has no such commit")
    default:
      Message(zh: "读写失败：\(failure)", en: "\(failure)")
    }
  }
}
