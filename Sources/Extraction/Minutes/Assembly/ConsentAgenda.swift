import Records

/// The items that are passed together, without being talked over, and those that somebody had taken off them.
struct ConsentAgenda {
  let transcript: Transcript
  /// From the heading to the motion that passes them.
  private let range: Range<Int>
  private let pulled: Set<String>
  private let isPassed: Bool
  private let orders: [(order: String, token: Int)]

  /// `nil` where there is none.
  init?(transcript: Transcript, statements: [Statement], motions: [MotionDraft]) {
    let items = statements.compactMap { statement -> (order: String, token: Int, words: Range<Int>)? in
      if case .item(let order, let words, _) = statement.kind { (order, statement.range.lowerBound, words) } else { nil }
    }
    guard let heading = items.first(where: { item in item.words.prefix(4).contains { transcript.keyword($0) == .consent } }) else { return nil }
    let motion = motions.first { motion in
      motion.range.lowerBound > heading.token && motion.statement.text.contains { range in range.prefix(40).contains { transcript.keyword($0) == .consent } }
    }
    self.transcript = transcript
    // The next heading of its rank ends it where no motion does.
    let next = items.first { $0.token > heading.token && !$0.order.hasPrefix(heading.order) && NumberReader.digits($0.order) != nil }?.token ?? transcript.tokens.count
    let range = heading.token..<max(heading.token, motion?.range.lowerBound ?? next)
    self.range = range
    isPassed = motion?.outcome?.result == .pass
    orders = items.filter { $0.token > heading.token && $0.words.lowerBound < range.upperBound }.map { ($0.order, $0.token) }
    pulled = Self.pulled(range.lowerBound..<min(range.upperBound + 60, transcript.tokens.count), transcript)
  }

  /// "asked that Item 4c be removed", "with the exception of Items 4c and 4e".
  private static func pulled(_ range: Range<Int>, _ transcript: Transcript) -> Set<String> {
    var found: Set<String> = []
    for index in range where ["removed", "pulled", "remove", "pull", "exception", "withdrawn", "except"].contains(transcript.key(index)) {
      let sentence = transcript.sentenceStart(index)..<transcript.sentenceEnd(index, reach: 40)
      for item in sentence where transcript.keyword(item) == .item {
        var i = item + 1
        while i < min(item + 8, sentence.upperBound), let token = transcript.tokens[safe: i], token.hasDigit || token.keyword == .and || token.key.utf8.count == 1 {
          if token.keyword != .and { found.insert(token.key) }
          i += 1
        }
      }
    }
    return found
  }

  /// What became of an item that is listed here; `nil` for one that is not.
  func state(of order: String, at token: Int) -> AgendaItem.Consent? {
    guard orders.contains(where: { $0.order == order && $0.token == token }) else { return nil }
    return isPulled(order) ? .pulled : .listed
  }

  private func isPulled(_ order: String) -> Bool { pulled.contains(order.lowercased()) }

  /// Whether what stands here was passed with the rest.
  func passes(at token: Int) -> Bool { isPassed && range.contains(token) && !leavesOut(token) }

  /// Whether what stands here is under an item that was pulled.
  func leavesOut(_ token: Int) -> Bool {
    guard range.contains(token), let item = orders.last(where: { $0.token <= token }) else { return false }
    return isPulled(item.order)
  }
}
