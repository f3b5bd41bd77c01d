/// Finds resolutions, ordinances and by-laws with their numbers.
struct BillReader {
  let transcript: Transcript

  func read(at index: Int) -> Statement? {
    let classification: String
    switch transcript.keyword(index) {
    case .resolution: classification = "resolution"
    case .ordinance: classification = "ordinance"
    case .bylaw: classification = "by-law"
    case .bill: classification = "bill"
    default: return nil
    }
    guard !transcript.endsSentence(index) || transcript.key(index + 1) == "no" || isDamagedNumberSign(index + 1) else { return nil }
    var i = index + 1
    var isNumbered = false
    if isDamagedNumberSign(i) {
      isNumbered = true
      i += 1
    }
    while i < index + 3, transcript.key(i) == "no" || transcript.keyword(i) == .number || transcript.key(i).isEmpty && transcript.tokens[safe: i]?.text == "#" || transcript.key(i) == "bill" {
      isNumbered = true
      i += 1
    }
    guard let token = transcript.tokens[safe: i], token.hasDigit, isNumber(token.key, isNumbered: isNumbered || token.text.hasPrefix("#")) else { return nil }
    if classification == "bill", !isNumbered { return nil }
    // "RESOLUTION  1122 Palmer Avenue": a house's number.
    if !isNumbered, (i + 1..<i + 4).contains(where: { Self.streets.contains(transcript.key($0)) && !transcript.endsSentence($0 - 1) }), !token.endsClause { return nil }
    let range = index..<i + 1
    return Statement(
      kind: .bill(BillStatement(classification: classification, identifier: range, isCitation: isCitation(index))), range: range)
  }

  private static let streets: Set<String> = ["street", "st", "avenue", "ave", "road", "rd", "drive", "lane", "boulevard", "blvd", "court", "highway"]

  /// "WO. 1249", "30. 1251": what is left of "NO." before a number.
  private func isDamagedNumberSign(_ index: Int) -> Bool {
    guard let token = transcript.tokens[safe: index], token.key.utf8.count == 2, token.keyword == nil, token.marks.contains(.stop), !token.marks.contains(.startsLine),
      let next = transcript.tokens[safe: index + 1], next.hasDigit, next.line == token.line
    else { return false }
    return token.key.hasSuffix("o") || token.key.hasSuffix("0") || token.key.hasPrefix("n")
  }

  /// "1123", "24-15", "2022-52", "1,123-96", "R2022-153"
  private func isNumber(_ key: String, isNumbered: Bool) -> Bool {
    let digits = key.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count
    return digits > 0 && key.utf8.count <= 12 && (isNumbered || digits >= 2) && digits * 2 >= key.utf8.count
  }

  /// "pursuant to Ordinance No. 12", "amending Ordinance No. 12": another paper's number.
  private func isCitation(_ index: Int) -> Bool {
    var i = index - 1
    while i >= 0, index - i < 5, !transcript.endsSentence(i) {
      let key = transcript.key(i)
      if ["pursuant", "under", "repealing", "repeal", "amending", "amend", "amends", "per", "rescinding", "rescind", "with", "by", "in", "of", "reconsider", "as", "from", "required"].contains(key) { return true }
      if ["the", "to", "zoning", "township", "city", "town", "council", "passed", "section", "that", "no"].contains(key) { i -= 1 } else { return false }
    }
    return false
  }
}
