/// Which words recognition may have made of one, by how many letters must be put in, left out or changed: Myers 1999 and
/// Hyyrö 2003, in one machine word, for a fraction of what the likelihood costs.
struct NearSieve {
  let letters: [UInt8]
  /// Letters that may differ, and how much longer or shorter a word may be.
  let edits: Int
  let lengths: ClosedRange<Int>
  /// Where each letter stands, one bit a place.
  private var places = [UInt64](repeating: 0, count: 128)

  private let models: [ErrorModel]
  /// Of a word with two digits at least, these; else none.
  private let digits: [UInt8]

  /// What recognition does to a word less often is not looked for.
  private static let least = 1e-5

  /// For a word of at most 64 letters. One that no page has is most likely misspelt by whoever asks, which the archive's own
  /// errors say nothing of: it may differ as typed words do anywhere, too.
  init(_ word: String, isKnown: Bool, _ model: ErrorModel, _ effort: NearEffort) {
    models = isKnown ? [model] : [model, .typed]
    letters = Array(word.utf8.prefix(64))
    let usual = switch letters.count {
    case ...4: 1
    case 5, 6: 2
    case 7, 8: 3
    default: 4
    }
    edits = usual + effort.moreErrors
    digits = letters.count { (0x30...0x39).contains($0) } > 1 ? Self.digits(letters) : []
    let difference = min(usual, 3, effort.bits / 2)
    lengths = letters.count - difference...letters.count + difference
    for (place, letter) in letters.enumerated() { places[Int(letter & 0x7F)] |= 1 << UInt64(place) }
  }

  /// Whether a word is near, and another one.
  @inline(__always)
  func takes(_ word: UnsafeRawBufferPointer) -> Bool {
    let edits = places.withUnsafeBufferPointer { self.edits(word, $0) }
    return edits > 0 && edits <= self.edits
  }

  /// How likely it is that recognition read so; `nil` where that is not worth looking for.
  func likelihood(of word: [UInt8]) -> Double? {
    // One number is never another, also where a letter stands before it: "R2023".
    guard digits.count < 2 || Self.digits(word) == digits else { return nil }
    return models.map { $0.likelihood(letters[...], readAs: word[...]) }.max().flatMap { $0 >= Self.least ? $0 : nil }
  }

  /// The digits of a word in their order, with what print makes like one where there are digits at all.
  private static func digits(_ word: some Sequence<UInt8>) -> [UInt8] {
    word.compactMap { letter in
      switch letter {
      case 0x30...0x39: letter
      case UInt8(ascii: "o"): 0x30
      case UInt8(ascii: "i"), UInt8(ascii: "l"): 0x31
      case UInt8(ascii: "s"): 0x35
      case UInt8(ascii: "b"): 0x38
      case UInt8(ascii: "z"): 0x32
      default: nil
      }
    }
  }

  @inline(__always)
  private func edits(_ word: UnsafeRawBufferPointer, _ places: UnsafeBufferPointer<UInt64>) -> Int {
    var (up, down) = (~UInt64(0), UInt64(0))
    var edits = letters.count
    let last = UInt64(letters.count - 1)
    for letter in word {
      let equal = places[Int(letter & 0x7F)]
      let vertical = equal | down
      let horizontal = ((equal & up) &+ up) ^ up | equal
      var more = down | ~(horizontal | up)
      var less = up & horizontal
      edits += Int(more &>> last & 1) - Int(less &>> last & 1)
      more = more << 1 | 1
      less <<= 1
      up = less | ~(vertical | more)
      down = more & vertical
    }
    return edits
  }
}
