import Activities
import Diagnostics
import Testing

@testable import Content

/// A small content folder in memory.
enum ContentFixture {
  static let calendar = """
    title: 测试科普日
    slogan: 人人学科学
    week: {first: 2023-09-17, last: 2023-09-23}
    accepted: {first: 2023-08-25, last: 2023-10-31}
    office: {name: 科普部}

    """
  static let counties = """
    city: {slug: city, name: 渭南市级, short: 市级, aliases: [渭南市]}
    counties:
      - {slug: dali, name: 大荔县, short: 大荔, grid: [2, 2], aliases: [同州]}
      - {slug: heyang, name: 合阳县, short: 合阳}

    """
  static let topics = """
    fields:
      - {slug: health, name: 卫生健康, short: 健康}
      - {slug: ecology, name: 生态文明, short: 生态}
    themes:
      - {slug: food-safety, name: 食品安全, short: 食安}
    formats: [讲座, 展览, 咨询]
    settings: [机关, 校园, 家庭]

    """
  static let actions = """
    actions:
      - {slug: food, name: 食品安全科普专项行动, short: 食安专项, kind: special, title-contains: 食品安全}
      - {slug: counties, name: 各县（市、区）活动, kind: line}

    """
  static let units = """
    units:
      - {slug: dali-kexie, name: 大荔县科学技术协会, short: 大荔科协, aliases: [县科协], kind: county, county: dali}

    """

  static let dataFiles = [
    "calendar.yml": calendar, "counties.yml": counties, "topics.yml": topics,
    "actions.yml": actions, "units.yml": units,
  ]

  /// A folder of the data files and others; a nil takes a data file away.
  static func tree(_ more: [String: String?] = [:], media: [String] = []) -> SourceTree {
    let texts = dataFiles.mapValues { Optional($0) }.merging(more) { $1 }
    return SourceTree(
      root: "content",
      files: texts.compactMap { name, text in
        text.map { SourceFile(path: "content/\(name)", text: $0) }
      },
      media: media.map { .init(path: "content/\($0)", publishedName: "0.jpg") })
  }

  /// The data files as read.
  static func data() throws -> ContentReader.DataFiles {
    let read = ContentReader(tree()).dataFiles()
    try #require(read.diagnostics.isEmpty)
    return try #require(read.value)
  }
}
