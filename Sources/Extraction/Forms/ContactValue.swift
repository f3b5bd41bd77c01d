/// Telephone numbers, e-mail addresses and postcodes.
enum ContactValue {
  /// The digits of a telephone number: 7 (local), 10, or 11 that begin with 1; an extension follows an "x".
  static func phone(_ text: String) -> String? {
    let allowed = "0123456789()-./+ –—"
    let lower = text.lowercased()
    let parts = lower.replacing("ext.", with: "x").replacing("ext", with: "x").split(separator: "x")
    guard let number = parts.first, parts.count <= 2, number.allSatisfy({ allowed.contains($0) })
    else { return nil }
    let digits = number.filter(NumberValue.isDigit)
    guard digits.count == 7 || digits.count == 10 || (digits.count == 11 && digits.first == "1")
    else { return nil }
    guard parts.count == 2 else { return digits }
    let inside = parts[1].filter { $0 != " " }
    return !inside.isEmpty && inside.allSatisfy(NumberValue.isDigit) ? digits + "x" + inside : nil
  }

  /// An e-mail address in small letters, without the spaces that engines see around dots.
  static func email(_ text: String) -> String? {
    let address = text.lowercased().filter { $0 != " " }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789-"
    guard domain.count >= 2, domain.allSatisfy({ !$0.isEmpty && $0.allSatisfy(allowed.contains) }),
      parts[0].allSatisfy({ (allowed + "._+'").contains($0) })
    else { return nil }
    return address
  }

  /// "12345", "12345-6789" (United States), "K1A 0B1" (Canada) or "SW1A 1AA" (United Kingdom).
  static func postcode(_ text: String) -> String? {
    let code = text.uppercased()
    let shape = String(
      code.map { NumberValue.isDigit($0) ? "9" : ("A"..."Z").contains($0) ? "A" : $0 })
    switch shape {
    case "99999", "99999-9999": return code
    case "A9A 9A9", "A99 9AA", "A9 9AA", "AA9 9AA", "AA99 9AA", "AA9A 9AA": return code
    case "A9A9A9": return code.prefix(3) + " " + code.suffix(3)
    default: return nil
    }
  }
}
