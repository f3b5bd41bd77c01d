/// Times of day, as local "HH:MM".
struct TimeReader {
  struct Reading: Equatable {
    /// Minutes after midnight, 0 to 1439. Where no half of the day is written it is the hour as written.
    var minutes: Int
    /// Whether the minutes say, or leave no doubt, which half of the day is meant.
    var isCertain: Bool
    var range: Range<Int>

    var text: String { "\(Calendar.pad(minutes / 60)):\(Calendar.pad(minutes % 60))" }
  }

  let transcript: Transcript

  /// The time that begins at this token: "7:30 p.m.", "7.30pm", "eight o'clock P. M.", "noon", "1930 hours".
  func read(at index: Int) -> Reading? {
    guard transcript.tokens.indices.contains(index) else { return nil }
    let key = transcript.tokens[index].key
    if key == "noon" { return Reading(minutes: 720, isCertain: true, range: index..<index + 1) }
    if key == "midnight" { return Reading(minutes: 0, isCertain: true, range: index..<index + 1) }
    if key == "half", transcript.key(index + 1) == "past" { return spoken(index + 2, minute: 30, from: index) }
    if let spoken = spoken(index, minute: 0, from: index) { return spoken }
    guard let clock = Clock(key) else { return nil }
    if let half = clock.half { return reading(clock.hour, clock.minute, half, index..<index + 1) }
    let (half, end) = half(after: index + 1)
    if let half { return reading(clock.hour, clock.minute, half, index..<end) }
    if key.utf8.count == 4, clock.isBare {
      return ["hours", "hrs", "h"].contains(transcript.key(index + 1))
        ? Reading(minutes: clock.hour * 60 + clock.minute, isCertain: true, range: index..<index + 2) : nil
    }
    if clock.isBare { return nil }
    if clock.isPoint && clock.hour < 13 { return nil }
    return Reading(
      minutes: clock.hour * 60 + clock.minute, isCertain: clock.hour > 12 || clock.hour == 0, range: index..<index + 1)
  }

  /// The first time in the range.
  func first(in range: Range<Int>) -> Reading? {
    for index in range { if let reading = read(at: index) { return reading } }
    return nil
  }

  /// "eight o'clock in the evening"; the "o'clock" must stand there.
  private func spoken(_ index: Int, minute: Int, from start: Int) -> Reading? {
    guard let number = NumberReader.read(transcript, at: index), (1...12).contains(number.value) else { return nil }
    let next = number.range.upperBound
    let isClock = transcript.key(next) == "oclock" || transcript.key(next) == "o-clock"
    guard isClock || minute > 0 || (transcript.key(next) == "thirty" && transcript.key(next + 1) == "oclock") else { return nil }
    let isThirty = transcript.key(next) == "thirty"
    let after = isClock ? next + 1 : isThirty ? next + 2 : next
    let (half, end) = half(after: after)
    let minute = isThirty ? 30 : minute
    guard let half else { return Reading(minutes: number.value * 60 + minute, isCertain: false, range: start..<after) }
    return reading(number.value, minute, half, start..<end)
  }

  private enum Half { case morning, evening }

  /// "p.m.", "P .M.", "PM", "o'clock p.m.", "in the evening", and the token after it.
  private func half(after index: Int) -> (Half?, Int) {
    var i = index
    if transcript.key(i) == "oclock" { i += 1 }
    let key = transcript.key(i)
    switch key {
    case "pm", "p.m", "p.rn", "p,m", "p-m", "p:m": return (.evening, i + 1)
    case "am", "a.m", "a.rn", "a,m", "a-m": return (.morning, i + 1)
    case "noon": return (.evening, i + 1)
    case "midnight": return (.morning, i + 1)
    case "p", "a":
      if transcript.key(i + 1) == "m" { return (key == "p" ? .evening : .morning, i + 2) }
    case "in", "this", "on":
      let word = transcript.key(i + 1) == "the" ? transcript.key(i + 2) : transcript.key(i + 1)
      let end = i + (transcript.key(i + 1) == "the" ? 3 : 2)
      if word == "evening" || word == "afternoon" { return (.evening, end) }
      if word == "morning" || word == "forenoon" { return (.morning, end) }
    default: break
    }
    return (nil, index)
  }

  private func reading(_ hour: Int, _ minute: Int, _ half: Half, _ range: Range<Int>) -> Reading? {
    if hour > 12 { return Reading(minutes: hour * 60 + minute, isCertain: true, range: range) }
    let hour = half == .evening ? hour % 12 + 12 : hour % 12
    return Reading(minutes: hour * 60 + minute, isCertain: true, range: range)
  }

  /// The digits of a time: "7:30", "7", "7.30pm", "1930".
  private struct Clock {
    var hour: Int
    var minute = 0
    var half: Half?
    /// No mark between hours and minutes.
    var isBare = true
    /// A full stop between them, as prices and sections have it too.
    var isPoint = false

    init?(_ key: String) {
      var bytes = Array(key.utf8)
      guard (1...10).contains(bytes.count) else { return nil }
      for (ending, half) in [("p.m", Half.evening), ("pm", .evening), ("a.m", .morning), ("am", .morning)] {
        if bytes.count > ending.utf8.count, bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
          bytes.removeLast(ending.utf8.count)
          while let last = bytes.last, !(last >= 0x30 && last <= 0x39) { bytes.removeLast() }
          self.half = half
          break
        }
      }
      let parts = bytes.split(whereSeparator: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") })
      guard (1...2).contains(parts.count), let hour = NumberReader.digits(String(decoding: parts[0], as: UTF8.self)) else { return nil }
      self.hour = hour
      if parts.count == 2 {
        guard parts[1].count == 2, let minute = NumberReader.digits(String(decoding: parts[1], as: UTF8.self)) else { return nil }
        self.minute = minute
        isBare = false
        isPoint = bytes.contains(UInt8(ascii: "."))
      } else if bytes.count >= 3 {
        self.hour = hour / 100
        minute = hour % 100
      }
      guard self.hour < 24, minute < 60 else { return nil }
    }
  }
}
