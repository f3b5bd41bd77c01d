import Records

/// What a text is worth as a field's value: the normalised value, and every rule that it breaks.
package struct FieldJudgement: Hashable, Sendable {
  /// `nil` where the text is not of the field's type.
  package var value: String?
  package var flags: [Flag]
  /// Whether the value is of its type and keeps the field's own rules.
  package var isValid: Bool

  /// Flags that tell a person something without making the value invalid.
  private static let harmless: Set<String> = ["look-alike-digits", "misspelt-month"]

  package init(value: String?, flags: [Flag]) {
    self.value = value
    self.flags = flags
    isValid = value != nil && flags.allSatisfy { Self.harmless.contains($0.code) }
  }
}

extension FormField {
  /// Judges a text that was read in this field. The text is not empty.
  package func judge(_ text: String) -> FieldJudgement {
    var (value, flags) = normalise(text)
    guard var read = value else { return FieldJudgement(value: nil, flags: flags) }
    if let pattern, let fitting = Self.variants(read).first(where: { Self.matches($0, pattern) }) {
      read = fitting
    } else if let pattern {
      flags.append(Flag(code: "pattern-mismatch", detail: "“\(read)” does not match \(pattern)"))
    }
    if let range, !range.contains(read) {
      let bounds = "\(range.least) to \(range.greatest)"
      flags.append(Flag(code: "out-of-range", detail: "“\(read)” is not in \(bounds)"))
    }
    if type == .name, read.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      flags.append(Flag(code: "not-a-name", detail: "“\(read)” has a digit in it"))
    }
    value = read
    return FieldJudgement(value: value, flags: flags)
  }

  /// The value by the field's type, and what had to be said about it.
  private func normalise(_ text: String) -> (value: String?, flags: [Flag]) {
    switch type {
    case .text, .name, .address: return (text, [])
    case .date: return date(text)
    case .time: return typed(TimeValue.parse(text), text, "not-a-time", "a time of day")
    case .choice: return typed(choice(text), text, "not-a-choice", options.joined(separator: ", "))
    case .email: return typed(ContactValue.email(text), text, "not-an-email", "an e-mail address")
    case .money: return digits(text, "not-money", "an amount of money", NumberValue.money)
    case .number: return digits(text, "not-a-number", "a number", NumberValue.number)
    case .phone: return digits(text, "not-a-phone", "7, 10 or 11 digits", ContactValue.phone)
    case .postcode: return postcode(text)
    case .checkbox, .signature: return (nil, [])
    }
  }

  private func typed(_ value: String?, _ text: String, _ code: String, _ expected: String)
    -> (String?, [Flag])
  {
    value.map { ($0, []) }
      ?? (nil, [Flag(code: code, detail: "“\(text)” was read; expected \(expected)")])
  }

  private func date(_ text: String) -> (String?, [Flag]) {
    if let read = DateValue.parse(text, order: order, years: range) {
      let flags =
        read.isMisspelt
        ? [Flag(code: "misspelt-month", detail: "“\(text)” was taken for \(read.iso)")] : []
      return (read.iso, flags)
    }
    return digits(text, "not-a-date", "a date") { DateValue.parse($0, order: order, years: range)?.iso }
  }

  /// A value of figures. O and l are figures here, as typewriters write 0 and 1; other letters that look like
  /// figures are read as such where nothing else makes sense, and it is said.
  private func digits(
    _ text: String, _ code: String, _ expected: String, _ parse: (String) -> String?
  ) -> (String?, [Flag]) {
    if let value = parse(text) ?? parse(NumberValue.typewriterDigits(text)) { return (value, []) }
    if let value = parse(NumberValue.lookAlikes(text)) {
      let detail = "“\(text)” was read with letters for figures"
      return (value, [Flag(code: "look-alike-digits", detail: detail)])
    }
    return typed(nil, text, code, expected)
  }

  private func postcode(_ text: String) -> (String?, [Flag]) {
    if ContactValue.postcode(text) == nil, let code = ContactValue.lookAlikePostcode(text) {
      return (code, [Flag(code: "look-alike-digits", detail: "“\(text)” was read with figures for letters")])
    }
    return typed(ContactValue.postcode(text), text, "not-a-postcode", "a postcode")
  }

  private func choice(_ text: String) -> String? {
    let wanted = PhraseFinder.folded(text)
    return options.first { PhraseFinder.folded($0) == wanted }
  }

  /// The value as it was read, then with what typewriters and engines write for a hyphen, for 0 and for 1, and
  /// without marks at its ends.
  private static func variants(_ value: String) -> [String] {
    let hyphens = String(value.map { "~–—_=".contains($0) ? "-" : $0 })
    let tight = hyphens.filter { $0 != " " }
    var bare = Substring(tight)
    while let first = bare.first, "-.,:;'".contains(first) { bare.removeFirst() }
    while let last = bare.last, "-.,:;'".contains(last) { bare.removeLast() }
    return [
      value, hyphens, tight, String(bare), NumberValue.typewriterDigits(hyphens),
      NumberValue.typewriterDigits(String(bare)),
    ]
  }

  /// Whether the field's rules leave few texts right: a misreading would hardly keep them.
  var isStrict: Bool {
    switch type {
    case .date, .time, .phone, .email, .postcode, .choice: true
    default: pattern != nil
    }
  }

  /// Whether the whole value matches. A pattern that is no regular expression matches nothing; the template's
  /// check has said so before.
  static func matches(_ value: String, _ pattern: String) -> Bool {
    guard let expression = try? Regex(pattern) else { return false }
    return (try? expression.wholeMatch(in: value)) != nil
  }
}

extension FormRange {
  /// ISO dates compare as texts, everything else as numbers.
  func contains(_ value: String) -> Bool {
    if let number = Double(value), let low = Double(least), let high = Double(greatest) {
      return low <= number && number <= high
    }
    return least <= value && value <= greatest
  }
}
