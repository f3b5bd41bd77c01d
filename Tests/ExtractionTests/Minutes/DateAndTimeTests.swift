import Testing

@testable import Extraction

@Suite("Dates, times and numbers")
struct DateAndTimeTests {
  @Test(
    "A date is read in every form",
    arguments: [
      ("March 12, 1974", "1974-03-12"), ("Tuesday, March 12, 1974", "1974-03-12"), ("MAR. 12 1974", "1974-03-12"),
      ("the 12th day of March, 1974", "1974-03-12"), ("12th March 1974", "1974-03-12"),
      ("12th day of March, A.D. 1974", "1974-03-12"), ("3/12/1974", "1974-03-12"), ("1974-03-12", "1974-03-12"),
      ("25/3/1974", "1974-03-25"), ("May 8,1956", "1956-05-08"), ("Decemher 2, 1931", "1931-12-02"),
      ("August the Seventh, Nineteen Hundred and Ninety-Six", "1996-08-07"), ("March\n12, 1974", "1974-03-12"),
      ("6\" day of December, 2022", "2022-12-06"), ("April 8, A. D. 1963", "1963-04-08"), ("the 8th day of April, A. D., 1963", "1963-04-08"), ("March l2, 1974", "1974-03-12"),
    ])
  func date(text: String, iso: String) {
    #expect(DateReader(transcript: transcript(text)).read(at: 0)?.iso == iso)
  }

  @Test("A year of two digits is none that has not come", arguments: [(28, 1928), (27, 1927), (26, 2026), (0, 2000), (30, 1930), (74, 1974), (99, 1999)])
  func century(digits: Int, year: Int) {
    #expect(DateReader.century(digits, digits: 2, now: 2026) == year)
  }

  @Test(
    "What is no date is none",
    arguments: ["February 30, 1974", "May 1974", "12-345-6789", "section 3.1.2", "March of Dimes", "1974"])
  func noDate(text: String) {
    #expect(DateReader(transcript: transcript(text)).read(at: 0) == nil)
  }

  @Test("The weekday that is written is kept apart from the date")
  func weekday() {
    let reading = DateReader(transcript: transcript("Monday, March 12, 1974")).read(at: 0)
    #expect(reading?.weekday == 1)
    #expect(Calendar.weekday(of: "1974-03-12") == 2)
    #expect(Calendar.weekday(of: "2000-02-29") == 2)
  }

  @Test(
    "A time is read in every form",
    arguments: [
      ("7:30 p.m.", "19:30"), ("7:30 P .M.", "19:30"), ("7.30pm", "19:30"), ("7:00 o'clock p.m.", "19:00"),
      ("eight o'clock P. M.", "20:00"), ("12:00 noon", "12:00"), ("noon", "12:00"), ("12:15 a.m.", "00:15"),
      ("19:30", "19:30"), ("1930 hours", "19:30"), ("half past four o'clock in the afternoon", "16:30"),
      ("9 A.M.", "09:00"), ("7:30 in the evening", "19:30"),
    ])
  func time(text: String, expected: String) {
    let reading = TimeReader(transcript: transcript(text)).read(at: 0)
    #expect(reading?.text == expected)
    #expect(reading?.isCertain == true)
  }

  @Test("A time without its half of the day is not taken for one")
  func uncertain() {
    #expect(TimeReader(transcript: transcript("7:30")).read(at: 0)?.isCertain == false)
    #expect(TimeReader(transcript: transcript("7")).read(at: 0) == nil)
    #expect(TimeReader(transcript: transcript("25:70 p.m.")).read(at: 0) == nil)
  }

  @Test(
    "Counts are read however they are written",
    arguments: [
      ("5-0", [5, 0]), ("4 to 1", [4, 1]), ("[12 TO 0]", [12, 0]), ("three to two", [3, 2]), ("5/0", [5, 0]),
      ("5 – 2", [5, 2]), ("Ayes: 5 Nays: 0", [5, 0]), ("5 ayes, 0 nays", [5, 0]), ("Two (2) to One (1)", [2, 1]),
      ("5-0-1", [5, 0, 1]), ("Yeas: 7 Nays: 1 Absent: 1 Abstentions: 0", [7, 1, 1, 0]),
    ])
  func counts(text: String, values: [Int]) {
    let transcript = transcript(text)
    let reading = CountReader(transcript: transcript).first(in: 0..<transcript.tokens.count)
    #expect(reading?.counts.map(\.value) == values)
  }
}
