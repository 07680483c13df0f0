extension Explanations {
  /// The text of an entry, its links and pictures.
  static let texts = Family(
    Message(zh: "正文、链接和图片", en: "Texts, links, pictures"),
    [
      Explanation(
        "bad-registration",
        meaning: Message(
          zh: "“科普日平台”说的是在全国平台上登记了没有，只能写网址或“已登记”。",
          en: "kepuri tells of the registration on the national platform: an address or 已登记."),
        repair: Message(
          zh: "登记过就写 已登记 或平台上的网址；还没有登记，删掉这一行。",
          en: "Write one of the two, or delete the line where nothing is registered."),
        example: .head(wrong: "kepuri: 是", right: "kepuri: 已登记")),
      Explanation(
        "missing-reason",
        meaning: Message(
          zh: "推荐优秀活动要有理由，附件2 里要填。",
          en: "A recommendation needs its reason, for annex 2 asks for it."),
        repair: Message(zh: "写一句话，最好有人数和做法。", en: "Say it in a sentence, with figures."),
        example: .head(wrong: "recommend: true", right: "recommend: 三百多名村民参加，现场答疑六十多个")),
      Explanation(
        "broken-link",
        meaning: Message(
          zh: "链接或图片指向的文件不存在。", en: "A link or picture leads to a file that is not there."),
        repair: Message(
          zh: "核对路径和文件名，大小写也要一样，斜杠写成 /。路径从本文件所在的文件夹算起，../ 是上一级。照片先传到 content/media/，不能写自己电脑上的位置。",
          en:
            "Check path and name, letter case too; / parts them. Paths count from this file's folder; ../ is the one above. A file is put into content/media/ first."
        ),
        example: .body(
          wrong: "![义诊现场](../../media/pohto.jpg)", right: "![义诊现场](../../media/photo.jpg)")),
      Explanation(
        "broken-anchor",
        meaning: Message(
          zh: "链接指向一个小标题，但没有这个小标题。",
          en: "A link leads to a heading that is not there."),
        repair: Message(
          zh: "照抄小标题的文字，或者去掉 # 以后的部分。",
          en: "Repeat the heading's words, or leave out what follows the #."),
        example: .body(
          wrong: "见[交通](#怎么去)。\n\n## 怎么来", right: "见[交通](#怎么来)。\n\n## 怎么来")),
      Explanation(
        "bad-link",
        meaning: Message(
          zh: "链接没有写地址，或者写成了不能用的地址。",
          en: "A link has no address, or one that cannot be used."),
        repair: Message(
          zh: "用 https:// 开头的网址、mailto: 邮箱、tel: 电话，或者本项目里 .md 文件的相对路径。",
          en: "Use https://, mailto:, tel:, or the relative path of an .md file."),
        example: .body(wrong: "[报名]()", right: "[报名](https://example.org/)")),
      Explanation(
        "bad-url",
        meaning: Message(
          zh: "这里要写网址，写的却不是网址。", en: "A web address belongs here, and this is none."),
        repair: Message(
          zh: "从浏览器的地址栏整个复制，以 https:// 或 http:// 开头。",
          en: "Copy it whole from the browser; it starts with https:// or http://."),
        example: .head(wrong: "直播地址: 抖音搜索大荔科协", right: "直播地址: https://example.org/live")),
      Explanation(
        "dead-link",
        meaning: Message(
          zh: "加了 --links 才试网址：那个网站还在，但说没有这一页，点进去的人会看到“404”。",
          en:
            "Addresses are tried with --links only: the site is there, but says that it has no such page."
        ),
        repair: Message(
          zh: "在浏览器里打开看看：搬走了就换成新网址，没有了就把链接去掉。",
          en: "Open it in a browser: write the new address, or take the link out if it is gone."),
        example: .other(
          wrong: "[活动报道](https://example.org/news/old.html)",
          right: "[活动报道](https://example.org/news/2023/0918.html)")),
      Explanation(
        "unreachable-link",
        meaning: Message(
          zh: "加了 --links 才试网址：试了几次都没有打开，可能是网址写错、网站停了，也可能只是现在网络不通。",
          en:
            "Addresses are tried with --links only: several attempts failed. The address may be wrong, the site may be closed, or the network may be down just now."
        ),
        repair: Message(
          zh: "先看网址有没有写错，再在浏览器里打开试试；过一天还是打不开，就换一个或去掉。",
          en:
            "Look for a slip first, then open it in a browser; if it is still closed tomorrow, replace it or take it out."
        ),
        example: .other(
          wrong: "直播地址: https://example.invalid/live", right: "直播地址: https://example.org/live")),
      Explanation(
        "remote-image",
        meaning: Message(
          zh: "图片用的是别的网站上的地址。那边一删，图就没了，而且看网页的人会被那个网站记录。",
          en:
            "The picture lies on another site: it may vanish there, and that site learns who looks at the page."
        ),
        repair: Message(
          zh: "把图片存下来，传到 content/media/ 里，再写它的相对路径。",
          en: "Save it in content/media/ and write its relative path."),
        example: .body(
          wrong: "![义诊现场](https://example.org/a.jpg)",
          right: "![义诊现场](../../media/photo.jpg)")),
      Explanation(
        "missing-alt",
        meaning: Message(
          zh: "图片没有说明，看不见图的人、图还没打开的人不知道图里是什么。",
          en: "The picture says nothing to those who cannot see it, or while it has not loaded."),
        repair: Message(
          zh: "在方括号里，或者在“说明”（alt）里，写一句图里有什么；文件名不算。",
          en:
            "Write what it shows between the brackets, or as alt; the name of a file is no answer."),
        example: .body(
          wrong: "![](../../media/photo.jpg)",
          right: "![医生在广场给老人量血压](../../media/photo.jpg)")),
      Explanation(
        "wrong-file-kind",
        meaning: Message(
          zh: "这种文件不发布：浏览器打不开，或者可能带有程序。",
          en:
            "A file of this kind is not published: browsers cannot show it, or it may run as a program."
        ),
        repair: Message(
          zh: "换成提示里列出的格式，例如把网页存成 PDF，把图片存成 jpg。",
          en: "Convert it to one of the kinds listed, such as PDF or jpg."),
        example: .body(
          wrong: "[日程](../../media/plan.html)", right: "[日程](../../media/plan.pdf)")),
      Explanation(
        "film-file",
        meaning: Message(
          zh: "视频文件不直接发布：手机拍的视频里写着拍摄地点，文件又大，每个改日历的人都要下载一遍。",
          en:
            "Films are not published: those of phones tell where they were taken, and everybody who edits the calendar would fetch them."
        ),
        repair: Message(
          zh: "传到视频网站或单位的公众号，这里写它的网址；活动小结里写在“视频”下面。",
          en: "Put it on a video site and link to it; in a recap under videos."),
        example: .body(
          wrong: "[现场视频](../../media/film.mp4)", right: "[现场视频](https://example.org/film)")),
      Explanation(
        "file-too-large",
        meaning: Message(
          zh: "文件太大，手机上打不开，每个改日历的人也都要下载一遍。",
          en: "The file is too large for phones, and for everybody who edits the calendar."),
        repair: Message(
          zh: "分成几个文件，或者放到网盘上写网址。", en: "Split it, or link to it where large files are kept."),
        example: .other(
          wrong: "[全部资料](../../media/all.zip)", right: "[活动手册](../../media/handbook.pdf)")),
      Explanation(
        "raw-html",
        meaning: Message(
          zh: "正文里的 HTML 代码不会显示，网页也因此不会被人夹带程序。",
          en: "HTML in a text is left out, which keeps programs of others out of the pages."),
        repair: Message(
          zh: "用 Markdown 写：**粗体**、[文字](网址)、一行一个“- ”的列表；要显示 < 号就写 \\<。",
          en: "Write Markdown: **bold**, [words](address), lists of “- ”; \\< is the sign itself."),
        example: .body(wrong: "<b>免费</b>参加", right: "**免费**参加")),
      Explanation(
        "same-activity",
        meaning: Message(
          zh: "两个文件写的像是同一个活动：同一天、同一个地点，名称也几乎一样。统计时会算成两个。",
          en:
            "Two files seem to hold one activity: same day, same place, nearly the same title. It would be counted twice."
        ),
        repair: Message(
          zh: "是同一个活动就删掉一个文件；同一个活动办几场，写在一个文件的“场次”里；确实不同就不用改。",
          en:
            "Delete one of the files, put several times into “sessions”, or leave what does differ."
        ),
        example: .other(
          wrong: "a.md  活动名称: 食品安全进社区\nb.md  活动名称: 2023年“食品安全”进社区活动",
          right: "a.md  活动名称: 食品安全进社区")),
    ])

  /// What must not be published about persons.
  static let privacy = Family(
    Message(zh: "个人信息", en: "Personal data"),
    [
      Explanation(
        "identity-number",
        meaning: Message(
          zh: "写了身份证号。网页谁都能看，提交到 git 以后历史里也一直留着。",
          en:
            "An identity number is written here; everybody could read it, and git keeps it for good."
        ),
        repair: Message(
          zh: "马上删掉；已经提交过的，请管理员从历史记录里清除。",
          en: "Delete it; if it was committed, have a maintainer take it out of the history."),
        example: .head(
          wrong: "联系方式: 科普部，610502190001010009", right: "联系方式: 科普部，0913-2126496")),
      Explanation(
        "mobile-number",
        meaning: Message(
          zh: "这像是个人手机号，发布以后谁都能看到，也收不回来。",
          en: "This looks like a personal mobile number, which everybody would see for good."),
        repair: Message(
          zh: "换成办公室的座机。", en: "Give the line of an office."),
        example: .head(wrong: "联系方式: 科普部，13800000000", right: "联系方式: 科普部，0913-2126496")),
    ])
}
