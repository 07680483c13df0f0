import Activities
import Diagnostics
import Markup

/// A picture can be read to its last dot, and is of a size and kind that copies are made of.
struct PictureRule: Rule {
  func check(_ draft: ActivityDraft, in context: RuleContext) -> [Diagnostic] {
    (draft.pictures + draft.recapPhotos).flatMap { picture in
      Self.problems(of: picture.value.path, at: picture.span, in: context)
    } + Self.check(draft.body, in: context)
  }

  /// What is wrong with the pictures that a text shows or leads to.
  static func check(_ body: MarkdownDocument, in context: RuleContext) -> [Diagnostic] {
    body.links.flatMap { link -> [Diagnostic] in
      guard case .file(let path) = link.destination else { return [] }
      return problems(of: path, at: link.span, in: context)
    }
  }

  /// The extensions of what some phones make; ``LinkRule`` meets them first.
  static let phoneExtensions: Set<String> = ["heic", "heif"]

  private static func problems(
    of path: String, at span: SourceSpan, in context: RuleContext
  ) -> [Diagnostic] {
    let kind = SourceTree.fileExtension(of: path)
    // A name that may not be used is told of by the rule on links.
    guard let finding = context.pictures[path], SourceTree.publishableExtensions.contains(kind)
    else { return [] }
    switch finding {
    case .success(let header):
      let format = header.format
      if !SourceTree.imageExtensions.contains(kind) { return [disguised(kind, format, at: span)] }
      return extensions(of: format).contains(kind) ? [] : [misnamed(path, format, at: span)]
    case .failure(.format(.heic)): return [.phonePicture(at: span)]
    case .failure(.format(let format)): return [wrongKind(format, at: span)]
    case .failure(.tooManyBytes): return [tooManyBytes(at: span)]
    case .failure(.tooManyDots(let size)): return [tooManyDots(size, at: span)]
    case .failure(.broken): return [broken(at: span)]
    case .failure(.empty): return [empty(at: span)]
    }
  }

  /// The extensions of a format, the usual one first.
  private static func extensions(of format: PictureFormat) -> [String] {
    format == .jpeg ? ["jpg", "jpeg"] : [format.rawValue.lowercased()]
  }

  // MARK: Messages

  private static func broken(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "broken-picture",
      Message(
        zh: "这张图片坏了，打不开或者只有半张",
        en: "the picture is broken: it cannot be read, or ends too soon"), at: span,
      notes: [
        Note(
          Message(
            zh: "多半是没有传完整：从手机上重新传一次，用微信的话按“文件”发送",
            en: "it was probably cut off on its way; send it from the phone again, as a file"))
      ])
  }

  private static func empty(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "broken-picture",
      Message(
        zh: "这张图片的文件是空的，没有传上来", en: "the picture's file is empty: nothing has arrived"),
      at: span, notes: [Note(Message(zh: "重新传一次", en: "send it again"))])
  }

  private static func wrongKind(_ format: PictureFormat, at span: SourceSpan) -> Diagnostic {
    let (zh, en) =
      switch format {
      case .other: ("这个文件不是图片", "the file is not a picture")
      case .page:
        ("这个文件不是图片，是一个网页", "the file is not a picture but a web page")
      default:
        (
          "不能用 \(format.rawValue) 图片", "a picture is not \(format.rawValue)"
        )
      }
    return Diagnostic(
      .error, "wrong-picture-kind", Message(zh: zh, en: en), at: span,
      notes: [screenshot])
  }

  /// How any picture becomes one that can be published.
  static let screenshot = Note(
    Message(
      zh: "用 JPEG、PNG 或 WebP：打开图片，截一张图，用截图代替",
      en: "use JPEG, PNG or WebP; a screenshot of it will do"))

  private static func disguised(
    _ kind: String, _ format: PictureFormat, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error, "wrong-picture-kind",
      Message(
        zh: "文件名是 .\(kind)，里面却是一张 \(format.rawValue) 图片",
        en: "the name says .\(kind), the file is a \(format.rawValue) picture"), at: span,
      notes: [
        Note(
          Message(
            zh: "把文件名的结尾改成 .\(extensions(of: format)[0])，这里也照着改",
            en: "let its name end in .\(extensions(of: format)[0]), here too"))
      ])
  }

  private static func misnamed(
    _ path: String, _ format: PictureFormat, at span: SourceSpan
  ) -> Diagnostic {
    let kind = SourceTree.fileExtension(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let right = "\(name.dropLast(kind.count))\(extensions(of: format)[0])"
    return Diagnostic(
      .warning, "misnamed-picture",
      Message(
        zh: "文件名是 .\(kind)，里面其实是 \(format.rawValue) 图片；照样能发布",
        en:
          "the name says .\(kind), the picture is \(format.rawValue); it is published all the same"),
      at: span,
      notes: [
        Note(
          Message(
            zh: "把文件改名为 \(right)，这里也照着改，就不再提醒",
            en: "once the file is called \(right), here too, nothing is said of it"))
      ])
  }

  private static func tooManyBytes(at span: SourceSpan) -> Diagnostic {
    let most = PictureLimits.bytes >> 20
    return Diagnostic(
      .error, "picture-too-large",
      Message(zh: "图片文件太大，最多 \(most) MB", en: "a picture has at most \(most) MB"), at: span,
      notes: [smaller])
  }

  private static func tooManyDots(_ size: PictureSize, at span: SourceSpan) -> Diagnostic {
    let most = PictureLimits.dots
    return Diagnostic(
      .error, "picture-too-large",
      Message(
        zh: "图片太大：\(size.width)×\(size.height)，一共 \(hundredMillions(size.area)) 亿点，"
          + "最多 \(hundredMillions(most)) 亿",
        en:
          "the picture has \(size.width) × \(size.height) dots; the most is \(most / 1_000_000) million"
      ), at: span, notes: [smaller])
  }

  /// A number in 亿, to one place and never too small: 1.8.
  private static func hundredMillions(_ number: Int) -> String {
    let tenths = (number + 9_999_999) / 10_000_000
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static let smaller = Note(
    Message(
      zh: "用手机打开图片，截一张图，或者在微信里发给自己（不选“原图”），用小一点的那张",
      en: "a screenshot of it, or a smaller copy, will do"))
}

extension Diagnostic {
  /// A picture in the format of some phones.
  static func phonePicture(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "heic-picture",
      Message(
        zh: "这是 HEIC 图片，很多手机和电脑打不开", en: "a picture is not HEIC, which many devices cannot show"),
      at: span,
      notes: [
        Note(
          Message(
            zh: "在微信里发给“文件传输助手”（不选“原图”），再存下来就是 JPEG；以后拍照：苹果手机 设置→相机→格式→兼容性最佳，安卓手机在相机设置里关掉 HEIF",
            en:
              "export it as JPEG; for later ones: iPhone Settings, Camera, Formats, Most Compatible; on Android turn HEIF off in the camera's settings"
          ))
      ])
  }
}
