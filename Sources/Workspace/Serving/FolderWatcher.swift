// Sources of Dispatch can be used from any thread, but are not yet declared so on Linux.
@preconcurrency import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if os(Linux)
  /// Tells when something below some folders changes, by Linux's inotify(7).
  ///
  /// A program that saves a file touches it several times, and git a thousand files: changes are
  /// gathered until there was a moment of quiet. Only what is complete counts (a file that was closed,
  /// moved or removed), so that half a file is not read.
  public final class FolderWatcher: Sendable {
    /// What the kernel is asked for and what it told.
    private struct Watches {
      /// The folders by the kernel's number for them.
      var folders: [Int32: String] = [:]
      var changes = FolderChanges()
      /// Counts the deliveries, to know the last of a burst.
      var deliveries = 0
      var burstStart: DispatchTime?
    }

    private let roots: [String]
    private let descriptor: Int32
    private let watches = Mutex(Watches())
    private let queue = DispatchQueue(label: "almanac.watcher")
    private let source: any DispatchSourceRead
    private let signal: AsyncStream<Void>.Continuation
    /// A mark each time there are changes to take.
    public let signals: AsyncStream<Void>

    private static let quiet = DispatchTimeInterval.milliseconds(10)
    private static let longestBurst: UInt64 = 150_000_000
    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
        | IN_MOVE_SELF)

    /// Watches folders with all that is below them.
    ///
    /// - Parameter roots: the folders, as messages name them.
    /// - Throws: ``FileSystemError`` where the system allows no more of it.
    public init(_ roots: [String]) throws(FileSystemError) {
      self.roots = roots.map(SourceReader.withoutSlash)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else {
        throw FileSystemError(
          .list, roots.first ?? "", reason: "inotify: " + String(cString: strerror(errno)))
      }
      (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
      source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      let descriptor = descriptor
      source.setCancelHandler { close(descriptor) }
      source.setEventHandler { [weak self] in self?.receive() }
      source.activate()
      for root in self.roots { try watch(root) }
    }

    deinit { source.cancel() }

    /// Ends the watching.
    public func stop() {
      source.cancel()
      signal.finish()
    }

    /// What has changed since this was last asked.
    public func takeChanges() -> FolderChanges {
      watches.withLock { watches in
        defer { watches.changes = FolderChanges() }
        return watches.changes
      }
    }

    // MARK: Folders

    /// Watches a folder and those below it; hidden ones are not read and not watched.
    private func watch(_ root: String) throws(FileSystemError) {
      var folders = [root]
      for entry in try DiskFileSystem().entries(below: root) ?? []
      where entry.kind == .folder && !isHidden(entry.path) {
        folders.append("\(root)/\(entry.path)")
      }
      for folder in folders {
        let number = inotify_add_watch(descriptor, folder, Self.mask)
        // One that went away in the meantime is told of by the folder above it.
        if number < 0, errno == ENOENT, folder != root { continue }
        guard number >= 0 else {
          throw FileSystemError(
            .list, folder, reason: "inotify: " + String(cString: strerror(errno)))
        }
        watches.withLock { $0.folders[number] = folder }
      }
    }

    private func isHidden(_ path: String) -> Bool { path.hasPrefix(".") || path.contains("/.") }

    // MARK: Events

    private func receive() {
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        buffer.withUnsafeBytes { bytes in
          var offset = 0
          while offset < count { offset += take(bytes, at: offset) }
        }
      }
      settle()
    }

    /// Takes one event: a fixed head, and behind it a name of as many bytes as the head says.
    ///
    /// - Returns: the length of the event.
    private func take(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
      let head = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let start = offset + MemoryLayout<inotify_event>.size
      let name = String(
        decoding: bytes[start..<start + Int(head.len)].prefix { $0 != 0 }, as: UTF8.self)
      note(head.wd, name, mask: head.mask)
      return MemoryLayout<inotify_event>.size + Int(head.len)
    }

    private func note(_ number: Int32, _ name: String, mask: UInt32) {
      func has(_ flag: Int32) -> Bool { mask & UInt32(flag) != 0 }
      if has(IN_Q_OVERFLOW) {
        watches.withLock { $0.changes.isIncomplete = true }
        for root in roots { try? watch(root) }
        return
      }
      guard let folder = watches.withLock({ $0.folders[number] }) else { return }
      if has(IN_IGNORED) {
        watches.withLock { $0.folders[number] = nil }
        if roots.contains(folder) { waitFor(folder) }
        return
      }
      if name.hasPrefix(".") { return }
      let path = name.isEmpty ? folder : "\(folder)/\(name)"
      let isFolder = name.isEmpty || has(IN_ISDIR)
      // A new file says so again when it is whole.
      if has(IN_CREATE), !isFolder { return }
      watches.withLock { watches in
        if isFolder {
          watches.changes.isIncomplete = true
        } else {
          watches.changes.paths.insert(path)
        }
      }
      // What cannot be watched is still read at the next change; a preview does not end for it.
      if isFolder, has(IN_CREATE) || has(IN_MOVED_TO) { try? watch(path) }
    }

    /// Looks for a watched folder that was taken away, until it is there again.
    private func waitFor(_ root: String) {
      queue.asyncAfter(deadline: .now() + .milliseconds(300)) { [weak self] in
        guard let self else { return }
        guard (try? DiskFileSystem().entries(below: root)) ?? nil != nil,
          (try? watch(root)) != nil
        else { return waitFor(root) }
        watches.withLock { $0.changes.isIncomplete = true }
        settle()
      }
    }

    /// Gives the mark when nothing more has come for a moment, or when it has gone on for long.
    private func settle() {
      let now = DispatchTime.now()
      let (delivery, isLong) = watches.withLock { watches in
        guard !watches.changes.isEmpty else { return (0, false) }
        watches.deliveries += 1
        let start = watches.burstStart ?? now
        watches.burstStart = start
        return (
          watches.deliveries, now.uptimeNanoseconds - start.uptimeNanoseconds > Self.longestBurst
        )
      }
      guard delivery > 0 else { return }
      if isLong { return give() }
      queue.asyncAfter(deadline: now + Self.quiet) { [weak self] in
        guard let self, watches.withLock({ $0.deliveries == delivery }) else { return }
        give()
      }
    }

    private func give() {
      watches.withLock { $0.burstStart = nil }
      signal.yield()
    }
  }
#endif
