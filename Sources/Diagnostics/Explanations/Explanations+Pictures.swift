extension Explanations {
  /// Photographs and drawings.
  static let pictures = Family(
    Message(zh: "照片", en: "Pictures"),
    [
      Explanation(
        "heic-picture",
        meaning: Message(
          zh: "HEIC 是一些手机拍照的格式，很多浏览器和电脑打不开，网站也不发布。",
          en:
            "HEIC is what some phones make of a photo; many browsers cannot show it, and it is not published."
        ),
        repair: Message(
          zh:
            "转成 JPEG 再用。苹果手机：在“文件”里长按这张照片，快速操作，转换图像，选 JPEG。安卓手机：在相册里打开，更多，转换格式（或“导出为 JPEG”）。都没有的话：在微信里发给“文件传输助手”，不选“原图”，再存下来。只改文件名没有用。以后直接拍 JPEG：苹果手机 设置→相机→格式→兼容性最佳；安卓手机在相机设置里关掉 HEIF 或“高效图片”。",
          en:
            "Convert it to JPEG: on an iPhone in Files, hold the photo, Quick Actions, Convert Image; on Android in the gallery's menu. Renaming the file does not help. For later photos choose Most Compatible in the iPhone's camera settings, or turn HEIF off on Android."
        ),
        example: .other(
          wrong: "cover: {file: 现场.heic, alt: 同学们围着机器人}",
          right: "cover: {file: 现场.jpg, alt: 同学们围着机器人}")),
      Explanation(
        "broken-picture",
        meaning: Message(
          zh: "图片打不开，只有上半张，或者文件是空的：多半是在路上断了，没有传完。",
          en:
            "The picture cannot be read, or only its upper part, or its file is empty: it was probably cut off on its way."
        ),
        repair: Message(
          zh: "从手机上重新传一次；用微信的话按“文件”发送。传完在电脑上打开看一眼，整张都在再提交。",
          en: "Send it from the phone again, as a file; open it and see that all of it is there."),
        example: .other(
          wrong: "现场.jpg，12 KB，打开只有上面一条", right: "现场.jpg，4.2 MB，打开是整张照片")),
      Explanation(
        "wrong-picture-kind",
        meaning: Message(
          zh:
            "文件里装的不是 JPEG、PNG 或 WebP 图片，不管文件名怎么写。常见的是：从网上“另存为”存成了网页，GIF 动图，SVG 矢量图，或者把图片改名成了 .pdf。",
          en:
            "The file holds something else than a JPEG, PNG or WebP picture, whatever its name says: a web page saved in its place, a GIF, an SVG, or a picture renamed to .pdf."
        ),
        repair: Message(
          zh: "打开原图，截一张图，用截图代替；里面其实是图片的，把文件名的结尾改对。",
          en: "Use a screenshot of it; a picture under another name gets its own ending."),
        example: .other(
          wrong: "images: [{file: 海报.gif, alt: 活动海报}]",
          right: "images: [{file: 海报.png, alt: 活动海报}]")),
      Explanation(
        "picture-too-large",
        meaning: Message(
          zh: "图片超过 40 MB，或者超过一亿二千万点。手机拍的照片一般是 4 到 12 MB，可以直接用；这么大的图会占满电脑的内存。",
          en:
            "The picture has more than 40 MB or 120 million dots. Photos of phones have 4 to 12 MB and are fine; a larger one can take all memory."
        ),
        repair: Message(
          zh: "截一张图，或者在微信里发给自己（不选“原图”），用小一点的那张。网页上最多用到 1280 点宽。",
          en: "Use a screenshot or a smaller copy; pages show at most 1280 dots across."),
        example: .other(wrong: "全景拼图.png，30000×9000 点", right: "全景拼图.jpg，6000×1800 点")),
      Explanation(
        "misnamed-picture",
        meaning: Message(
          zh: "文件名的结尾和里面的格式对不上，例如从网上存下来的 .jpg 其实是 WebP。网站只看内容，照样能发布。",
          en:
            "The ending of the name is not that of the format, as when a site gives WebP under .jpg. It is published all the same."
        ),
        repair: Message(
          zh: "不改也行；改的话，把文件名的结尾换成提示里的格式，头部里也照着改。",
          en: "It can stay; else rename the file, in the head too."),
        example: .other(wrong: "封面.jpg（其实是 PNG）", right: "封面.png")),
    ])
}
