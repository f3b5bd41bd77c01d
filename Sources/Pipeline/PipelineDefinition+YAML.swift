import Extraction
import Foundation
import Records
import Yams

extension PipelineDefinition {
  /// Reads a definition and the files it names.
  /// - Throws: `DefinitionError` or `FormTemplateErrors`, naming file, line and what was expected.
  package static func load(_ path: String) throws -> PipelineDefinition {
    let text = try readText(path)
    let keys = try YAMLKeys(
      text, file: path,
      known: ["name", "reads", "language", "seconds-a-page", "roster", "templates"])
    let beside = { (other: String) in
      other.hasPrefix("/")
        ? other : URL(fileURLWithPath: path).deletingLastPathComponent().path + "/" + other
    }
    var definition = PipelineDefinition(
      name: try keys.text("name"), reads: .forms([]),
      language: try keys.optionalText("language") ?? "eng",
      secondsAPage: try keys.wholeNumber("seconds-a-page", in: 1...86_400) ?? 180, digest: text)
    switch try keys.text("reads") {
    case "minutes":
      let roster = try keys.optionalText("roster").map(beside)
      definition.reads = .minutes(roster: try roster.map(loadRoster))
      if let roster { definition.digest += try readText(roster) }
    case "forms":
      var templates: [FormTemplate] = []
      for template in try keys.texts("templates").map(beside).flatMap(FormTemplateFile.paths) {
        templates.append(try FormTemplateFile.load(template))
        definition.digest += try readText(template)
      }
      if templates.isEmpty { throw keys.problem("templates", "expected a list with one or more form templates, or folders of them") }
      definition.reads = .forms(templates)
    case let other:
      throw keys.problem("reads", "expected “minutes” or “forms”, not “\(other)”")
    }
    return definition
  }

  /// The list of members that an office keeps.
  package static func loadRoster(_ path: String) throws -> Roster {
    let roster = Roster(text: try readText(path))
    if roster.entries.isEmpty { throw DefinitionError(file: path, problem: "expected a line for each member: name, role, from, to") }
    return roster
  }

  /// The text of a file that the staff wrote.
  package static func readText(_ path: String) throws(DefinitionError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DefinitionError(file: path, problem: "the file cannot be read; is the path right?")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw DefinitionError(file: path, problem: "the file is not text in UTF-8")
    }
    return text
  }
}

/// The top level of a YAML file: known keys, each asked for by type, each complaint with its line.
struct YAMLKeys {
  private let file: String
  private let mapping: Node.Mapping

  init(_ text: String, file: String, known: [String]) throws(DefinitionError) {
    self.file = file
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch let error as YamlError {
      throw DefinitionError(file: file, problem: "\(error)")
    } catch {
      throw DefinitionError(file: file, problem: "\(error)")
    }
    guard let mapping = node?.mapping else {
      throw DefinitionError(file: file, line: 1, problem: "expected “key: value” lines")
    }
    self.mapping = mapping
    for (key, _) in mapping where !known.contains(key.string ?? "") {
      throw DefinitionError(
        file: file, line: key.mark?.line,
        problem: "“\(key.string ?? "?")” is not a key here; expected one of \(known.joined(separator: ", "))")
    }
  }

  func problem(_ key: String, _ what: String) -> DefinitionError {
    DefinitionError(file: file, line: mapping[Node(key)]?.mark?.line, problem: "\(key): \(what)")
  }

  func optionalText(_ key: String) throws(DefinitionError) -> String? {
    guard let node = mapping[Node(key)] else { return nil }
    guard let text = node.string, !text.isEmpty else { throw problem(key, "expected a text") }
    return text
  }

  func text(_ key: String) throws(DefinitionError) -> String {
    guard let text = try optionalText(key) else { throw problem(key, "is missing") }
    return text
  }

  func texts(_ key: String) throws(DefinitionError) -> [String] {
    guard let node = mapping[Node(key)] else { return [] }
    guard let items = node.sequence, items.allSatisfy({ $0.string != nil }) else {
      throw problem(key, "expected a list of texts")
    }
    return items.compactMap(\.string)
  }

  func wholeNumber(_ key: String, in range: ClosedRange<Int>) throws(DefinitionError) -> Int? {
    guard let node = mapping[Node(key)] else { return nil }
    guard let number = node.int, range.contains(number) else {
      throw problem(key, "expected a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
