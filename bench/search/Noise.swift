import Foundation

/// Errors as recognition makes them, at a chosen rate.
struct Noise {
  /// What becomes of letters: as printed, as read, how often it was seen.
  private let table: [(from: [UInt8], to: [UInt8], weight: Int)]
  private let byFirst: [UInt8: [Int]]
  /// Letters put in from nowhere.
  private let inserted: [Int]

  init() {
    let table = LearnedNoise.confusions.map { (from: Array($0.0.utf8), to: Array($0.1.utf8), weight: $0.2) }
    self.table = table
    var byFirst: [UInt8: [Int]] = [:]
    for (index, entry) in table.enumerated() {
      if let first = entry.from.first { byFirst[first, default: []].append(index) }
    }
    self.byFirst = byFirst
    inserted = table.indices.filter { table[$0].from.isEmpty }
  }

  /// A page's lines with each letter wrong with this probability; what it turns into is drawn from what was seen.
  func spoil(_ lines: [[String]], rate: Double, _ chance: inout Chance) -> [[String]] {
    guard rate > 0 else { return lines }
    // Most words stay as they are: the letters up to the next error are drawn at once.
    func gap() -> Int { Int(log(1 - chance.share()) / log(1 - rate)) }
    var next = gap()
    return lines.map { line in
      var spoilt: [String] = []
      spoilt.reserveCapacity(line.count)
      for word in line {
        let length = word.utf8.count
        guard next < length else {
          next -= length
          spoilt.append(word)
          continue
        }
        let letters = Array(word.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < length {
          if at < next {
            out.append(letters[at])
            at += 1
          } else {
            at += spoil(letters, at, &out, &chance)
            next = at + gap()
          }
        }
        next -= at
        spoilt += out.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      }
      return spoilt
    }
  }

  /// Puts one error at a place; returns how many letters it takes up.
  private func spoil(
    _ letters: [UInt8], _ at: Int, _ out: inout [UInt8], _ chance: inout Chance
  ) -> Int {
    let lower = letters[at] | (letters[at] >= 0x41 && letters[at] <= 0x5A ? 0x20 : 0)
    let fitting = (byFirst[lower] ?? []).filter { index in
      let from = table[index].from
      return at + from.count <= letters.count
        && zip(from, letters[at...]).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
    }
    let candidates = fitting + (chance.below(8) == 0 ? inserted : [])
    let total = candidates.reduce(0) { $0 + table[$1].weight }
    guard total > 0 else {
      // Nothing was ever seen of this one: it goes.
      return 1
    }
    var pick = chance.below(total)
    for index in candidates {
      pick -= table[index].weight
      if pick < 0 {
        out += table[index].to
        if table[index].from.isEmpty { out.append(letters[at]) }
        return max(1, table[index].from.count)
      }
    }
    return 1
  }
}
