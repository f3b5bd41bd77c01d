import CTesseract
import Records

/// One reading of a page image: how it was prepared, and what the engine made of it. Boxes are in the page image.
struct Look {
  var preparation: Preparation
  var blocks: [LayoutBlock]

  struct Preparation: Equatable {
    /// How much larger the image was made for the engine; below 1, smaller.
    var scale = 1.0
    var mode = PSM_AUTO
  }

  var words: [LayoutWord] { blocks.flatMap { $0.lines.flatMap(\.words) } }

  /// The words' mean score, weighted by length, 0 to 100; 0 without words.
  var meanScore: Double {
    var sum = 0.0
    var letters = 0.0
    for word in words {
      let length = Double(word.text.utf8.count)
      sum += word.score * length
      letters += length
    }
    return letters > 0 ? sum / letters : 0
  }
}

extension TesseractEngine {
  /// - Throws: `Trouble`.
  func look(at image: PageImage, _ preparation: Look.Preparation) throws -> Look {
    guard let ready = image.scaled(by: preparation.scale) else {
      throw Trouble.recognitionFailed("malloc fail")
    }
    var blocks = try read(ready, mode: preparation.mode)
    if preparation.scale != 1 {
      blocks = blocks.map { $0.scaled(by: 1 / preparation.scale, within: image.bounds) }
    }
    return Look(preparation: preparation, blocks: blocks)
  }
}

extension LayoutBlock {
  func scaled(by factor: Double, within bounds: PixelBox) -> LayoutBlock {
    func scaled(_ box: PixelBox) -> PixelBox {
      PixelBox(
        left: Int((Double(box.left) * factor).rounded(.down)),
        top: Int((Double(box.top) * factor).rounded(.down)),
        right: Int((Double(box.right) * factor).rounded(.up)),
        bottom: Int((Double(box.bottom) * factor).rounded(.up))
      ).intersection(bounds)
    }
    var copy = self
    copy.box = scaled(box)
    copy.paragraphs = paragraphs.map { lines in
      lines.map { line in
        var line = line
        line.box = scaled(line.box)
        line.rowHeight *= factor
        line.words = line.words.map { word in
          var word = word
          word.box = scaled(word.box)
          return word
        }
        return line
      }
    }
    return copy
  }
}
