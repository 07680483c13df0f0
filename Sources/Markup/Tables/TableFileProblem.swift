/// Why no table can be read from a file.
enum TableFileProblem: Error, Equatable {
  /// It is locked with a password.
  case encrypted
  /// Parts of it are missing or wrong.
  case damaged
  /// It holds more than any list of activities.
  case tooLarge
}
