/// A county-level division of the city, or the city itself as the place of its own activities.
public struct County: Sendable, Hashable {
  /// A tile of the schematic map, counted from the top left.
  public struct Tile: Sendable, Hashable {
    /// The row, from 0 in the north.
    public let row: Int
    /// The column, from 0 in the west.
    public let column: Int

    /// A tile by row and column.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// The name in addresses: `dali`.
  public let slug: String
  /// The full name: 大荔县.
  public let name: String
  /// The name as people say it: 大荔.
  public let shortName: String
  /// The name in English.
  public let english: String
  /// The code of GB/T 2260, where it has one.
  public let code: String?
  /// The place in the schematic map; the city has none.
  public let tile: Tile?
  /// Former names and other ways to write it.
  public let aliases: [String]

  /// A division with its names.
  public init(
    slug: String, name: String, shortName: String, english: String, code: String?, tile: Tile?,
    aliases: [String]
  ) {
    self.slug = slug
    self.name = name
    self.shortName = shortName
    self.english = english
    self.code = code
    self.tile = tile
    self.aliases = aliases
  }
}
