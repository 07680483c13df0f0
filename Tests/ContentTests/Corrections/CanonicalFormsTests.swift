import Testing

@testable import Content

@Suite("Canonical forms")
struct CanonicalFormsTests {
  @Test(
    "days are written as ISO 8601 does",
    arguments: [
      ("9月20日", "2023-09-20"), ("９月２０号", "2023-09-20"), ("2023.9.5", "2023-09-05"),
      ("2023年9月20日", "2023-09-20"), ("9月17-23日", "2023-09-17 至 2023-09-23"),
      ("9月17日～9月23日", "2023-09-17 至 2023-09-23"), ("9月17日至9月17日", "2023-09-17"),
      ("9月18日、9月20日", "2023-09-18、2023-09-20"), ("2024/1/2", "2024-01-02"),
      ("9月20日（周三）", "2023-09-20（星期三）"),
      ("9月17日星期天-9月18日", "2023-09-17（星期日） 至 2023-09-18"),
    ])
  func days(written: String, form: String) {
    #expect(CanonicalForms.form(of: written, year: 2023) == form)
  }

  @Test(
    "times are written with two digits",
    arguments: [
      ("上午9点半-11点", "09:30-11:00"), ("9：00—11：30", "09:00-11:30"),
      ("下午2:30-5:00", "14:30-17:00"), ("晚上7点", "19:00"), ("整天", "全天"), ("另行通知", "待定"),
      ("9:00-11:00，14:00-17:00", "09:00-11:00、14:00-17:00"), ("晚上12点", "24:00"),
    ])
  func times(written: String, form: String) {
    #expect(CanonicalForms.form(of: written, year: 2023) == form)
  }

  @Test(
    "a day with its time keeps both",
    arguments: [
      ("9月20日上午9点", "2023-09-20 09:00"),
      ("9月19日（星期二）下午3:00-5:00", "2023-09-19（星期二） 15:00-17:00"),
      ("9月17日-23日 全天", "2023-09-17 至 2023-09-23 全天"),
    ])
  func both(written: String, form: String) {
    #expect(CanonicalForms.form(of: written, year: 2023) == form)
  }

  @Test(
    "what is in doubt is left to its author",
    arguments: [
      "下周三", "9月31日", "9月20日（星期二）", "9月23日-9月17日", "11:00-9:00", "9月20日下周", "",
    ])
  func doubtful(written: String) {
    #expect(CanonicalForms.form(of: written, year: 2023) == nil)
  }
}
