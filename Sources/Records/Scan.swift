/// A file as it was received, known by the SHA-256 of its bytes.
package struct Scan: Hashable, Codable, Sendable {
  /// 64 lower-case hexadecimal digits.
  package var sha256: String
  /// The file's name as received, without its folder.
  package var name: String
  /// How many pages it holds; `nil` while nobody has counted them.
  package var pages: Int?

  package init(sha256: String, name: String, pages: Int? = nil) {
    self.sha256 = sha256
    self.name = name
    self.pages = pages
  }
}
