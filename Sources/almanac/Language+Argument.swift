import ArgumentParser
import Diagnostics

extension Language: ExpressibleByArgument {
  /// The language of a tag on the command line.
  public init?(argument: String) {
    self.init(tag: argument)
  }
}
