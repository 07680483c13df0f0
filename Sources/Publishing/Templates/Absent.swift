import Mustache

/// What stands for a value that is not there.
///
/// Mustache looks a name up in the views around when the innermost has no value for it, so an absent
/// `next` of a list's pages would show the next day's. A name that a view has ends the search, as the
/// check of templates has it, also when its value is absent.
struct Absent: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}
