import Activities

extension SitePlan {
  /// The whole address of a file of the site (RFC 3986), where it is known at which one the site is
  /// published.
  func webAddress(of address: String) -> String? {
    baseURL.map { PercentEncoding.address("\($0)/\(address)") }
  }

  /// The address of a file as other programs get it: whole where that is known, else from the site's
  /// root.
  func dataAddress(of address: String) -> String { webAddress(of: address) ?? address }

  /// The address from the site's root of a content file that is published; of a picture that of its
  /// largest copy.
  func address(ofFile path: String) -> String {
    pictures[path]?.mainAddress ?? "media/" + (media[path] ?? "")
  }

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
