import Foundation
import Testing

@testable import Quality

struct FieldScoreTests {
  @Test("A right value is found, a wrong one is missed and made up, none is missed")
  func values() throws {
    let truth =
      #"{"meetings": [{"date": "1974-03-12", "start_time": "19:30", "location": "Hall"}]}"#
    let output = #"{"meetings": [{"date": "1974-03-12", "start_time": "19:80"}]}"#
    let scores = try score(output, truth)
    #expect(scores["date"]?.strict == FieldTally(found: 1))
    #expect(scores["start_time"]?.strict == FieldTally(missed: 1, spurious: 1))
    #expect(scores["location"]?.strict == FieldTally(missed: 1))
  }

  @Test("What is absent from truth is not scored; what is null must not be found")
  func absentAndNull() throws {
    let truth = #"{"meetings": [{"date": "1974-03-12", "end_time": null, "clerk": null}]}"#
    let output = #"{"meetings": [{"date": "1974-03-12", "end_time": "22:05", "location": "Hall"}]}"#
    let scores = try score(output, truth)
    #expect(scores["location"] == nil)
    #expect(scores["end_time"]?.strict == FieldTally(spurious: 1))
    #expect(scores["clerk"]?.strict == FieldTally())
  }

  @Test(
    "Normalised values forgive spelling, not substance",
    arguments: [
      ("mover", "Reyes", "Alderman Reyes", true), ("mover", "O'Neil", "O’NEIL", true),
      ("mover", "Reyes", "Reyez", false), ("mover", "José Díaz", "Jose Diaz", true),
      ("identifier", "Res. No. 1974-12", "RES 1974-12", true),
      ("identifier", "1974-12", "1974-13", false),
      ("result", "pass", "Pass", false),
      (
        "motion_text", "to approve the minutes as printed", "to approve the rninutes as printed.",
        true
      ),
      ("motion_text", "we adjourn", "that we adjourn", true),
      ("motion_text", "to approve the minutes", "to table the ordinance", false),
    ])
  func normalized(field: String, truth: String, output: String, isMatch: Bool) throws {
    let scores = try score(
      #"{"meetings": [{"motions": [{"agenda_item": "7", "\#(field)": "\#(output)"}]}]}"#,
      #"{"meetings": [{"motions": [{"agenda_item": "7", "\#(field)": "\#(truth)"}]}]}"#)
    let score = scores["motions.\(field)"]
    #expect(score?.strict.found == 0)
    #expect((score?.normalized.found == 1) == isMatch)
  }

  @Test(
    "Truth that ends in an ellipsis gives only how a text begins",
    arguments: [
      ("That the minutes be…", "the minutes be adopted as published", true),
      ("That the minutes be…", "the minutes", false),
      ("That the minutes be…", "the accounts be paid", false),
    ])
  func openings(truth: String, output: String, isMatch: Bool) throws {
    let scores = try score(
      #"{"meetings": [{"motions": [{"agenda_item": "7", "motion_text": "\#(output)"}]}]}"#,
      #"{"meetings": [{"motions": [{"agenda_item": "7", "motion_text": "\#(truth)"}]}]}"#)
    #expect((scores["motions.motion_text"]?.normalized.found == 1) == isMatch)
  }

  @Test("Motions are paired by what they say, whatever their order")
  func pairsMotions() throws {
    let truth = """
      {"meetings": [{"motions": [
        {"motion_text": "to approve the minutes", "mover": "Reyes"},
        {"motion_text": "to adopt Ordinance 1123", "mover": "Holt"}]}]}
      """
    let output = """
      {"meetings": [{"motions": [
        {"motion_text": "to adopt Ordinance 1123", "mover": "Holt"},
        {"motion_text": "to pave Main Street", "mover": "Reyes"},
        {"motion_text": "to approve the minutes", "mover": "Reyes"}]}]}
      """
    let scores = try score(output, truth)
    #expect(scores["motions"]?.strict == FieldTally(found: 2, spurious: 1))
    #expect(scores["motions.mover"]?.strict == FieldTally(found: 2, spurious: 1))
  }

  @Test("Of a motion that was made up, only fields count that truth speaks of")
  func madeUpMotion() throws {
    let truth = #"{"meetings": [{"motions": [{"identifier": "1", "mover": null}]}]}"#
    let output = """
      {"meetings": [{"motions": [
        {"identifier": "1"}, {"identifier": "9", "mover": "Holt", "seconder": "Reyes"}]}]}
      """
    let scores = try score(output, truth)
    #expect(scores["motions.mover"]?.strict == FieldTally(spurious: 1))
    #expect(scores["motions.seconder"] == nil)
  }

  @Test("A vote is its voter and its option; a vote that truth denies is made up")
  func votes() throws {
    let truth = """
      {"meetings": [{"motions": [
        {"identifier": "1", "votes": [{"voter_name": "Reyes", "option": "yes"},
                                      {"voter_name": "Holt", "option": "no"}]},
        {"identifier": "2", "votes": []}, {"identifier": "3"}]}]}
      """
    let output = """
      {"meetings": [{"motions": [
        {"identifier": "1", "votes": [{"voter_name": "Reyes", "option": "yes"},
                                      {"voter_name": "Holt", "option": "yes"}]},
        {"identifier": "2", "votes": [{"voter_name": "Reyes", "option": "yes"}]},
        {"identifier": "3", "votes": [{"voter_name": "Reyes", "option": "yes"}]}]}]}
      """
    let scores = try score(output, truth)
    #expect(scores["motions.votes"]?.strict == FieldTally(found: 1, missed: 1, spurious: 2))
    #expect(scores["motions.votes[no]"]?.strict == FieldTally(missed: 1))
  }

  @Test(
    "Absent members have a row of their own; staff do not count where truth lists members alone")
  func attendance() throws {
    let truth = """
      {"meetings": [{"attendance": [{"name": "Reyes", "status": "present"},
                                    {"name": "Holt", "status": "absent"}]}]}
      """
    let output = """
      {"meetings": [{"attendance": [{"name": "Alderman Reyes", "status": "present"},
                                    {"name": "Holt", "status": "present"},
                                    {"name": "Quill", "status": "present", "is_member": false}]}]}
      """
    let scores = try score(output, truth)
    #expect(scores["attendance"]?.normalized == FieldTally(found: 1, missed: 1, spurious: 1))
    #expect(scores["attendance"]?.strict == FieldTally(missed: 2, spurious: 2))
    #expect(scores["attendance[absent]"]?.normalized == FieldTally(missed: 1))
  }

  @Test("Flags are compared by their codes, the meeting's and its motions' together")
  func flags() throws {
    let truth = """
      {"meetings": [{"flags": [{"code": "no-quorum"}],
                     "motions": [{"identifier": "1", "flags": [{"code": "tie"}]}]}]}
      """
    let output = """
      {"meetings": [{"flags": [], "motions": [
        {"identifier": "1", "flags": [{"code": "tie"}, {"code": "mover-is-seconder"}]}]}]}
      """
    let scores = try score(output, truth)
    #expect(scores["flags"]?.strict == FieldTally(found: 1, missed: 1, spurious: 1))
    #expect(scores["flags[tie]"]?.strict == FieldTally(found: 1))
  }

  @Test("Form fields are paired by name; a checkbox sent to a person is missed but not wrong")
  func forms() throws {
    let truth = """
      {"kind": "dog-licence", "fields": [
        {"name": "owner_name", "value": "Ada Quill"}, {"name": "phone", "value": null},
        {"name": "spayed", "state": "marked"}, {"name": "male", "state": "blank"}]}
      """
    let output = """
      {"kind": "dog-licence", "fields": [
        {"name": "owner_name", "value": "ADA QUILL"}, {"name": "phone", "value": "555"},
        {"name": "spayed", "state": "ambiguous"}, {"name": "male", "state": "marked"}]}
      """
    let scores = try score(output, truth)
    #expect(scores["kind"]?.strict == FieldTally(found: 1))
    #expect(scores["form.owner_name"]?.normalized == FieldTally(found: 1))
    #expect(scores["form.owner_name"]?.strict == FieldTally(missed: 1, spurious: 1))
    #expect(scores["form.phone"]?.normalized == FieldTally(spurious: 1))
    #expect(scores["checkboxes"]?.normalized == FieldTally(missed: 2, spurious: 1))
    #expect(scores["checkboxes sent to review"]?.normalized.spurious == 1)
    #expect(scores["blank read as marked"]?.normalized.spurious == 1)
  }

  @Test("Where nothing was extracted, all of truth is missed")
  func nothingExtracted() throws {
    let truth = #"{"meetings": [{"date": "1974-03-12", "motions": [{"mover": "Holt"}]}]}"#
    let scores = try score(nil, truth)
    #expect(scores["date"]?.strict == FieldTally(missed: 1))
    #expect(scores["motions.mover"]?.strict == FieldTally(missed: 1))
  }

  @Test("F1 is the harmonic mean of precision and recall, and nothing has none")
  func f1() {
    let tally = FieldTally(found: 6, missed: 2, spurious: 6)
    #expect(tally.precision == 0.5)
    #expect(tally.recall == 0.75)
    #expect(tally.f1 == 0.6)
    #expect(FieldTally().f1 == nil)
    #expect(FieldTally(missed: 1).precision == nil)
    #expect(FieldTally(missed: 1).f1 == 0)
  }

  private func score(_ output: String?, _ truth: String) throws -> [String: FieldScore] {
    let truth = try json(truth)
    var scorer = FieldScorer(spoken: SpokenFields(truths: [truth]))
    scorer.score(output: try output.map(json), truth: truth)
    return scorer.scores
  }

  private func json(_ text: String) throws -> JSONValue { try JSONValue(Data(text.utf8)) }
}
