import Markup

/// A picture of the content as the site shows it: in copies, whose names change with what they show.
public struct PublishedPicture: Sendable {
  /// The path of its file from the project's root.
  public let path: String
  /// The mark of its file's bytes.
  public let mark: Fingerprint
  /// Its size as it is looked at.
  public let size: PictureSize

  /// A picture by its file.
  public init(path: String, mark: Fingerprint, size: PictureSize) {
    self.path = path
    self.mark = mark
    self.size = size
  }

  /// The address of a copy from the site's root.
  func address(of form: PictureForm) -> String {
    "media/\(name)-\(form.size.width).\(form.encoding.rawValue)"
  }

  /// The copies in one encoding, the smallest first.
  func forms(_ encoding: PictureForm.Encoding) -> [PictureForm] {
    PictureForm.all(of: size).filter { $0.encoding == encoding }
  }

  /// The address of the largest copy, for other programs and for browsers that know no other.
  var mainAddress: String { address(of: largest) }

  /// The largest copy that every browser can show.
  var largest: PictureForm {
    let forms = forms(.jpeg)
    return forms[forms.count - 1]
  }

  /// The files of all copies.
  var files: [OutputFile] {
    PictureForm.all(of: size).map {
      OutputFile(address: address(of: $0), content: .picture(self, $0))
    }
  }

  /// Whether a file of the site is a copy of a picture.
  static func isCopy(_ address: String) -> Bool {
    address.hasPrefix("media/")
      && PictureForm.Encoding.allCases.contains { address.hasSuffix(".\($0.rawValue)") }
  }

  /// The mark in names: other copies of the same picture have others.
  private var name: String {
    var mark = mark
    mark.update(Array("\(PictureForm.version)".utf8))
    return "\(mark)"
  }
}
