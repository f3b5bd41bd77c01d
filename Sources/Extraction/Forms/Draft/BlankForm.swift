import Records

/// A blank form taken apart, in points: its phrases, the rules to write on, the cells and the boxes to mark.
struct BlankForm {
  /// Words that stand together: a label, a title, a sentence.
  struct Phrase: Hashable {
    var text: String
    var box: FormBox
  }

  var size: FormSize
  var phrases: [Phrase] = []
  var rules: [FormBox] = []
  var cells: [FormBox] = []
  var checks: [(box: FormBox, isCircle: Bool)] = []

  /// - Parameter shapes: the printed shapes of the whole page, in pixels of the page image.
  init(_ page: RecognizedPage, shapes: [PrintedShape]) {
    let scale = 72 / Double(page.resolution.dpi)
    size = FormSize(width: Double(page.width) * scale, height: Double(page.height) * scale)
    let words = page.words
    for shape in shapes {
      let box = FormBox(shape.box, scale: scale)
      switch shape.kind {
      case .horizontalRule: rules.append(box)
      case .verticalRule: break
      case .frame, .circle:
        let isSmall = box.width < 22 && box.height < 22
        // The inside of a title's big O looks like a circle as well; a circle that was read as part of its own
        // label begins it.
        let isLetter =
          shape.kind == .circle
          && words.contains {
            $0.text.count > 2 && $0.box.contains(x: shape.box.midX, y: shape.box.midY)
              && shape.box.left - $0.box.left > shape.box.width / 3
          }
        if !isSmall { cells.append(box) } else if !isLetter { checks.append((box, shape.kind == .circle)) }
      }
    }
    let uprights = shapes.filter { $0.kind == .verticalRule }.map(\.box)
    phrases = page.lines.flatMap { split($0.words, scale, uprights) }
  }

  /// A line's phrases: parted by wide gaps, by boxes and by upright rules; what was read of the boxes and rules
  /// themselves is left out.
  private func split(_ words: [Word], _ scale: Double, _ uprights: [PixelBox]) -> [Phrase] {
    var phrases: [[Word]] = []
    var last: Word?
    for word in words {
      let box = FormBox(word.box, scale: scale)
      let isShape = checks.contains { $0.box.overlap(box) > 0.3 * min(box.area, $0.box.area) }
      guard word.text.contains(where: { $0.isLetter || $0.isNumber }), !isShape else {
        last = nil
        continue
      }
      let isApart =
        last.map { last in
          word.box.left - last.box.right > word.box.height
            || uprights.contains {
              $0.midX >= last.box.right && $0.midX <= word.box.left && $0.top < word.box.midY && $0.bottom > word.box.midY
            }
        } ?? true
      if isApart { phrases.append([word]) } else { phrases[phrases.count - 1].append(word) }
      last = word
    }
    return phrases.compactMap { part in
      part.map(\.box).union.map {
        Phrase(text: part.map(\.text).joined(separator: " "), box: FormBox($0, scale: scale))
      }
    }
  }
}

extension FormBox {
  /// A box of pixels in points, to a tenth.
  init(_ box: PixelBox, scale: Double) {
    func points(_ pixels: Int) -> Double { (Double(pixels) * scale * 10).rounded() / 10 }
    self.init(
      left: points(box.left), top: points(box.top), right: points(box.right), bottom: points(box.bottom))
  }

  var area: Double { width * height }

  /// The common area in square points.
  func overlap(_ other: FormBox) -> Double {
    max(0, min(right, other.right) - max(left, other.left)) * max(0, min(bottom, other.bottom) - max(top, other.top))
  }

  /// Whether the other's centre lies within.
  func holds(_ other: FormBox) -> Bool { contains(other.centre) }
}
