/// Finds how a name is spelt, where OCR has read it in several ways: each place that names the person has a vote, and a
/// place that was read with doubt has a small one.
struct NameSpelling {
  let transcript: Transcript
  /// For each name of the attendance, and each of its words, the weight of every spelling that was met.
  private var weights: [String: [[String: Double]]] = [:]

  init(_ transcript: Transcript) { self.transcript = transcript }

  /// How much more than the spelling of the list another must weigh to be taken instead.
  private static let lead = 1.3

  /// Adds a place where the person of this name is spoken of; the list's own is one.
  mutating func add(_ person: Person, for name: String) {
    let known = name.split(separator: " ").map(String.init)
    let read = person.name.split(separator: " ").map(String.init)
    guard !known.isEmpty, read.count == known.count || read.count == 1 else { return }
    var table = weights[name] ?? Array(repeating: [:], count: known.count)
    // A surname alone votes on the last word.
    let offset = known.count - read.count
    for (place, word) in read.enumerated() {
      let own = known[place + offset]
      // "HOLT" says nothing of how "Holt" is spelt in small letters, nor "J." of "Jane".
      guard isCapitals(word) == isCapitals(own), (word.utf8.count < 3) == (own.utf8.count < 3) else { continue }
      // "Betty" alone is no spelling of "Warner".
      if read.count == 1, known.count > 1, NameResolver.cost(of: Person.parts(of: word), for: Person.parts(of: own)) == nil { continue }
      let trust = transcript.confidence(person.nameRange)
      let isWord = word.utf8.allSatisfy { WordShape.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ".") || $0 >= 0x80 }
      table[place + offset][word, default: 0] += trust * trust * (isWord ? 1 : 0.3)
    }
    weights[name] = table
  }

  /// The spelling that most places agree on.
  func best(for name: String) -> String {
    guard let table = weights[name] else { return name }
    return zip(name.split(separator: " ").map(String.init), table).map { own, spellings in
      let weight = spellings[own] ?? 0
      guard let best = spellings.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > weight * Self.lead else { return own }
      return best.key
    }.joined(separator: " ")
  }

  private func isCapitals(_ word: String) -> Bool { word.utf8.count > 1 && !word.utf8.contains { $0 >= 0x61 && $0 <= 0x7A } }
}

extension Statement {
  /// Those whom the statement names, but for the people of an attendance list.
  var mentions: [Person] {
    switch kind {
    case .motion(let motion): [motion.mover, motion.seconder].compactMap { $0 }
    case .second(let person): person.map { [$0] } ?? []
    case .ballots(let ballots): ballots.persons
    case .movement(let movement): movement.persons
    case .presiding(let person), .clerk(let person): [person]
    case .callToOrder(_, let officer): officer.map { [$0] } ?? []
    default: []
    }
  }
}
