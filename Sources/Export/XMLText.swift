/// XML put together by hand: text is escaped here, and only here.
struct XMLText {
  private(set) var text: String
  private var open: [String] = []

  /// Starts a document after its declaration or document type.
  init(head: String) { text = head }

  /// Opens an element; `inside` writes what it holds.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    inside: (inout XMLText) -> Void
  ) {
    startTag(name, attributes)
    text += ">\n"
    open.append(name)
    inside(&self)
    open.removeLast()
    indent()
    text += "</\(name)>\n"
  }

  /// An element on one line; without content it is closed at once.
  mutating func leaf(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: String = ""
  ) {
    startTag(name, attributes)
    text += content.isEmpty ? "/>\n" : ">\(Self.escape(content))</\(name)>\n"
  }

  private mutating func startTag(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    indent()
    text += "<\(name)"
    for case (let key, let value?) in attributes { text += " \(key)=\"\(Self.escape(value))\"" }
  }

  private mutating func indent() { text += String(repeating: " ", count: open.count) }

  /// Escapes for text and attributes alike. A character that XML 1.0 cannot hold becomes U+FFFD.
  static func escape(_ raw: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\r": out.append(scalar)
      case ..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
