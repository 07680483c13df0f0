import Activities
import Testing

@testable import Publishing

@Suite("Days and times in words")
struct TimeWordsTests {
  private let words: TimeWords

  init() throws {
    words = TimeWords(strings: try Themes.standard().strings, known: PublishingFactory.week)
  }

  @Test("days in words, near and far, are the same", arguments: [20, 27])
  func days(number: Int) {
    // The 20th is among the known days, the 27th is not; both are Wednesdays.
    let date = PublishingFactory.day(number)
    #expect(words.weekday(date) == "星期三")
    #expect(words.shortWeekday(date) == "周三")
    #expect(words.day(date) == "9月\(number)日 星期三")
    #expect(words.shortDay(date) == "9月\(number)日 周三")
    #expect(words.dayWithYear(date) == "2023年9月\(number)日")
  }

  @Test(
    "days within a sentence that are written for machines are said in words",
    arguments: [
      ("2023-09-21", "9月21日"), ("2023-09-21 18:00前", "9月21日 18:00前"),
      ("2023-09-18到2023-10-01", "9月18日到10月1日"), ("2024-01-05", "2024年1月5日"),
      ("9月21日", "9月21日"), ("12023-09-21", "12023-09-21"), ("2023-09-211", "2023-09-211"),
      ("2023-13-01", "2023-13-01"), ("0913-2023-09", "0913-2023-09"), ("", ""),
    ])
  func sentences(text: String, said: String) {
    #expect(words.sentence(text) == said)
  }

  @Test("the week starts on Sunday")
  func sunday() {
    #expect(
      PublishingFactory.week.days.map(words.shortWeekday) == [
        "周日", "周一", "周二", "周三", "周四", "周五", "周六",
      ])
  }

  @Test("a range of days names both ends and counts both; of one day it is the day")
  func ranges() {
    let day = PublishingFactory.day
    #expect(words.days(day(20)...day(20)) == "9月20日 星期三")
    #expect(words.days(day(17)...day(23)) == "9月17日至9月23日（7天）")
    #expect(words.days(day(30)...day(31)) == "9月30日至10月1日（2天）")
  }

  @Test(
    "times in words",
    arguments: [
      (PublishingFactory.from(9), "上午9:00开始"), (PublishingFactory.from(0), "凌晨0:00开始"),
      (PublishingFactory.from(5, 59), "凌晨5:59开始"), (PublishingFactory.from(6), "上午6:00开始"),
      (PublishingFactory.from(11, 59), "上午11:59开始"), (PublishingFactory.from(12), "中午12:00开始"),
      (PublishingFactory.from(12, 30), "中午12:30开始"), (PublishingFactory.from(13), "下午1:00开始"),
      (PublishingFactory.from(17, 5), "下午5:05开始"), (PublishingFactory.from(18), "晚上6:00开始"),
      (PublishingFactory.from(23, 59), "晚上11:59开始"),
      (PublishingFactory.from(9, to: 11), "上午9:00–11:00"),
      (PublishingFactory.from(9, 30, to: 12), "上午9:30–中午12:00"),
      (PublishingFactory.from(14, 30, to: 20), "下午2:30–晚上8:00"),
      (PublishingFactory.from(19, to: 24), "晚上7:00–24:00"),
      (PublishingFactory.from(0, to: 24), "凌晨0:00–晚上24:00"),
      (.allDay, "全天"), (.undecided, "时间待定"), (.notGiven, "时间未注明"),
    ])
  func times(time: SessionTime, text: String) {
    #expect(words.time(time) == text)
  }

  @Test(
    "times for machines",
    arguments: [
      (PublishingFactory.from(9, to: 11), "09:00-11:00", "2023-09-20T09:00:00+08:00"),
      (PublishingFactory.from(14, 30), "14:30-", "2023-09-20T14:30:00+08:00"),
      (PublishingFactory.from(19, to: 24), "19:00-24:00", "2023-09-20T19:00:00+08:00"),
      (PublishingFactory.from(24), "24:00-", "2023-09-21T00:00:00+08:00"),
      (.allDay, "all-day", "2023-09-20"), (.undecided, "", "2023-09-20"),
      (.notGiven, "", "2023-09-20"),
    ])
  func machineForms(time: SessionTime, slot: String, datetime: String) {
    #expect(TimeWords.slot(time) == slot)
    #expect(TimeWords.datetime(PublishingFactory.day(20), time) == datetime)
  }
}
