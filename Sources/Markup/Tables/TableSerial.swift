/// The numbers that spreadsheets count days by.
public enum TableSerial {
  /// Days since 1 January 1970 of a day that is counted from 1900.
  public static func day(of serial: Int) -> Int {
    NumberFormat.day(ofSerial: serial, startsIn1904: false)
  }
}
