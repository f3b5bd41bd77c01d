import Records

/// Whether a page was typed: the letters of a typewriter stand at one distance, whatever their width.
enum FixedPitch {
  /// The share of words whose letters are about as wide as those of most.
  ///
  /// On the typed pages of `data/typewritten` it is 0.74 to 0.93, on printed ones about 0.3.
  static func share(of words: [LayoutWord]) -> Double {
    let widths = words.filter { $0.length >= 4 && $0.score > 60 }.map(width).sorted()
    if widths.count < fewest { return 0 }
    let middle = widths[widths.count / 2]
    return Double(widths.count { abs($0 - middle) < 0.04 * middle }) / Double(widths.count)
  }

  static func isTyped(_ look: Look) -> Bool { share(of: look.words) >= 0.6 }

  /// Of fewer words the share says nothing.
  private static let fewest = 10

  /// From a letter to the next: the last one's box ends before its place does.
  private static func width(_ word: LayoutWord) -> Double { Double(word.box.width) / (word.length - 0.2) }
}
