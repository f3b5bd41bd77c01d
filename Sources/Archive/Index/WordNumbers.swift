/// Numbers spellings from 0 on, each once. Two are the same only where their bytes are: Swift's own comparison takes
/// letters written in one scalar or in several for equal, which neither FTS5 nor the `word` table does.
struct WordNumbers {
  private var letters: [UInt8] = []
  /// Where each spelling begins, and where the last ends.
  private var bounds = [0]
  /// Numbers by hash, plus one, with the hash's upper half above them; 0 is free. A power of two, at most half full.
  private var slots = [UInt64](repeating: 0, count: 1024)

  var count: Int { bounds.count - 1 }

  /// The spelling's number, a new one where it has none yet.
  mutating func number(of word: Tokens.Spelling) -> Int { number(of: word.letters, word.hash) }

  mutating func number(of word: String) -> Int {
    let letters = Array(word.utf8)[...]
    return number(of: letters, Self.hash(letters))
  }

  /// The number of a spelling that has one.
  @inline(__always)
  func known(_ word: Tokens.Spelling) -> Int? { known(word.letters, word.hash) }

  func known(_ word: String) -> Int? {
    let letters = Array(word.utf8)[...]
    return known(letters, Self.hash(letters))
  }

  private mutating func number(of word: ArraySlice<UInt8>, _ hash: UInt64) -> Int {
    if let known = known(word, hash) { return known }
    letters.append(contentsOf: word)
    bounds.append(letters.count)
    put(count - 1, hash)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  @inline(__always)
  private func known(_ word: ArraySlice<UInt8>, _ hash: UInt64) -> Int? {
    var slot = Self.slot(hash, slots.count)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isSpelt(number, word) { return number }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Byte by byte: a slice of the letters to compare with would be counted in and out.
  @inline(__always)
  private func isSpelt(_ number: Int, _ word: ArraySlice<UInt8>) -> Bool {
    var at = bounds[number]
    guard bounds[number + 1] - at == word.count else { return false }
    for letter in word {
      guard letters[at] == letter else { return false }
      at += 1
    }
    return true
  }

  private mutating func put(_ number: Int, _ hash: UInt64) {
    var slot = Self.slot(hash, slots.count)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
  }

  func word(_ number: Int) -> String { String(decoding: letters[place(number)], as: UTF8.self) }

  /// All numbers in the order of the spellings' bytes, as SQLite sorts them.
  func sorted() -> [Int] {
    let keys = (0..<count).map { (first: firstLetters($0), number: $0) }
    return keys.sorted { a, b in
      a.first != b.first
        ? a.first < b.first
        : letters[place(a.number)].lexicographicallyPrecedes(letters[place(b.number)])
    }.map(\.number)
  }

  private func place(_ number: Int) -> Range<Int> { bounds[number]..<bounds[number + 1] }

  /// The first eight bytes as one number, so that most comparisons need no more.
  private func firstLetters(_ number: Int) -> UInt64 {
    let place = place(number)
    var first: UInt64 = 0
    for offset in 0..<8 {
      let at = place.lowerBound + offset
      first = first << 8 | (at < place.upperBound ? UInt64(letters[at]) : 0)
    }
    return first
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for number in 0..<count { put(number, Self.hash(letters[place(number)])) }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(Tokens.Spelling.emptyHash, Tokens.Spelling.hash)
  }

  /// Where to look first: the hash's upper bits folded in.
  @inline(__always)
  private static func slot(_ hash: UInt64, _ slots: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots - 1)
  }
}
