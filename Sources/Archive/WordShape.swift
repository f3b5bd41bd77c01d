/// What is left of a word when letters that recognition takes for each other count as one: "candidate" and
/// "candiclate" have the same shape. Words of one shape, or nearly, are candidates for a near match.
enum WordShape {
  /// The word in the letters a (small round ones), s, i (thin), n (arches), b (stem and bowl) and k (the rest),
  /// after pairs that run together ("rn", "cl") are made one.
  static func of(_ word: String) -> [UInt8] {
    let letters = Array(word.utf8)
    var shape: [UInt8] = []
    shape.reserveCapacity(letters.count)
    var at = 0
    while at < letters.count {
      if at + 1 < letters.count, let one = pair(letters[at], letters[at + 1]) {
        shape.append(one)
        at += 2
      } else {
        shape.append(classes[Int(letters[at] & 0x7F)])
        at += 1
      }
    }
    return shape
  }

  /// The rows of the `near_word` table for a word: its shape read from either end, after its length. Empty for
  /// words that have no near ones: short, overlong, and plain numbers, which mean what they say.
  static func keys(_ word: String) -> [String] {
    guard isLookedFor(word) else { return [] }
    let shape = of(word)
    return [key("<", shape.count, shape[...]), key(">", shape.count, shape.reversed()[...])]
  }

  static func isLookedFor(_ word: String) -> Bool {
    (4...24).contains(word.utf8.count) && word.utf8.contains { !(0x30...0x39).contains($0) }
  }

  /// "<" for the beginning or ">" for the end, the length as one letter, the shape.
  static func key(_ side: Character, _ length: Int, _ shape: ArraySlice<UInt8>) -> String {
    let count = Character(Unicode.Scalar(UInt8(0x40 + min(length, 60))))
    return "\(side)\(count)" + String(decoding: shape, as: UTF8.self)
  }

  private static func pair(_ a: UInt8, _ b: UInt8) -> UInt8? {
    switch (a, b) {
    case (UInt8(ascii: "r"), UInt8(ascii: "n")), (UInt8(ascii: "v"), UInt8(ascii: "v")),
      (UInt8(ascii: "i"), UInt8(ascii: "i")), (UInt8(ascii: "l"), UInt8(ascii: "i")),
      (UInt8(ascii: "n"), UInt8(ascii: "i")), (UInt8(ascii: "i"), UInt8(ascii: "n")):
      return UInt8(ascii: "n")
    case (UInt8(ascii: "c"), UInt8(ascii: "l")), (UInt8(ascii: "c"), UInt8(ascii: "i")):
      return UInt8(ascii: "b")
    default: return nil
    }
  }

  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: UInt8(ascii: "k"), count: 128)
    for (letter, members) in [
      ("a", "aeco06"), ("s", "sz5823"), ("i", "iltfjr17"), ("n", "nmuhwv"), ("b", "bdpqg9"),
    ] {
      for member in members.utf8 { classes[Int(member)] = letter.utf8.first ?? 0 }
    }
    return classes
  }()
}
