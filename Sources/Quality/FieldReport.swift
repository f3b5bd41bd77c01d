/// Scores of the extracted fields, over documents.
package struct FieldReport: Encodable, Sendable {
  package var documentCount: Int
  package var rows: [Row]
  /// All values together: frequent fields count for more.
  package var micro: Average
  /// The mean F1 of the fields: each counts the same.
  package var macro: Average
  package var documents: [PerDocument]
  /// How honest the items' own confidences are, by kind of item.
  package var confidence: [String: Calibration]

  /// One field.
  package struct Row: Encodable, Sendable {
    package var name: String
    package var score: FieldScore
    /// Of the normalised F1, by bootstrap over documents.
    package var interval: Interval?
    /// Whether the averages count it; counts of items and breakdowns are left out.
    package var isAveraged: Bool
  }

  package struct Average: Encodable, Sendable {
    package var strict: Double?
    package var normalized: Double?
    /// Of the normalised average, by bootstrap over documents.
    package var interval: Interval?
  }

  package struct PerDocument: Encodable, Sendable {
    package var name: String
    package var micro: FieldScore
  }

  init?(documents: [DocumentFields], seed: UInt64) {
    guard !documents.isEmpty else { return nil }
    let scorers = documents.map(\.scorer)
    let aside = scorers.reduce(into: Set<String>()) { $0.formUnion($1.asideRows) }
    let all = Self.merge(scorers.map(\.scores))
    let tables = scorers.map { $0.scores.filter { !aside.contains($0.key) } }
    documentCount = documents.count
    rows = all.keys.sorted().map { name in
      Row(
        name: name, score: all[name, default: FieldScore()],
        interval: Interval.bootstrap(scorers.map { $0.scores[name] ?? FieldScore() }, seed: seed) {
          $0.reduce(FieldTally()) { $0 + $1.normalized }.f1
        },
        isAveraged: !aside.contains(name))
    }
    let averaged = Self.merge(tables)
    micro = Average(
      strict: Self.micro(averaged, \.strict), normalized: Self.micro(averaged, \.normalized),
      interval: Interval.bootstrap(tables, seed: seed, draws: 500) {
        Self.micro(Self.merge($0), \.normalized)
      })
    macro = Average(
      strict: Self.macro(averaged, \.strict), normalized: Self.macro(averaged, \.normalized),
      interval: Interval.bootstrap(tables, seed: seed, draws: 500) {
        Self.macro(Self.merge($0), \.normalized)
      })
    self.documents = zip(documents, tables).map { document, table in
      PerDocument(name: document.name, micro: table.values.reduce(FieldScore(), +))
    }
    confidence = scorers.reduce(into: [String: [Judgement]]()) { all, scorer in
      all.merge(scorer.judgements) { $0 + $1 }
    }.compactMapValues { Calibration($0) }
  }

  private static func merge(_ tables: [[String: FieldScore]]) -> [String: FieldScore] {
    tables.reduce(into: [:]) { all, table in all.merge(table, uniquingKeysWith: +) }
  }

  private static func micro(
    _ table: [String: FieldScore], _ measure: KeyPath<FieldScore, FieldTally>
  ) -> Double? {
    table.values.reduce(FieldTally()) { $0 + $1[keyPath: measure] }.f1
  }

  private static func macro(
    _ table: [String: FieldScore], _ measure: KeyPath<FieldScore, FieldTally>
  ) -> Double? {
    let scores = table.values.compactMap { $0[keyPath: measure].f1 }
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }
}
