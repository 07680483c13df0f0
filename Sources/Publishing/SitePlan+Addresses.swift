import Activities

extension SitePlan {
  /// The whole address of a file of the site (RFC 3986), where it is known at which one the site is
  /// published.
  func webAddress(of address: String) -> String? {
    baseURL.map { percentEncoded("\($0)/\(address)") }
  }

  /// The address of a file as other programs get it: whole where that is known, else from the site's
  /// root.
  func dataAddress(of address: String) -> String { webAddress(of: address) ?? address }

  /// The address from the site's root of a content file that is published.
  func address(ofFile path: String) -> String { "media/" + (media[path] ?? "") }

  /// The moment that stands for one that no history knows: the calendar's own, so that two builds are
  /// alike.
  var fixedMoment: Timestamp { Timestamp(startOf: agenda.edition.accepted.lowerBound) }

  /// When an activity's entry was last committed, and how often after the first time.
  func revision(of activity: Activity) -> (moment: Timestamp, number: Int) {
    history[activity.path].map { ($0.changed, $0.commits - 1) } ?? (fixedMoment, 0)
  }

  /// When one of some activities last changed; nil where that is not known.
  func lastChange(of activities: some Sequence<Int>) -> Timestamp? {
    activities.lazy.compactMap { history[agenda.activities[$0].path]?.changed }.max()
  }
}

/// An address with what no address holds (RFC 3986, 2) written as `%` and two digits.
private func percentEncoded(_ address: String) -> String {
  let isPlain = address.utf8.allSatisfy(isAddressByte)
  guard !isPlain else { return address }
  var bytes: [UInt8] = []
  for byte in address.utf8 {
    if isAddressByte(byte) {
      bytes.append(byte)
    } else {
      bytes += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
    UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
    false
  default: (0x21...0x7E).contains(byte)
  }
}
