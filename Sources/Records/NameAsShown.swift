extension String {
  /// A file's name for a person's eyes: characters that would break a list, steer a terminal or turn the direction of
  /// writing are spelt out, "new\nline.png" with a backslash and an n. Files and JSON keep the name itself.
  package var asShown: String {
    guard unicodeScalars.contains(where: Self.isUnseen) else { return self }
    return unicodeScalars.map { Self.isUnseen($0) ? $0.spelt : String($0) }.joined()
  }

  /// Controls, line and paragraph separators, and what turns the direction of writing.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var spelt: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
