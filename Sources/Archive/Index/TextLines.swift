extension StringProtocol {
  /// The text's lines, empty ones left out. Cut by bytes: cutting by characters costs ten times as much, and every page
  /// passes here.
  var textLines: [Substring] { pieces(0x0A) }

  /// The words between spaces.
  var textWords: [Substring] { pieces(0x20) }

  private func pieces(_ separator: UInt8) -> [Substring] {
    Substring(self).utf8.split(separator: separator).map { Substring($0) }
  }
}
