import Records

extension Keyword {
  /// The Open Civic Data option that the word stands for in a label or a roll call.
  var voteOption: VoteOption? {
    switch self {
    case .aye, .yea, .yes, .favour, .affirmative: .yes
    case .nay, .no, .against, .opposed, .negative, .dissenting: .no
    case .abstain: .abstain
    case .absent: .absent
    case .excused: .excused
    case .recused: .recused
    default: nil
    }
  }
}
