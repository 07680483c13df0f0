import Activities
import Testing

@testable import Content

@Suite("Time forms")
struct TimeFormsTests {
  @Test(
    "reads what organizers write",
    arguments: [
      ("09:00-11:30", "09:00", "11:30"), ("9:00—11:30", "09:00", "11:30"),
      ("９：００～１１：３０", "09:00", "11:30"), ("上午9点半-11点", "09:30", "11:00"),
      ("下午2:30-5:00", "14:30", "17:00"), ("上午9点-下午4点半", "09:00", "16:30"),
      ("晚上7点半到9点", "19:30", "21:00"), ("中午12:00-13:30", "12:00", "13:30"),
      ("9:00——11:30", "09:00", "11:30"), ("9时30分至11时", "09:30", "11:00"),
      ("9点整到10点钟", "09:00", "10:00"), ("下午2点15分-3点05", "14:15", "15:05"),
      ("下午14:00-16:00", "14:00", "16:00"), ("中午12点-2点", "12:00", "14:00"),
      ("早上8:30–9:00", "08:30", "09:00"), ("傍晚6点-晚8点", "18:00", "20:00"),
      ("22:00-24:00", "22:00", "24:00"), ("0:00-1:00", "00:00", "01:00"),
      ("9 : 00 - 11 : 30", "09:00", "11:30"), ("下午12:30-2:00", "12:30", "14:00"),
      ("晚上10点-12点", "22:00", "24:00"),
    ])
  func intervals(text: String, start: String, end: String) {
    guard case .from(let from, let to)? = TimeForms.items(in: text)?.first else {
      Issue.record("\(text) is not read")
      return
    }
    #expect("\(from)" == start)
    #expect(to.map { "\($0)" } == end)
  }

  @Test(
    "a start alone",
    arguments: [
      ("9:00", "09:00"), ("9点", "09:00"), ("上午9点半", "09:30"), ("下午3时", "15:00"),
      ("晚上7:30", "19:30"),
      ("00:00", "00:00"), ("凌晨5点", "05:00"),
    ])
  func starts(text: String, start: String) {
    #expect(TimeForms.items(in: text)?.compactMap(\.start).map { "\($0)" } == [start])
    #expect(TimeForms.items(in: text)?.count == 1)
  }

  @Test(
    "all day, and to be announced",
    arguments: [
      ("全天", SessionTime.allDay), ("整天", .allDay), ("待定", .undecided), ("时间待定", .undecided),
      ("另行通知", .undecided), (" 全 天 ", .allDay),
    ])
  func words(text: String, time: SessionTime) {
    #expect(TimeForms.items(in: text) == [time])
  }

  @Test("a list with any sign between its items", arguments: ["、", "，", ",", "；", "; "])
  func lists(sign: String) {
    let items = TimeForms.items(in: "上午9:00-11:00\(sign)下午2:30-5:00")
    #expect(items?.compactMap(\.start).map { "\($0)" } == ["09:00", "14:30"])
  }

  @Test("an end before its start is kept, for a rule to find")
  func reversed() {
    let nine = ClockTime(hour: 9, minute: 0)
    let eleven = ClockTime(hour: 11, minute: 0)
    #expect(TimeForms.items(in: "11:00-9:00") == eleven.map { [.from($0, to: nine)] })
  }

  @Test(
    "anything else is no time",
    arguments: [
      "", "上午", "9", "9-11", "9:5", "25:00", "9:60", "24:30", "9:00-", "-9:00", "9:00-25:00",
      "9:00、",
      "随时", "全天开放", "待定吧", "9点99分", "9:00-11:00左右", "上午九点", "123:00", "9：00 到",
    ])
  func garbage(text: String) {
    #expect(TimeForms.items(in: text) == nil)
  }

  @Test(
    "an evening does not become an afternoon",
    arguments: ["晚上0点", "晚上0:30", "晚2点", "晚上4:59-6:00", "下午5点-晚上1点"])
  func evenings(text: String) {
    #expect(TimeForms.items(in: text) == nil)
  }

  @Test("any time written in each form reads back")
  func roundTrip() throws {
    for minutes in 0..<1_440 {
      let time = try #require(ClockTime(hour: minutes / 60, minute: minutes % 60))
      let (hour, minute) = (time.hour, time.minute)
      let rest = minute < 10 ? "0\(minute)" : "\(minute)"
      var forms = ["\(time)", "\(hour):\(rest)", "\(hour)点\(minute)分", "\(hour)时\(rest)分"]
      if hour > 12 && hour < 18 { forms.append("下午\(hour - 12):\(rest)") }
      if hour >= 18 { forms.append("晚上\(hour - 12)点\(rest)") }
      if minute == 30 { forms.append("\(hour)点半") }
      for text in forms {
        #expect(TimeForms.items(in: text) == [.from(time, to: nil)], "\(text)")
      }
    }
  }
}
