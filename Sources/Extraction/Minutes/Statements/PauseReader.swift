import Records

/// Reads when the body did not sit in public: "took a recess at 8:10", "went into closed session at 7:15 p.m. and
/// returned to open session at 8:00 p.m."
struct PauseReader {
  let transcript: Transcript
  private let times: TimeReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    times = TimeReader(transcript: transcript)
  }

  func read(at index: Int) -> Statement? {
    switch transcript.keyword(index) {
    case .recess: recess(index)
    case .executive, .closed: closedSession(index)
    case .reconvened, .returned: resumed(index)
    default: ["resumed", "resume", "reopened", "arose"].contains(transcript.key(index)) ? resumed(index) : transcript.key(index) == "camera" ? closedSession(index) : nil
    }
  }

  /// "The Mayor called a recess at 8:10 p.m.", "recessed until half past one o'clock".
  private func recess(_ index: Int) -> Statement? {
    let start = transcript.sentenceStart(index)
    let end = transcript.sentenceEnd(index, reach: 30)
    let words = start..<end
    let isTold = transcript.key(index).hasSuffix("ed") || words.contains { ["took", "taken", "declared", "called", "stood", "at", "until"].contains(transcript.key($0)) }
    guard isTold, !words.contains(where: { [.executive, .closed].contains(transcript.keyword($0)) }), !(max(start, index - 2)..<index).contains(where: { transcript.keyword($0) == .to }) else { return nil }
    return pause(.recess, index, words)
  }

  /// "adjourned to closed session at 7:15 p.m.", "the meeting will be closed to the public … Time: 6:48 p.m."
  private func closedSession(_ index: Int) -> Statement? {
    let start = transcript.sentenceStart(index)
    let end = transcript.sentenceEnd(index, reach: 40)
    // "adjourned the closed session at 5:55 p.m.", "The closed session adjourned at 6:50 p.m.": its end.
    let verb = transcript.keyword(index - 1) == .the ? index - 2 : index - 1
    if transcript.keyword(index + 1) == .session, transcript.keyword(verb) == .adjourned || transcript.keyword(index + 2) == .adjourned && transcript.keyword(index + 3) != .to, let time = times.first(in: index..<end), time.isCertain {
      return Statement(kind: .resumption(time), range: index..<time.range.upperBound)
    }
    let isCamera = transcript.key(index) == "camera" && transcript.key(index - 1) == "in"
    let isSession = transcript.keyword(index + 1) == .session && (start..<index).contains { Self.goes.contains(transcript.key($0)) || [.adjourned, .recess, .moved, .convened, .entered].contains(transcript.keyword($0)) }
    let isShut = transcript.keyword(index + 1) == .to && transcript.keyword(index + 3) == .public
    guard isCamera || isSession || isShut else { return nil }
    guard !(max(start, index - 6)..<index).contains(where: { transcript.key($0) == "from" || transcript.key($0) == "out" }) else { return resumed(index) }
    return pause(.closedSession, index, start..<end)
  }

  private static let goes: Set<String> = ["went", "go", "entered", "retired", "into", "convene", "move", "recessed"]

  private func pause(_ kind: MeetingPause.Kind, _ index: Int, _ sentence: Range<Int>) -> Statement? {
    // "until 1:30": the end; what follows "returned" is another statement.
    let stop = (index + 1..<max(index + 1, sentence.upperBound)).first { [.returned, .reconvened].contains(transcript.keyword($0)) || transcript.key($0) == "resumed" } ?? sentence.upperBound
    let until = (index..<max(index, stop)).first { ["until", "till"].contains(transcript.key($0)) }
    var from = (sentence.lowerBound..<(until ?? stop)).lazy.compactMap { times.read(at: $0) }.first { $0.isCertain }
    if from == nil, until == nil { from = timeNoted(after: sentence.upperBound) }
    let to = until.flatMap { times.first(in: $0..<stop) }.flatMap { $0.isCertain ? $0 : nil }
    guard from != nil || to != nil || kind == .closedSession && isPast(sentence) || kind == .recess && isPast(sentence) else { return nil }
    return Statement(kind: .pause(kind, start: from, end: to), range: index..<index + 1)
  }

  private func isPast(_ sentence: Range<Int>) -> Bool {
    sentence.contains { ["went", "took", "entered", "retired", "recessed", "taken", "declared"].contains(transcript.key($0)) || transcript.keyword($0) == .adjourned }
  }

  /// "Time: 6:48 p.m." under a motion, before the next one.
  private func timeNoted(after index: Int) -> TimeReader.Reading? {
    for i in index..<min(index + 6, transcript.tokens.count) where transcript.key(i) == "time" { return times.read(at: i + 1).flatMap { $0.isCertain ? $0 : nil } }
    return nil
  }

  /// "returned to open session at 8:00 p.m.", "reconvened at 1:30 p.m."
  private func resumed(_ index: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 24)
    let words = index..<end
    let isOpen = words.contains { ["open", "public"].contains(transcript.key($0)) || transcript.keyword($0) == .session }
    guard transcript.keyword(index) == .reconvened || transcript.key(index) == "reopened" || isOpen else { return nil }
    let time = times.first(in: words).flatMap { $0.isCertain ? $0 : nil } ?? timeNoted(after: end)
    return Statement(kind: .resumption(time), range: index..<(time.map { max(index + 1, $0.range.lowerBound < end ? $0.range.upperBound : index + 1) } ?? index + 1))
  }
}
