import Foundation

/// How a block's sets of pages and places of words are written. Numbers are of variable length, seven bits a byte, low
/// bits first, the high bit set on all but the last.
///
///     ids: each id less the one before it, the first less 0
///     set of pages: a byte 0, then each slot less the one before it, the first less -1;
///       or a byte 1, then one bit a slot, low bits first, where that is shorter
///     places: for each page of the pair, in order, the first word's places on the page: each less the one before
///       it, the first less 0, doubled, and one more where another place follows on the same page
enum PageBlockCodec {
  static func encode(ids: [Int64]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ids.count * 2)
    var last: Int64 = 0
    for id in ids {
      append(UInt64(id - last), &bytes)
      last = id
    }
    return Data(bytes)
  }

  static func ids(_ data: Data) -> [Int64] {
    let bytes = [UInt8](data)
    var ids: [Int64] = []
    var last: Int64 = 0
    var at = 0
    while at < bytes.count {
      last &+= Int64(number(bytes, &at))
      ids.append(last)
    }
    return ids
  }

  /// `slots` in order, each once, of a block of so many pages.
  static func encode(_ slots: some Collection<UInt16>, of pages: Int) -> Data {
    var bytes: [UInt8] = [0]
    let length = (pages + 7) / 8
    if slots.count < length {
      var last = -1
      for slot in slots {
        append(UInt64(Int(slot) - last), &bytes)
        last = Int(slot)
      }
      if bytes.count <= length { return Data(bytes) }
    }
    bytes = [UInt8](repeating: 0, count: 1 + length)
    bytes[0] = 1
    for slot in slots { bytes[1 + Int(slot >> 3)] |= 1 << UInt8(slot & 7) }
    return Data(bytes)
  }

  static func pages(_ data: Data, of pages: Int) -> PageBits {
    guard data.first == 1 else {
      let bytes = [UInt8](data)
      var set = PageBits(pages: pages)
      var slot = -1
      var at = 1
      while at < bytes.count {
        slot &+= Int(number(bytes, &at))
        guard slot >= 0, slot < pages else { return set }
        set.insert(slot)
      }
      return set
    }
    var bits = [UInt64](repeating: 0, count: (pages + 63) / 64)
    bits.withUnsafeMutableBytes { bits in
      data.dropFirst().prefix((pages + 7) / 8).withUnsafeBytes { bits.copyMemory(from: $0) }
    }
    return PageBits(bits: bits.map(UInt64.init(littleEndian:)))
  }

  /// Places as `slot << 32 | place`, in order, of those pages alone that `wanted` has.
  static func places(_ data: Data, on pages: PageBits, wanted: PageBits) -> [UInt64] {
    let bytes = [UInt8](data)
    var places: [UInt64] = []
    var at = 0
    for slot in pages.slots {
      let isWanted = wanted.contains(slot)
      var place: UInt64 = 0
      var more = true
      while more, at < bytes.count {
        let value = number(bytes, &at)
        place &+= value >> 1
        more = value & 1 == 1
        if isWanted { places.append(UInt64(slot) << 32 | place) }
      }
    }
    return places
  }

  @inline(__always)
  static func append(_ value: UInt64, _ bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads a number; damaged bytes give a wrong one, never a crash.
  @inline(__always)
  private static func number(_ bytes: [UInt8], _ at: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 63 {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return value
  }
}
