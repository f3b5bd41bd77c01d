import ArgumentParser
import Archive
import Foundation
import Pipeline
import Recognition
import Records

/// What `run` and `add` share: the batch with its progress, and the ledger at its end.
struct BatchCommand {
  let archive: Archive
  let recognizer: WorkerPool
  let reader: DocumentReader
  let reading: ReadingOptions
  let retriesFailed: Bool
  let json: Bool

  init(
    pipelines: [String], archive: ArchiveOption, reading: ReadingOptions, retriesFailed: Bool, json: Bool
  ) throws {
    let definitions = try pipelines.map(PipelineDefinition.load)
    let languages = Set(definitions.map(\.language))
    if languages.count > 1, reading.language == nil {
      throw CommandError(
        .badInput,
        "these pipelines name different languages (\(languages.sorted().joined(separator: ", "))). "
          + "Run them one after the other, or give --language")
    }
    recognizer = reading.recognizer(
      language: definitions[0].language, secondsAPage: definitions.map(\.secondsAPage).max() ?? 180)
    reader = DocumentReader(definitions)
    self.archive = try archive.openOrCreate()
    self.reading = reading
    self.retriesFailed = retriesFailed
    self.json = json
  }

  func run(_ input: InputFolder, command: String) async throws {
    let board = BatchBoard()
    let batch = Batch(
      archive: archive, recognizer: recognizer, reader: reader, width: reading.workers,
      retriesFailed: retriesFailed, password: reading.password, report: board.show)
    let run = try await interruptible { try await batch.run(input, command: command) }
    board.close()
    let ledger = try archive.ledger(run: run)
    print(json ? try jsonText(ledger) : LedgerText.of(ledger, input: input))
    if json { LedgerText.leftOut(of: input).forEach(tell) }
    if let withdrawn = board.withdrawn { tell("minutebook: \(withdrawn)") }
    if ledger.isUnfinished { throw ExitCode(ExitStatus.somePagesFailed.rawValue) }
  }
}
