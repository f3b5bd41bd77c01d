import Foundation
import Records
import Testing

@testable import Quality

struct EvaluationTests {
  @Test("A folder's report totals its pages and documents")
  func report() throws {
    let report = try Evaluation.score([
      Evaluation.Document(
        name: "a", outputText: "hallx\u{C}fine", truthText: "hello\u{C}fine",
        outputRecords: [Data(#"{"meetings": [{"date": "1974-03-12"}]}"#.utf8)],
        truthRecord: Data(#"{"meetings": [{"date": "1974-03-12"}]}"#.utf8)),
      Evaluation.Document(
        name: "b", outputText: nil, truthText: "lost",
        truthRecord: Data(#"{"meetings": [{"date": "1975-01-01"}]}"#.utf8)),
    ])
    let text = try #require(report.text)
    #expect(text.pages.map(\.name) == ["a", "a", "b"])
    // 2 of 5, 0 of 4, 4 of 4.
    #expect(text.characters.rate == .value(6.0 / 13))
    #expect(text.characters.median == 0.4)
    let fields = try #require(report.fields)
    #expect(fields.micro.normalized == 2.0 / 3)
    #expect(fields.documents.map(\.name) == ["a", "b"])
    #expect(report.words == nil)
  }

  @Test("The report is valid JSON without infinities, and reads as tables")
  func formats() throws {
    let report = try Evaluation.score([
      Evaluation.Document(name: "blank", outputText: "junk", truthText: ""),
      Evaluation.Document(name: "page", outputText: "ten words", truthText: "ten words"),
    ])
    let json = try JSONValue(try report.encode())
    #expect(json["text"]?["characters"]?["empty_reference_pages"]?.number == 1)
    #expect(report.summary.contains("CER (characters)"))
    #expect(report.summary.contains("1 page whose truth is empty"))
    #expect(report.summary.contains("blank           1       4  empty truth         empty truth"))
  }

  @Test("Words are judged by their own probabilities, kind by kind")
  func words() throws {
    let box = PixelBox(left: 0, top: 0, right: 10, bottom: 10)
    let words = [("moved", 0.9), ("hy", 0.4), ("Reyes", 0.8)].map { text, probability in
      Word(text: text, box: box, confidence: Confidence(probability), score: 90)
    }
    let page = RecognizedPage(
      page: .first, width: 100, height: 100, resolution: .init(dpi: 300, isAssumed: false),
      blocks: [
        .init(box: box, paragraphs: [.init(lines: [.init(box: box, words: words)])])
      ],
      engine: .init(name: "none", model: "none", settings: ""))
    let report = try Evaluation.score([
      Evaluation.Document(
        name: "a", outputText: page.text, truthText: "moved by Reyes", pages: [page])
    ])
    let judged = try #require(report.words)
    #expect(judged.all.count == 3)
    #expect(judged.kinds["word"]?.count == 2)
    #expect(judged.kinds["name-like"]?.accuracy == 1)
    // (0.1 + 0.4 + 0.2) ÷ 3
    #expect(abs(judged.all.expectedError - 0.7 / 3) < 1e-9)
  }

  @Test("Documents of one scan are paired by kind and pages")
  func manyDocuments() throws {
    let report = try Evaluation.score([
      Evaluation.Document(
        name: "a",
        outputRecords: [
          Data(
            #"{"kind": "permit", "pages": [2, 2], "fields": [{"name": "a", "value": "2"}]}"#.utf8),
          Data(
            #"{"kind": "permit", "pages": [1, 1], "fields": [{"name": "a", "value": "1"}]}"#.utf8),
        ],
        truthRecord: Data(
          """
          [{"kind": "permit", "pages": [1, 1], "fields": [{"name": "a", "value": "1"}]},
           {"kind": "permit", "pages": [2, 2], "fields": [{"name": "a", "value": "2"}]}]
          """.utf8))
    ])
    #expect(report.fields?.micro.normalized == 1)
  }

  @Test("A truth file that is not JSON is named")
  func brokenTruth() {
    #expect {
      try Evaluation.score([Evaluation.Document(name: "a", truthRecord: Data("{".utf8))])
    } throws: { error in
      (error as? EvaluationError)?.description.hasPrefix("a.truth.json is not JSON") == true
    }
  }

  @Test("Two runs with one seed print the same")
  func seeded() throws {
    let documents = (0..<5).map {
      Evaluation.Document(name: "\($0)", outputText: "a b c \($0)", truthText: "a b c 3")
    }
    #expect(
      try Evaluation.score(documents, seed: 5).encode()
        == Evaluation.score(documents, seed: 5).encode())
  }
}
