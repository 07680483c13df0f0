import Foundation

extension TextEncoding {
  /// The text of bytes in UTF-8, with a byte order mark or without, in GB 18030 or in marked UTF-16;
  /// nil where they are none of these.
  static func text(of bytes: [UInt8]) -> String? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    switch TextEncoding(of: bytes) {
    case .utf16: return String(data: Data(bytes), encoding: .utf16)
    case .gb18030: return String(data: Data(bytes), encoding: foundationGB18030)
    case .unknown: return nil
    }
  }

  /// GB 18030 as Foundation knows it: NSStringEncoding's number of kCFStringEncodingGB_18030_2000.
  private static let foundationGB18030 = String.Encoding(rawValue: 0x8000_0632)
}
