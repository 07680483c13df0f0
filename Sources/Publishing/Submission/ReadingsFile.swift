import Markup

/// The readings of everyday characters for the form's script, which names files after titles.
///
/// ```
/// window.AlmanacReadings={"a":"吖阿啊锕…","ai":"…"};
/// ```
enum ReadingsFile {
  /// The file. It is the same for every site, so it is made once.
  static let file: OutputFile = {
    let characters = Pinyin.everyday
    Pinyin.learn(Set(characters))
    var readings: [String: String] = [:]
    for character in characters {
      readings[Pinyin.reading(of: character), default: ""].unicodeScalars.append(character)
    }
    let bytes = Array("window.AlmanacReadings=".utf8) + scriptLiteral(readings) + Array(";\n".utf8)
    return OutputFile(
      address: "assets/readings.\(Fingerprint(of: bytes)).js", content: .bytes(bytes))
  }()
}
