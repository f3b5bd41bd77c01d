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

  /// The line with each letter wrong with this probability; what it turns into is drawn from what was seen.
  func spoil(_ line: String, rate: Double, _ chance: inout Chance) -> String {
    guard rate > 0 else { return line }
    let letters = Array(line.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(letters.count + 8)
    var at = 0
    while at < letters.count {
      if letters[at] != 0x20, chance.share() < rate {
        at += spoil(letters, at, &out, &chance)
      } else {
        out.append(letters[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
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
