/// Telephone numbers, e-mail addresses and postcodes.
enum ContactValue {
  /// The digits of a telephone number: 7 (local), 10, or 11 that begin with 1; an extension follows an "x".
  static func phone(_ text: String) -> String? {
    let allowed = "0123456789()-./+ –—"
    let lower = text.lowercased()
    let parts = lower.replacing("ext.", with: "x").replacing("ext", with: "x").split(separator: "x")
    guard let number = parts.first, parts.count <= 2, number.allSatisfy({ allowed.contains($0) })
    else { return nil }
    let groups = number.split { !NumberValue.isDigit($0) }
    guard groupings.contains(groups.map(\.count)), groups.count < 4 || groups[0] == "1" else { return nil }
    let digits = groups.joined()
    guard parts.count == 2 else { return digits }
    let inside = parts[1].filter { $0 != " " }
    return !inside.isEmpty && inside.allSatisfy(NumberValue.isDigit) ? digits + "x" + inside : nil
  }

  /// How many figures stand together: a figure too many in one place is a misreading, not a longer number.
  private static let groupings: Set<[Int]> = [
    [7], [3, 4], [10], [3, 7], [3, 3, 4], [6, 4], [1, 3, 3, 4], [1, 10],
  ]

  /// An e-mail address in small letters, without the spaces that engines see around dots.
  static func email(_ text: String) -> String? {
    var address = ""
    for part in text.lowercased().split(separator: " ") {
      let isTorn = address.last.map { ".@".contains($0) } ?? true
      guard isTorn || part.hasPrefix(".") || part.hasPrefix("@") else { return nil }
      address += part
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789-"
    guard domain.count >= 2, domain.allSatisfy({ !$0.isEmpty && $0.allSatisfy(allowed.contains) }),
      parts[0].allSatisfy({ (allowed + "._+'").contains($0) })
    else { return nil }
    return address
  }

  /// "12345", "12345-6789" (United States), "K1A 0B1" (Canada) or "SW1A 1AA" (United Kingdom). In the first
  /// two kinds a place is a letter's or a figure's for certain, so that O in a figure's place is 0.
  static func postcode(_ text: String) -> String? {
    if let figures = fitted(text, to: "99999") ?? fitted(text, to: "99999-9999") { return figures }
    if let canadian = fitted(text.filter { $0 != " " }, to: "A9A9A9") {
      return canadian.prefix(3) + " " + canadian.suffix(3)
    }
    let code = text.uppercased()
    let british = ["A99 9AA", "A9 9AA", "AA9 9AA", "AA99 9AA", "AA9A 9AA", "A9A 9AA"]
    let shape = String(
      code.map { NumberValue.isDigit($0) ? "9" : ("A"..."Z").contains($0) ? "A" : $0 })
    return british.contains(shape) ? code : nil
  }

  /// A Canadian postcode some of whose letters were read as the figures they look like, or figures as letters; to be
  /// told with a flag.
  static func lookAlikePostcode(_ text: String) -> String? {
    let letters: [Character: String] = ["0": "O", "1": "I", "2": "Z", "5": "S", "6": "G"]
    let code = fitted(
      text.filter { $0 != " " }, to: "A9A9A9", letters: letters, figures: NumberValue.lookAlikes)
    return code.map { $0.prefix(3) + " " + $0.suffix(3) }
  }

  /// The code where every place is of its kind ("9" a figure, "A" a letter), O, I and their likes read as the
  /// place has it; `nil` where it does not fit.
  private static func fitted(
    _ code: String, to shape: String, letters: [Character: String] = ["0": "O", "1": "I"],
    figures: (String) -> String = NumberValue.typewriterDigits
  ) -> String? {
    guard code.count == shape.count else { return nil }
    var out = ""
    for (character, kind) in zip(code, shape) {
      switch kind {
      case "9":
        let figure = figures(String(character))
        guard figure.allSatisfy(NumberValue.isDigit) else { return nil }
        out += figure
      case "A":
        let letter = letters[character] ?? character.uppercased()
        guard letter.allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
        out += letter
      default:
        guard character == kind else { return nil }
        out.append(character)
      }
    }
    return out
  }
}
