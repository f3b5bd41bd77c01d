import Records

/// Decides which boxes of a form are marked, from each box's ink, its group's other boxes and all the form's.
///
/// A heavy copy, a dirty glass or a form that is a little off darkens *all* boxes: what counts is the ink above
/// that. A box that is neither clearly empty nor clearly marked is ambiguous, and a person looks at it.
struct BoxStates {
  struct Answer: Hashable {
    var state: Field.State
    var confidence: Confidence
    /// Why it is not plainly marked or blank; `nil` where it is.
    var reason: String?
  }

  /// Ink that no stroke makes and a dirty box may: 2.5 % of the inside. A pen's dot fills 10 % or more, a thin
  /// slash 12 %, the same in weak pencil 5 %.
  static let blankFill = 0.025
  static let markedFill = 0.06
  /// A scribble over a mark fills at least so much; an honest cross rarely reaches it. Where the form's other marks
  /// do too, the person fills boxes.
  static let scribbleFill = 0.38
  /// The form's empty boxes may hold this much before they are not believed to be empty.
  static let dirtiest = 0.10

  /// The ink that the form's empty boxes hold: that of its emptier boxes, 0 where those are not empty.
  let baseline: Double
  /// How much ink a mark of this hand usually is: the middle of the form's marks; `nil` below three marks.
  private let usual: Double?

  /// A box far darker than the person's other marks is no plain mark: this many times the usual, and this full.
  private static let heavyTimes = 1.9
  private static let heavyFill = 0.6

  /// - Parameter all: every box of the form, with which the empty ones are told.
  init(all: [BoxInk]) {
    let fills = all.filter(\.hasFrame).map(\.fill).sorted()
    let lower = fills.isEmpty ? 0 : fills[fills.count / 4]
    let base = lower <= Self.dirtiest ? lower : 0
    let marks = fills.map { $0 - base }.filter { $0 >= Self.markedFill }
    baseline = base
    usual = marks.count >= 3 ? marks[(marks.count - 1) / 2] : nil
  }

  /// The answers for one group's boxes, in their order.
  func answers(for group: [BoxInk]) -> [Answer] {
    let alone = group.map(answer)
    guard group.count > 1 else { return alone }
    var answers = alone
    // The one box with plain ink among empty ones is marked, however weak the pencil.
    let excess = group.map { $0.fill - baseline }
    for i in group.indices where alone[i].state == .ambiguous && group[i].hasFrame && group[i].spills < 2
      && excess[i] < Self.markedFill
    {
      let others = excess.indices.filter { $0 != i }.map { excess[$0] }
      let most = others.max() ?? 0
      if excess[i] >= 0.035, most < 0.012, excess[i] > 4 * max(most, 0.004) {
        answers[i] = Answer(state: .marked, confidence: Confidence(0.9), reason: nil)
      }
    }
    return answers
  }

  private func answer(_ ink: BoxInk) -> Answer {
    guard ink.hasFrame else {
      return Answer(
        state: .ambiguous, confidence: Confidence(0.3),
        reason: "the printed box was not found where it should be")
    }
    let excess = ink.fill - baseline
    if excess >= Self.scribbleFill, ink.spills == 3, (usual ?? 0) < Self.scribbleFill {
      return Answer(state: .crossedOut, confidence: Confidence(0.8), reason: "scribbled over")
    }
    if let usual, excess >= Self.heavyFill, excess > Self.heavyTimes * usual {
      return Answer(
        state: .ambiguous, confidence: Confidence(0.5),
        reason: "it is far darker than the form's other marks, as if scribbled out")
    }
    if excess >= Self.markedFill {
      let sure = min(1, (excess - Self.markedFill) / 0.06)
      return Answer(state: .marked, confidence: Confidence(0.95 + 0.045 * sure), reason: nil)
    }
    if excess <= Self.blankFill {
      if ink.spills >= 2 {
        return Answer(
          state: .ambiguous, confidence: Confidence(0.5), reason: "there is ink around the box, not in it")
      }
      let sure = min(1, (Self.blankFill - max(0, excess)) / Self.blankFill)
      return Answer(state: .blank, confidence: Confidence(0.96 + 0.035 * sure), reason: nil)
    }
    return Answer(
      state: .ambiguous, confidence: Confidence(0.5),
      reason: "there is too little ink for a mark and too much for none")
  }
}
