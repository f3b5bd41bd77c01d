/// How dark an ink region and its surroundings are: a square grid over the region's box *doubled* about its
/// centre (and turned with it), so that the box itself is the middle half and a tick that leaves it is seen.
package struct InkGrid: Hashable, Codable, Sendable {
  /// Cells along each side: enough for a printed line of a small box to be a cell wide.
  package static let side = 48

  /// `side` × `side` values, row by row from the top left, each the mean darkness of the pixels under it:
  /// 0 is the paper hereabouts, 255 is black. A cell beyond the page's edge is 0.
  package var cells: [UInt8]

  /// Takes exactly `side` × `side` values.
  package init(cells: [UInt8]) {
    precondition(cells.count == Self.side * Self.side, "an ink grid is \(Self.side) cells square")
    self.cells = cells
  }

  package subscript(row: Int, column: Int) -> UInt8 { cells[row * Self.side + column] }
}

/// Something printed on a form that is not text.
package struct PrintedShape: Hashable, Codable, Sendable {
  package var kind: Kind
  package var box: PixelBox

  package init(kind: Kind, box: PixelBox) {
    self.kind = kind
    self.box = box
  }

  package enum Kind: String, Codable, Sendable {
    /// A horizontal or a vertical line, drawn or dotted.
    case horizontalRule = "horizontal-rule"
    case verticalRule = "vertical-rule"
    /// A closed rectangle of lines; a checkbox is a small one.
    case frame
    case circle
  }
}
