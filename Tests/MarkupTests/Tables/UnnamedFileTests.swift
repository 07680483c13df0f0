import Foundation
import Testing

@testable import Markup

@Suite("Files without a name")
struct UnnamedFileTests {
  @Test("what is written to its path is read, and is at no other place while it is there")
  func writing() throws {
    let file = try UnnamedFile()
    let bytes = [UInt8](repeating: 7, count: 200_000)
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
    #expect(try file.bytes() == bytes)
    #if os(Linux)
      let place = try FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/" + file.path.split(separator: "/")[2])
      #expect(place.hasSuffix("(deleted)"))
    #endif
  }
}
