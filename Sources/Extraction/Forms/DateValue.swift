/// Dates as people write them on forms.
enum DateValue {
  struct Read {
    /// "1998-03-12".
    var iso: String
    /// Whether the month's name had a letter wrong.
    var isMisspelt: Bool
  }

  /// Reads "3/12/1998", "12 March 1998", "Mar. 12, 1998", "1998-03-12", "March 12th 1998".
  ///
  /// - Parameters:
  ///   - order: of figures alone; a year of four digits in front always means year, month, day.
  ///   - years: where it spans at most 100 years, a year of two digits is taken in it; otherwise such a date
  ///     says no year and is none.
  static func parse(_ text: String, order: FormField.DateOrder, years: FormRange?) -> Read? {
    let parts = pieces(text)
    guard parts.count == 3 else { return nil }
    if let named = parts.firstIndex(where: { $0.first?.isLetter == true }) {
      guard let month = month(parts[named]) else { return nil }
      let (day, year) = named == 0 ? (parts[1], parts[2]) : (parts[0], parts[2])
      guard named < 2 else { return nil }
      return read(year, month.number, day, years, isMisspelt: month.isMisspelt)
    }
    if parts[0].count == 4 || order == .ymd { return read(parts[0], Int(parts[1]), parts[2], years) }
    return order == .mdy
      ? read(parts[2], Int(parts[0]), parts[1], years)
      : read(parts[2], Int(parts[1]), parts[0], years)
  }

  /// The runs of figures and of letters, endings of ordinal numbers and weekdays left out. Anything but
  /// spaces, points, commas, dashes and strokes between them makes it no date.
  private static func pieces(_ text: String) -> [String] {
    var parts: [String] = []
    for character in text.lowercased() {
      if NumberValue.isDigit(character) || character.isLetter {
        let joins = parts.last?.last.map {
          NumberValue.isDigit($0) == NumberValue.isDigit(character)
        }
        if joins == true { parts[parts.count - 1].append(character) } else { parts.append(String(character)) }
      } else if " .,-–—/'".contains(character) {
        if parts.last != "" { parts.append("") }
      } else {
        return []
      }
    }
    let endings: Set<String> = ["", "st", "nd", "rd", "th", "of", "the", "day"]
    return parts.filter { !endings.contains($0) && !$0.hasSuffix("day") }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// A month by its name, its first three letters or more, or its name with one letter misread.
  private static func month(_ word: String) -> (number: Int, isMisspelt: Bool)? {
    guard word.count >= 3 else { return nil }
    if let place = months.firstIndex(where: { $0.hasPrefix(word) }) { return (place + 1, false) }
    if word == "sept" { return (9, false) }
    let near = months.indices.filter {
      months[$0].count == word.count && word.count >= 5
        && zip(months[$0], word).count(where: { $0.0 != $0.1 }) == 1
    }
    return near.count == 1 ? (near[0] + 1, true) : nil
  }

  private static func read(
    _ year: String, _ month: Int?, _ day: String, _ years: FormRange?, isMisspelt: Bool = false
  ) -> Read? {
    guard let year = fullYear(year, years), let month, let day = Int(day), (1...12).contains(month),
      day >= 1, day <= length(of: month, in: year)
    else { return nil }
    let iso = "\(year)-\(TimeValue.pad(month))-\(TimeValue.pad(day))"
    return Read(iso: iso, isMisspelt: isMisspelt)
  }

  /// Four digits as they are; two digits in the one century that the range leaves open.
  private static func fullYear(_ digits: String, _ years: FormRange?) -> Int? {
    guard let number = Int(digits) else { return nil }
    if digits.count == 4 { return (1600...2200).contains(number) ? number : nil }
    guard digits.count == 2, let years, let least = Int(years.least.prefix(4)),
      let greatest = Int(years.greatest.prefix(4)), greatest - least < 100
    else { return nil }
    return (least...greatest).first { $0 % 100 == number }
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
