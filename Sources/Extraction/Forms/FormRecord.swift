import Records

extension FormMatch {
  /// The form's fields, from the readings of `regions` (in their order) and the page's own words.
  ///
  /// Fields come in the template's order; each group's choice comes before its boxes. A reading that is
  /// missing leaves its field unread, and flagged.
  package func record(readings: [RegionReading], page: RecognizedPage, scan: Scan) -> DocumentRecord {
    let slots = template.slots
    let read = slots.indices.map { $0 < readings.count ? readings[$0] : nil }
    let states = boxStates(slots, read)
    var fields: [Field] = []
    for (i, slot) in slots.enumerated() {
      if let group = slot.group, i == 0 || slots[i - 1].group != group {
        fields.append(choice(of: group, from: i, states, page))
      }
      guard let reading = read[i], isOnPage(slot.box, page) else {
        fields.append(unread(slot, page))
        continue
      }
      if let answer = states[i] {
        fields.append(box(slot, answer, page))
      } else if let field = slot.field, field.type == .signature {
        fields.append(signature(slot, reading, page, required: field.required))
      } else if let field = slot.field {
        fields.append(text(slot, field, reading, page))
      }
    }
    template.rules.forEach { $0.judge(&fields) }
    return DocumentRecord(
      kind: template.form, scan: scan, pages: ClosedPages(page.page, page.page), fields: fields)
  }

  /// The states of the boxes among the slots; `nil` at what is no box or was not read.
  private func boxStates(_ slots: [FormSlot], _ read: [RegionReading?]) -> [BoxStates.Answer?] {
    let inks = zip(slots, read).map { slot, reading -> BoxInk? in
      guard slot.isBox, let reading else { return nil }
      return BoxInk(reading, shape: slot.shape, printed: slot.printed)
    }
    let decide = BoxStates(all: inks.compactMap { $0 })
    var answers = [BoxStates.Answer?](repeating: nil, count: slots.count)
    var i = 0
    while i < slots.count {
      var end = i + 1
      while end < slots.count, let group = slots[i].group, slots[end].group == group { end += 1 }
      let known = (i..<end).filter { inks[$0] != nil }
      for (place, answer) in zip(known, decide.answers(for: known.compactMap { inks[$0] })) {
        answers[place] = answer
      }
      i = end
    }
    return answers
  }

  private func text(_ slot: FormSlot, _ field: FormField, _ reading: RegionReading, _ page: RecognizedPage)
    -> Field
  {
    // Words without ink are specks that the page's reading took for words.
    let seen = reading.ink > 0 ? words(in: slot.box, of: page) : []
    let both = FieldReading(looks: [reading.words] + reading.otherWords, page: seen, field: field)
    guard let taken = both.taken else {
      return empty(slot, reading, page, required: field.required)
    }
    let isTyped = both.isAgreed || both.confidence > Self.handwritingIsSure
    if reading.isHandwritten, !isTyped {
      return handwritten(slot, guess: taken, both.confidence, page)
    }
    var flags = both.flags
    if both.confidence < Self.unreadable {
      flags.append(Flag(code: "unreadable", detail: "“\(taken.text)” is no more than a guess"))
    } else if both.confidence < Field.reviewBelow {
      flags.append(Flag(code: "unsure", detail: "“\(taken.text)” may be misread"))
    }
    let isValue = both.confidence >= Self.unreadable
    return Field(
      name: slot.name, value: isValue ? taken.judgement.value : nil, asWritten: taken.text,
      valid: taken.judgement.isValid, confidence: Confidence(both.confidence),
      flags: flags.isEmpty ? nil : flags,
      evidence: [
        Provenance(field: slot.name, page: page.page, boxes: lines(taken.words), text: taken.text)
      ])
  }

  /// Below this a reading is a guess: its text is kept, but it is no value.
  private static let unreadable = 0.15
  /// Writing that was read with more than this is print after all.
  private static let handwritingIsSure = 0.4

  private func handwritten(
    _ slot: FormSlot, guess: FieldReading.Candidate, _ confidence: Double, _ page: RecognizedPage
  ) -> Field {
    Field(
      name: slot.name, asWritten: guess.text, state: .handwritten, confidence: Confidence(min(0.3, confidence)),
      flags: [Flag(code: "handwritten", detail: "a person must read it; “\(guess.text)” is a guess")],
      evidence: evidence(slot, page, text: guess.text))
  }

