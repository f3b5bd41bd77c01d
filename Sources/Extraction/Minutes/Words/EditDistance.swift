/// How far a word may be from the one that was printed, when letters that look alike cost little.
enum EditDistance {
  /// The cost of turning `read` into `meant`: 1 for a letter, 0.5 for one that scanners confuse, for a mark
  /// that is no letter, and for two letters read for one ("rn" for "m"). Gives up, and returns `limit + 1`, as
  /// soon as the cost must pass `limit`.
  ///
  /// Both are lower-case ASCII; only their first 24 bytes count, so the work is bounded.
  static func cost(of read: [UInt8], for meant: [UInt8], limit: Double) -> Double {
    let a = Array(read.prefix(24))
    let b = Array(meant.prefix(24))
    if Double(abs(a.count - b.count)) * 0.5 > limit { return limit + 1 }
    var before: [Double] = []
    var previous = (0...b.count).map(Double.init)
    for i in a.indices {
      var row = [previous[0] + insertion(a[i])]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var best = min(
          previous[j] + substitution(a[i], b[j]), previous[j + 1] + insertion(a[i]), row[j] + 1)
        if i > 0, isPair(a[i - 1], a[i], for: b[j]) { best = min(best, before[j] + 0.5) }
        row.append(best)
      }
      // A pair of letters reaches back over one row.
      if row.min() ?? 0 > limit, previous.min() ?? 0 > limit { return limit + 1 }
      before = previous
      previous = row
    }
    return previous[b.count]
  }

  private static func insertion(_ byte: UInt8) -> Double { isLetter(byte) ? 1 : 0.5 }

  private static func isPair(_ first: UInt8, _ second: UInt8, for letter: UInt8) -> Bool {
    switch (UnicodeScalar(letter), UnicodeScalar(first), UnicodeScalar(second)) {
    case ("m", "r", "n"), ("m", "i", "n"), ("d", "c", "l"), ("d", "c", "7"), ("d", "c", "1"),
      ("w", "v", "v"), ("h", "l", "i"), ("n", "r", "i"), ("u", "l", "i"):
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// 0 for the same byte, 0.5 for one that is often read for the other, 1 for another.
  private static func substitution(_ read: UInt8, _ meant: UInt8) -> Double {
    if read == meant { return 0 }
    if !isLetter(read) || !isLetter(meant) { return 0.5 }
    return confusions[Int(meant - 0x61)] & (1 << UInt32(read - 0x61)) != 0 ? 0.5 : 1
  }

  /// For each letter, those that are read for it. Gathered from typewritten and copied pages.
  private static let confusions: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 26)
    let pairs = [
      "ce", "co", "eo", "ao", "cg", "bh", "hn", "nu", "uv", "vy", "il", "it", "lt", "ij", "fl", "ft", "gq",
      "pq", "rn", "mn", "mw", "sz", "bp", "dc", "do", "kh", "tr", "dl", "gy", "ae", "as", "rv",
    ]
    for pair in pairs.map({ Array($0.utf8) }) {
      table[Int(pair[0] - 0x61)] |= 1 << UInt32(pair[1] - 0x61)
      table[Int(pair[1] - 0x61)] |= 1 << UInt32(pair[0] - 0x61)
    }
    return table
  }()
}
