import Diagnostics

extension Diagnostic {
  /// A film among the content's files.
  static func film(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "film-file",
      Message(zh: "视频文件不能直接发布", en: "films are not published as files"), at: span,
      notes: [
        Note(
          Message(
            zh: "手机视频里写着拍摄地点，文件也太大：把视频传到视频网站，这里写它的网址",
            en: "they tell where they were taken, and are large; link to them on a video site"))
      ])
  }

  /// A file that is published as it is, and has too many bytes.
  static func fileTooLarge(at span: SourceSpan) -> Diagnostic {
    let most = SourceTree.Media.mostBytes >> 20
    return Diagnostic(
      .error, "file-too-large",
      Message(zh: "文件太大，最多 \(most) MB", en: "a file has at most \(most) MB"), at: span,
      notes: [
        Note(
          Message(
            zh: "分成几个文件，或者放到网盘上，这里写它的网址",
            en: "split it, or link to it where large files are kept"))
      ])
  }
}
