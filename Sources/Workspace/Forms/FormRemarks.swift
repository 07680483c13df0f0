import Activities
import Diagnostics

/// What is told of a form beside its files.
enum FormRemarks {
  /// Why an activity that was asked for by its name is not in a form.
  static func passedOver(_ activity: Activity, by selection: ActivitySelection) -> Message {
    let name = "\(activity.id) “\(activity.title)”"
    if !activity.takesPlace {
      return Message(
        zh: "\(name)已经取消或延期，没有列进去", en: "\(name) does not take place and is left out")
    }
    return switch selection {
    case .recommended:
      Message(
        zh: "\(name)这项活动没有写“推荐优秀活动”，没有列进去",
        en: "\(name) is not recommended (recommend) and is left out")
    case .held, .all:
      Message(zh: "\(name)还没有办完，没有列进去", en: "\(name) is not over and is left out")
    }
  }

  /// That a form has no activity, and why.
  ///
  /// - Parameters:
  ///   - samples: the number of invented ones that were left out.
  ///   - isOfPart: whether a county, a host or an activity was asked for.
  static func nothing(
    in form: Form, samples: Int, isOfPart: Bool
  ) -> Message {
    let (chinese, english) =
      switch form.selection {
      case .recommended:
        (
          "没有写明推荐的活动，没有生成。要推荐，在活动文件里加一行 推荐优秀活动: 理由",
          "no activity is recommended; not made. Add a line “recommend: reason” to one"
        )
      case .held: ("没有已经办完的活动，没有生成", "no activity is over; not made")
      case .all: ("没有活动，没有生成", "no activity; not made")
      }
    let part = isOfPart ? ("这个范围里", "in this part ") : ("", "")
    let but = samples > 0 ? ("除了示例，", "but for samples, ") : ("", "")
    return Message(
      zh: "\(form.label)：\(but.0)\(part.0)\(chinese)",
      en: "\(form.label): \(but.1)\(part.1)\(english)")
  }

  /// That a form of an earlier run was removed.
  static func removed(_ path: String) -> Message {
    Message(
      zh: "\(path)：以前生成的，已经过时，删掉了", en: "\(path): out of date, removed")
  }

  /// That a form of an earlier run is still there.
  static func outdated(_ path: String) -> Message {
    Message(
      zh: "\(path)：以前生成的，已经过时，不要再报送",
      en: "\(path): of an earlier run and out of date; do not hand it in")
  }
}
