import Activities
import Markup
import Testing

@testable import Content

@Suite("Host directory")
struct HostDirectoryTests {
  private func directory(_ names: String...) throws -> HostDirectory {
    HostDirectory(Set(names), names: try ContentFixture.data().names)
  }

  @Test("a unit of the list has its own slug and full name, whichever name was written")
  func knownUnits() throws {
    let hosts = try directory("大荔县科学技术协会", "大荔科协", "县科协", "dali-kexie")
    for name in ["大荔县科学技术协会", "大荔科协", "县科协", "dali-kexie"] {
      #expect(hosts[name] == Host(slug: "dali-kexie", name: "大荔县科学技术协会"))
    }
  }

  @Test("any other name gets its pinyin")
  func otherNames() throws {
    #expect(try directory("示例小学")["示例小学"] == Host(slug: "shi-li-xiao-xue", name: "示例小学"))
    #expect(try directory("示例小学")["示例中学"] == nil)
  }

  @Test("names of one pinyin all get a mark, so that none depends on the others' order")
  func samePinyin() throws {
    let hosts = try directory("示例小学", "实力小学")
    for name in ["示例小学", "实力小学"] {
      #expect(hosts[name]?.slug == "shi-li-xiao-xue-\(Fingerprint(of: name.utf8))")
    }
  }

  @Test("a name whose pinyin is a unit's slug, or nothing, gets a mark too")
  func clashes() throws {
    let hosts = try directory("DALI KEXIE!", "？！")
    #expect(hosts["DALI KEXIE!"]?.slug == "dali-kexie-\(Fingerprint(of: "DALI KEXIE!".utf8))")
    #expect(hosts["？！"]?.slug == "\(Fingerprint(of: "？！".utf8))")
  }

  @Test("an address fits into a file's name, however long the host's is")
  func longNames() throws {
    let name = String(repeating: "庄", count: 80)
    #expect(try #require(try directory(name)[name]).slug.utf8.count <= 200)
  }
}
