/// Motions whose names stand in short before their words: "M/S Holt/Reyes", "19/086 HOLT:", "Councillors Holt / Reyes".
extension MotionReader {
  /// "M/S Smith/Jones"
  func shorthand(_ index: Int) -> Statement? {
    // "(Smith/Jones)" alone does as well.
    let isPair = transcript.tokens[index].marks.contains([.opensBracket, .slash])
    guard isPair || ["m/s", "m/s/c", "m-s", "m-s-c", "msc"].contains(transcript.key(index)) else { return nil }
    var names = isPair ? index : index + 1
    if transcript.keyword(names) == .by || transcript.tokens[safe: names]?.key.isEmpty == true { names += 1 }
    guard let mover = persons.read(at: names), !mover.name.isEmpty, let seconder = persons.read(at: mover.range.upperBound), !seconder.name.isEmpty else { return nil }
    let end = seconder.range.upperBound
    guard !isPair || transcript.tokens[end - 1].marks.contains(.closesBracket) else { return nil }
    let text = MotionText(transcript)
    let statement = MotionStatement(mover: mover, seconder: seconder, text: isPair ? text.around(index, end) : text.after(end))
    return Statement(kind: .motion(statement), range: index..<end)
  }

  /// "Councillors Burt / Fenn" at a line's end, over "That the report be received".
  func pair(_ index: Int) -> Statement? {
    guard let mover = persons.read(at: index), !mover.name.isEmpty, mover.range.lowerBound == index else { return nil }
    var i = mover.range.upperBound
    let slash = transcript.tokens[safe: i].map { $0.text == "/" } == true
    guard slash || transcript.tokens[i - 1].marks.contains(.slash) else { return nil }
    if slash { i += 1 }
    guard let seconder = persons.read(at: i), !seconder.name.isEmpty, let that = transcript.tokens[safe: seconder.range.upperBound], that.keyword == .that, that.marks.contains(.startsLine) else { return nil }
    let end = seconder.range.upperBound
    return Statement(kind: .motion(MotionStatement(mover: mover, seconder: seconder, text: MotionText(transcript).after(end), runsOn: true)), range: index..<end)
  }

  /// "19/086 HOLT: That …", "237-2019 - Holt" over "That …": a number and who moved it, where nobody seconds.
  func numberedAlone(_ index: Int) -> Statement? {
    let token = transcript.tokens[index]
    guard token.hasDigit, (6...8).contains(token.key.utf8.count), token.key.utf8.allSatisfy({ $0 < 0x3A }), token.key.split(whereSeparator: { $0 == "/" || $0 == "-" }).count == 2 else { return nil }
    let name = transcript.tokens[safe: index + 1]?.key.isEmpty == true ? index + 2 : index + 1
    guard let mover = persons.read(at: name), !mover.name.isEmpty, mover.role == nil, mover.nameRange.count == 1 else { return nil }
    let end = mover.range.upperBound
    let isMarked = transcript.tokens[end - 1].marks.contains(.colon)
    // A heading in the margin may stand before the words.
    guard isMarked || end == transcript.line(at: index).tokens.upperBound, let that = (end..<end + (isMarked ? 1 : 3)).first(where: { transcript.keyword($0) == .that && transcript.tokens[$0].isCapitalised }) else { return nil }
    return Statement(kind: .motion(MotionStatement(mover: mover, identifier: index..<index + 1, text: [that..<that], runsOn: true)), range: index..<that)
  }

  /// "R2024-070 S. Kirkey, T. Butler:" — a number, two names and a colon.
  func numbered(_ index: Int) -> Statement? {
    let token = transcript.tokens[index]
    guard token.marks.contains(.startsLine), token.hasDigit, token.key.utf8.count >= 4 || token.key.contains("-"),
      let mover = persons.read(at: index + 1), !mover.name.isEmpty
    else { return nil }
    let between = mover.range.upperBound
    guard let marks = transcript.tokens[safe: between - 1]?.marks, !marks.isDisjoint(with: [.comma, .slash, .dash, .semicolon, .stop])
      || transcript.keyword(between) == .and || transcript.tokens[safe: between]?.key.isEmpty == true
    else { return nil }
    let isPart = transcript.keyword(between) == .and || transcript.tokens[safe: between]?.key.isEmpty == true
    guard let seconder = persons.read(at: isPart ? between + 1 : between), !seconder.name.isEmpty else { return nil }
    let end = seconder.range.upperBound
    let line = transcript.line(at: index)
    guard transcript.tokens[end - 1].marks.contains(.colon) || end == line.tokens.upperBound else { return nil }
    let statement = MotionStatement(
      mover: mover, seconder: seconder, identifier: index..<index + 1, text: [end..<end], runsOn: true)
    return Statement(kind: .motion(statement), range: index..<end)
  }
}
