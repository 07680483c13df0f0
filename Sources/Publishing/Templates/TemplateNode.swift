/// A part of a template that has names in it: a tag with what stands inside it.
struct TemplateNode {
  let tag: TemplateTag
  var children: [TemplateNode] = []
}
