import Extraction
import Foundation
import Yams

/// A form template as a YAML file.
package enum FormTemplateFile {
  /// Reads and checks a template. Throws every error that it has, each with its line and what was expected.
  package static func load(_ path: String) throws(FormTemplateErrors) -> FormTemplate {
    let name = (path as NSString).lastPathComponent
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      let problem = isThere ? "cannot be read as UTF-8 text" : "there is no such file; is the path right?"
      throw FormTemplateErrors(path, [.init(line: nil, key: "", message: problem)])
    }
    return try parse(text, name: name)
  }

  /// The same from the YAML's text; `name` is for messages.
  package static func parse(_ text: String, name: String) throws(FormTemplateErrors) -> FormTemplate {
    let root: Node
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw FormTemplateErrors(name, [.init(line: 1, key: "", message: "the file is empty")])
      }
      guard node.mapping != nil else {
        throw FormTemplateErrors(name, [.init(line: 1, key: "", message: "expected “key: value” lines")])
      }
      root = node
    } catch let errors as FormTemplateErrors {
      throw errors
    } catch {
      throw FormTemplateErrors(name, [.init(yaml: error)])
    }
    do {
      let template = try YAMLDecoder().decode(FormTemplate.self, from: root)
      let faults = template.faults.map { FormTemplateErrors.Place($0.path, $0.problem, in: root) }
      guard faults.isEmpty else { throw FormTemplateErrors(name, faults) }
      return template
    } catch let errors as FormTemplateErrors {
      throw errors
    } catch {
      throw FormTemplateErrors(name, [.init(decoding: error, in: root)])
    }
  }

  /// The template files that a path names: itself, or those of a folder, by name.
  package static func paths(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .map { (path as NSString).appendingPathComponent($0) }
  }
}

/// What is wrong with a template file: "dog-licence.yaml, line 12, fields[3].type: …".
package struct FormTemplateErrors: Error, Hashable, CustomStringConvertible {
  package var file: String
  package var places: [Place]

  init(_ file: String, _ places: [Place]) {
    self.file = file
    self.places = places
  }

  package var description: String {
    places.map { place in
      let line = place.line.map { ", line \($0)" } ?? ""
      let key = place.key.isEmpty ? "" : ", \(place.key)"
      return "\(file)\(line)\(key): \(place.message)"
    }.joined(separator: "\n")
  }

  /// One error: its line from 1 (`nil` where it has none), its key, and what was expected.
  package struct Place: Hashable, Sendable {
    package var line: Int?
    package var key: String
    package var message: String
  }
}

extension FormTemplateErrors.Place {
  /// An error of the YAML itself.
  fileprivate init(yaml error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, key: "", message: "not YAML: \(problem)")
    default:
      self.init(line: nil, key: "", message: "not YAML: \(error)")
    }
  }

  /// An error of a key or its value.
  fileprivate init(decoding error: any Error, in root: Node) {
    switch error {
    case DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context),
      DecodingError.valueNotFound(_, let context), DecodingError.keyNotFound(_, let context):
      self.init(context.codingPath, context.debugDescription, in: root)
    default:
      self.init(line: nil, key: "", message: "\(error)")
    }
  }

  /// A problem at a path, with the line of the deepest part of the path that is in the file.
  fileprivate init(_ path: [any CodingKey], _ message: String, in root: Node) {
    var node = root
    var line = root.mark?.line
    var key = ""
    for step in path {
      if let index = step.intValue {
        key += "[\(index)]"
        guard let list = node.sequence, index < list.count else { continue }
        node = list[index]
      } else {
        key += key.isEmpty ? step.stringValue : ".\(step.stringValue)"
        guard let pair = node.mapping?.first(where: { $0.key.string == step.stringValue }) else { continue }
        line = pair.key.mark?.line ?? line
        node = pair.value
        continue
      }
      line = node.mark?.line ?? line
    }
    self.init(line: line, key: key, message: message)
  }
}
