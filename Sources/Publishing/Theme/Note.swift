import Diagnostics

/// Shorter than `Diagnostic.Note` where many are made.
typealias Note = Diagnostic.Note