  /// A field with no words: empty, or with ink in it that is no print.
  private func empty(_ slot: FormSlot, _ reading: RegionReading, _ page: RecognizedPage, required: Bool)
    -> Field
  {
    if reading.isHandwritten {
      return Field(
        name: slot.name, state: .handwritten,
        flags: [Flag(code: "handwritten", detail: "a person must read it")],
        evidence: evidence(slot, page, text: ""))
    }
    let missing = Flag(code: "required-missing", detail: "nothing is written here, and the form asks for it")
    return Field(
      name: slot.name, flags: required ? [missing] : nil, evidence: evidence(slot, page, text: ""))
  }

  private func unread(_ slot: FormSlot, _ page: RecognizedPage) -> Field {
    Field(
      name: slot.name, state: slot.isBox ? .ambiguous : nil,
      flags: [Flag(code: "off-page", detail: "its place is not on the scan")],
      evidence: evidence(slot, page, text: ""))
  }

  private func signature(
    _ slot: FormSlot, _ reading: RegionReading, _ page: RecognizedPage, required: Bool
  ) -> Field {
    let ink = SignatureInk(reading)
    var flags: [Flag] = []
    if ink.isDoubtful { flags.append(Flag(code: "faint-signature", detail: "there is very little ink")) }
    if !ink.isPresent, required { flags.append(Flag(code: "required-missing", detail: "it is not signed")) }
    return Field(
      name: slot.name, value: ink.isPresent ? "present" : "absent", valid: true,
      confidence: Confidence(ink.isDoubtful ? 0.6 : 0.95), flags: flags.isEmpty ? nil : flags,
      evidence: evidence(slot, page, text: ""))
  }

  private func box(_ slot: FormSlot, _ answer: BoxStates.Answer, _ page: RecognizedPage) -> Field {
    Field(
      name: slot.name, state: answer.state, confidence: answer.confidence,
      flags: answer.reason.map { [Flag(code: answer.state.rawValue, detail: $0)] },
      evidence: evidence(slot, page, text: ""))
  }

  /// A group's value is the one box that is marked, or all of them where any number may be, joined by ", ".
  private func choice(
    of group: FormGroup, from start: Int, _ states: [BoxStates.Answer?], _ page: RecognizedPage
  ) -> Field {
    let answers = group.boxes.indices.map { states[start + $0] }
    let marked = group.boxes.indices.filter { answers[$0]?.state == .marked }
    let isSure = answers.allSatisfy { $0 != nil && $0?.state != .ambiguous }
    let values = marked.map { group.boxes[$0].value }.joined(separator: ", ")
    let isOne = marked.count == 1 || (marked.isEmpty && group.choose == .atMostOne)
    var field = Field(name: group.name)
    if !isSure {
      field.flags = [Flag(code: "ambiguous", detail: "a box of the group is not clear")]
    } else if group.choose != .any, !isOne {
      let detail = marked.isEmpty ? "no box is marked" : "\(marked.count) boxes are marked: \(values)"
      field.flags = [Flag(code: "not-exactly-one", detail: detail)]
      field.valid = false
    } else {
      field.value = marked.isEmpty ? nil : values
      field.valid = marked.isEmpty ? nil : true
      field.confidence = Confidence(answers.reduce(1) { $0 * ($1?.confidence.probability ?? 0) })
    }
    field.evidence = [
      Provenance(
        field: group.name, page: page.page,
        boxes: (marked.isEmpty ? Array(group.boxes.indices) : marked).map {
          registration.transform.bounds(of: group.boxes[$0].box)
        }, text: "")
    ]
    return field
  }

  private func evidence(_ slot: FormSlot, _ page: RecognizedPage, text: String) -> [Provenance] {
    let bounds = registration.transform.bounds(of: slot.box)
    return [Provenance(field: slot.name, page: page.page, boxes: [bounds], text: text)]
  }

  /// The page's own words whose middle lies in the box.
  private func words(in box: FormBox, of page: RecognizedPage) -> [Word] {
    page.words.filter { word in
      let middle = registration.transform.invert(x: Double(word.box.midX), y: Double(word.box.midY))
      return box.contains(middle)
    }
  }

  /// Whether most of the box is on the page.
  private func isOnPage(_ box: FormBox, _ page: RecognizedPage) -> Bool {
    let bounds = registration.transform.bounds(of: box)
    let sheet = PixelBox(left: 0, top: 0, right: page.width, bottom: page.height)
    let seen = bounds.intersection(sheet)
    return !seen.isEmpty && seen.width * seen.height * 10 >= bounds.width * bounds.height * 8
  }

  /// One box for each line of words.
  private func lines(_ words: [Word]) -> [PixelBox] {
    var boxes: [PixelBox] = []
    for word in words {
      if let last = boxes.last, word.box.midY < last.bottom, word.box.midY >= last.top,
        word.box.left >= last.left
      {
        boxes[boxes.count - 1] = last.union(word.box)
      } else {
        boxes.append(word.box)
      }
    }
    return boxes
  }
}
