@testable import Content

/// A rule that finds nothing, for what is found while a file is read.
struct NoRule: Rule {}
