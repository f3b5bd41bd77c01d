import Records

/// Fits what the extraction's trust in its items means (an attendee, a motion, a vote, a bill, a meeting's own values), on
/// documents whose truth is known. An item is right where all that truth says of it was read so.
package enum ItemConfidenceFit {
  /// By kind of item, "motions": its trust, 0 to 1, and whether it was right. `documents` hold records whose confidences
  /// are the bare trust.
  private static func judgements(of documents: [Evaluation.Document]) throws(EvaluationError) -> [String: [Judgement]] {
    try Evaluation.judgements(documents).reduce(into: [:]) { all, row in
      // "motions.votes" are votes.
      let kind = row.key.split(separator: ".").last.map(String.init) ?? row.key
      all[kind, default: []] += row.value
    }
  }

  /// One curve for each kind of item; `nil` where there is nothing to fit on.
  package static func model(_ documents: [Evaluation.Document]) throws(EvaluationError) -> ConfidenceModel? {
    let curves = try judgements(of: documents).mapValues { judged in
      ConfidenceFit.curve(judged.map { ($0.probability * 100, $0.isRight) })
    }
    return curves.isEmpty ? nil : ConfidenceModel(engine: "minutes", curves: curves)
  }

  /// How honest such a model is on documents that it was not fitted on: each half of them (every other one) is judged by
  /// the model of the other half.
  package static func crossValidated(_ documents: [Evaluation.Document]) throws(EvaluationError) -> [String: Calibration] {
    let halves = [0, 1].map { half in documents.enumerated().filter { $0.offset % 2 == half }.map(\.element) }
    var judged: [String: [Judgement]] = [:]
    for half in [0, 1] {
      let model = try model(halves[1 - half])
      for (kind, own) in try judgements(of: halves[half]) {
        judged[kind, default: []] += own.map { judgement in
          Judgement(
            probability: model?.curves[kind]?.probability(at: judgement.probability * 100) ?? judgement.probability,
            isRight: judgement.isRight)
        }
      }
    }
    return judged.compactMapValues { Calibration($0) }
  }
}
