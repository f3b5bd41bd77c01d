/// Where a file lies, by the bytes of its path: a name that came from another system need not be UTF-8.
package struct FilePlace: Hashable, Sendable {
  /// The path with a zero at its end, as the system takes it.
  package let bytes: [CChar]

  package init(_ path: String) { bytes = Array(path.utf8CString) }

  private init(path: [UInt8]) { bytes = path.map { CChar(bitPattern: $0) } + [0] }

  /// What has this name in this folder.
  package func appending(_ name: [UInt8]) -> FilePlace { FilePlace(path: path + [UInt8(ascii: "/")] + name) }

  /// The path for people, each byte that is no UTF-8 as "\xE8".
  package var text: String { Self.text(of: path) }

  private var path: [UInt8] { bytes.dropLast().map { UInt8(bitPattern: $0) } }

  /// A name for people, each byte that is no UTF-8 as "\xE8".
  package static func text(of name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    var text = ""
    var rest = name[...]
    while let byte = rest.first {
      let character = (1...4).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
      text += character ?? "\\x" + [byte].hexadecimal.uppercased()
      rest = rest.dropFirst(character?.utf8.count ?? 1)
    }
    return text
  }
}
