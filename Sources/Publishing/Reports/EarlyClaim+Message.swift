import Activities
import Diagnostics

extension EarlyClaim {
  /// The claim in words, for whoever hands the entry in.
  public var message: Message {
    let (_, month, day) = lastDay.components
    let (chinese, english) =
      switch (hasRecap, isRecommended) {
      case (true, true): ("已经写了小结，还推荐为优秀活动", "has a recap and is recommended already")
      case (true, false): ("已经写了小结", "has a recap already")
      default: ("已经推荐为优秀活动", "is recommended already")
      }
    return Message(
      zh: "\(activity) “\(title)”\(month)月\(day)日才办完，\(chinese)，请核对",
      en: "\(activity) “\(title)” is not over before \(lastDay), but \(english)")
  }
}
