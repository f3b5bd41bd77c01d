/// Something in a template that can be decoded and still cannot work.
package struct TemplateFault: Sendable {
  /// Where: keys and places in lists, from the template's top.
  package var path: [any CodingKey]
  /// What is wrong and what was expected.
  package var problem: String
}

extension FormTemplate {
  /// Everything that is wrong with the template; empty for one that can be used.
  package var faults: [TemplateFault] {
    anchorFaults + nameFaults + boxFaults + patternFaults + ruleFaults
  }

  private var anchorFaults: [TemplateFault] {
    let needed = Registration.fewestAnchors
    guard anchors.count >= needed else {
      let problem = "\(anchors.count) anchors; expected at least \(needed), spread over the page"
      return [TemplateFault(path: [Step("anchors")], problem: problem)]
    }
    let unreadable = anchors.indices.filter { PhraseFinder.folded(anchors[$0].text).isEmpty }
    let ys = anchors.map(\.at.centre.y)
    let spread = (ys.max() ?? 0) - (ys.min() ?? 0)
    let flat =
      spread < page.height / 4
      ? [
        TemplateFault(
          path: [Step("anchors")],
          problem: "they all stand in one strip; expected some at the top and some at the bottom")
      ] : []
    return flat
      + unreadable.map {
        TemplateFault(
          path: [Step("anchors"), Step($0), Step("text")], problem: "expected words with letters or figures")
      }
  }

  private var nameFaults: [TemplateFault] {
    var seen: Set<String> = []
    var faults: [TemplateFault] = []
    func check(_ name: String, _ path: [any CodingKey]) {
      if name.isEmpty || name.contains(where: { !$0.isASCII || $0.isWhitespace || $0 == "." }) {
        let problem = "“\(name)” is no name; expected letters, figures and _ without spaces or points"
        faults.append(TemplateFault(path: path, problem: problem))
      } else if !seen.insert(name).inserted {
        faults.append(TemplateFault(path: path, problem: "the name “\(name)” is used twice"))
      }
    }
    for (i, field) in fields.enumerated() { check(field.name, [Step("fields"), Step(i), Step("name")]) }
    for (i, group) in groups.enumerated() { check(group.name, [Step("groups"), Step(i), Step("name")]) }
    for (i, table) in tables.enumerated() { check(table.name, [Step("tables"), Step(i), Step("name")]) }
    for (i, group) in groups.enumerated() where Set(group.boxes.map(\.value)).count < group.boxes.count {
      let problem = "two boxes of “\(group.name)” have the same value"
      faults.append(TemplateFault(path: [Step("groups"), Step(i), Step("boxes")], problem: problem))
    }
    return faults
  }

  private var boxFaults: [TemplateFault] {
    var all: [(box: FormBox, path: [any CodingKey])] = []
    for (i, anchor) in anchors.enumerated() { all.append((anchor.at, [Step("anchors"), Step(i), Step("at")])) }
    for (i, field) in fields.enumerated() { all.append((field.box, [Step("fields"), Step(i), Step("box")])) }
    for (i, group) in groups.enumerated() {
      for (j, box) in group.boxes.enumerated() {
        all.append((box.box, [Step("groups"), Step(i), Step("boxes"), Step(j), Step("box")]))
      }
    }
    for (i, table) in tables.enumerated() {
      for (j, column) in table.columns.enumerated() {
        let last = column.box.down(by: Double(table.rows - 1) * table.pitch)
        all.append((last, [Step("tables"), Step(i), Step("columns"), Step(j), Step("box")]))
      }
    }
    return all.filter {
      $0.box.left < 0 || $0.box.top < 0 || $0.box.right > page.width || $0.box.bottom > page.height
    }.map {
      let problem = "it reaches over the page; expected it within [\(page.width), \(page.height)]"
      return TemplateFault(path: $0.path, problem: problem)
    }
  }

  private var patternFaults: [TemplateFault] {
    fields.enumerated().compactMap { i, field in
      let path: [any CodingKey] = [Step("fields"), Step(i)]
      if let pattern = field.pattern, (try? Regex(pattern)) == nil {  // the error's text is for programmers
        let problem = "“\(pattern)” is no regular expression"
        return TemplateFault(path: path + [Step("pattern")], problem: problem)
      }
      if field.type == .choice, field.options.isEmpty {
        return TemplateFault(path: path, problem: "a choice; expected its words under “options”")
      }
      return nil
    }
  }

  private var ruleFaults: [TemplateFault] {
    var names = Set(fields.map(\.name) + groups.map(\.name))
    for table in tables { names.formUnion(table.columns.map { "\(table.name).\($0.name)" }) }
    return rules.enumerated().flatMap { i, rule in
      let used =
        switch rule {
        case .later(let field, let other): [field, other]
        case .sum(let parts, let total): parts + [total]
        }
      return used.filter { !names.contains($0) }.map {
        TemplateFault(path: [Step("rules"), Step(i)], problem: "there is no field “\($0)”")
      }
    }
  }
}

/// A step of a path: a key, or a place in a list.
private struct Step: CodingKey {
  var stringValue: String
  var intValue: Int?

  init(_ key: String) { stringValue = key }
  init(_ place: Int) { (stringValue, intValue) = (String(place), place) }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { self.init(intValue) }
}
