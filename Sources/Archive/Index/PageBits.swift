/// A set of pages of one block: one bit a slot.
struct PageBits: Equatable {
  private(set) var bits: [UInt64]

  /// No page of so many.
  init(pages: Int) { bits = [UInt64](repeating: 0, count: (pages + 63) / 64) }

  /// All of so many pages.
  static func all(_ pages: Int) -> PageBits {
    var all = PageBits(pages: pages)
    for index in all.bits.indices { all.bits[index] = UInt64.max }
    if pages % 64 != 0 { all.bits[all.bits.count - 1] = (1 << UInt64(pages % 64)) - 1 }
    return all
  }

  init(bits: [UInt64]) { self.bits = bits }

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }
  var isEmpty: Bool { !bits.contains { $0 != 0 } }

  func contains(_ slot: Int) -> Bool { bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0 }
  mutating func insert(_ slot: Int) { bits[slot >> 6] |= 1 << UInt64(slot & 63) }
  mutating func remove(_ slot: Int) { bits[slot >> 6] &= ~(1 << UInt64(slot & 63)) }

  mutating func formIntersection(_ other: PageBits) {
    for index in bits.indices { bits[index] &= other.bits[index] }
  }

  mutating func formUnion(_ other: PageBits) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  mutating func subtract(_ other: PageBits) {
    for index in bits.indices { bits[index] &= ~other.bits[index] }
  }

  /// How many pages both have.
  func countBoth(_ other: PageBits) -> Int {
    var count = 0
    for index in bits.indices { count += (bits[index] & other.bits[index]).nonzeroBitCount }
    return count
  }

  /// How many pages from one slot to before another.
  func count(in slots: Range<Int>) -> Int {
    var count = 0
    var slot = slots.lowerBound
    while slot < slots.upperBound {
      let end = min(slots.upperBound, (slot | 63) + 1)
      var word = bits[slot >> 6] >> UInt64(slot & 63)
      if end - slot < 64 { word &= (1 << UInt64(end - slot)) - 1 }
      count += word.nonzeroBitCount
      slot = end
    }
    return count
  }

  /// Leaves only those slots.
  mutating func keep(_ slots: Range<Int>) {
    for index in bits.indices {
      let first = index * 64
      if slots.lowerBound <= first, first + 64 <= slots.upperBound { continue }
      for slot in first..<first + 64 where !slots.contains(slot) { remove(slot) }
    }
  }

  /// The slots, in order.
  var slots: [Int] {
    var slots: [Int] = []
    for (index, word) in bits.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        slots.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return slots
  }

  /// The last slots, the last of them first; at most so many.
  func last(_ limit: Int) -> [Int] {
    var slots: [Int] = []
    for index in bits.indices.reversed() {
      var rest = bits[index]
      while rest != 0 {
        guard slots.count < limit else { return slots }
        let bit = 63 - rest.leadingZeroBitCount
        slots.append(index * 64 + bit)
        rest &= ~(1 << UInt64(bit))
      }
    }
    return slots
  }
}
