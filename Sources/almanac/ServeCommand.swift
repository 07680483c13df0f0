import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `almanac serve`: a preview in the browser that follows every edit.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "边改边看 · Shows the site in a browser and follows every edit.",
    discussion: """
      保存文件，页面就自己更新；写错了，页面上会说错在哪里，改好了提示自己消失。
      网站只在内存里，不写任何文件。默认只有本机能看。
      Saving a file updates the open page; a mistake is shown over it until it is repaired.
      The site is kept in memory and nothing is written. Only this machine can look, unless told.

      例 examples:
        almanac serve
        almanac serve --drafts --port 9000
        almanac serve --host 0.0.0.0        同一网络的手机也能看 · phones of the same network too
      """)

  @OptionGroup var sources: SourceArguments

  @Option(help: "本机的数字地址 · a numeric address of this machine")
  var host = "127.0.0.1"

  @Option(help: "端口 · the port")
  var port: UInt16 = 8080

  func validate() throws {
    guard port > 0 else { throw ValidationError("--port 至少是 1 · --port is at least 1") }
  }

  func run() async throws {
    do {
      try await serve()
    } catch let status as ExitCode {
      throw status
    } catch {
      throw Terminal.fail(error, language: sources.language ?? .chinese)
    }
  }

  private func serve() async throws {
    let interruptions = Interruptions()
    // First, so that no edit from here on is missed.
    let watcher = try FolderWatcher([sources.project.content, sources.themes])
    let (preview, server) = try open()
    let first = await preview.update()
    let journal = PreviewJournal(
      language: sources.language ?? first?.state.language ?? .chinese)
    first.map { journal.tell($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      try await server.waitUntilReady()
      journal.say(
        Message(
          zh: "预览：\(server.address)/    按 Ctrl-C 结束",
          en: "preview: \(server.address)/    Ctrl-C ends it"))
      if !PreviewServer.isLoopback(host) {
        journal.say(
          Message(
            zh: "同一网络里的人都能看到，草稿和错误提示也在内",
            en: "everybody in the same network can see it, drafts and problems included"))
      }
      group.addTask {
        for await _ in watcher.signals {
          if let update = await preview.update(watcher.takeChanges()) { journal.tell(update) }
        }
      }
      group.addTask {
        await interruptions.first()
        watcher.stop()
        await server.stop()
      }
      // Whichever ends first ends all: an interruption, or a failure of the server.
      try await group.next()
      watcher.stop()
      await server.stop()
      group.cancelAll()
    }
    journal.say(Message(zh: "预览结束", en: "the preview has ended"))
  }

  /// The preview with its server, on the port that was asked for or on the one that was offered.
  private func open() throws -> (Preview, PreviewServer) {
    var options = sources.options()
    func open(_ port: UInt16) throws -> (Preview, PreviewServer) {
      // The site acts as one that is published here: links that need its address lead here too.
      let name = host == "0.0.0.0" ? "127.0.0.1" : host.contains(":") ? "[\(host)]" : host
      options.baseURL = "http://\(name):\(port)"
      let preview = Preview(options)
      return (preview, try PreviewServer(preview, host: host, port: port))
    }
    do {
      return try open(port)
    } catch PreviewServer.Refusal.portTaken(let taken, .some(let free)) where Terminal.isInteractive
    {
      let question = Message(
        zh: "端口 \(taken) 已被别的程序占用。改用 \(free)？［是/否］> ",
        en: "Port \(taken) is taken by another program. Use \(free)? [y/n]> ")
      guard Terminal.isConfirmed(question.text(in: sources.language ?? .chinese)) else {
        throw ExitCode(74)
      }
      return try open(free)
    }
  }
}
