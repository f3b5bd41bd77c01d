/// A place on a blank form, in points.
package struct FormPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A blank form's width and height in points. In YAML it is `[612, 792]`.
package struct FormSize: Hashable, Sendable {
  package var width: Double
  package var height: Double
}

/// A rectangle of a blank form in points; in YAML it is `[left, top, right, bottom]`.
package struct FormBox: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  static let shape = "[left, top, right, bottom] in points"

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
  package var centre: FormPoint { FormPoint(x: (left + right) / 2, y: (top + bottom) / 2) }

  package func contains(_ point: FormPoint) -> Bool {
    left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
  }

  /// The same box moved down.
  func down(by points: Double) -> FormBox {
    FormBox(left: left, top: top + points, right: right, bottom: bottom + points)
  }
}

extension FormBox: Decodable {
  package init(from decoder: any Decoder) throws {
    let sides = try [Double](from: decoder)
    guard sides.count == 4, sides[0] < sides[2], sides[1] < sides[3] else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "expected \(Self.shape), with left < right and top < bottom"))
    }
    self.init(left: sides[0], top: sides[1], right: sides[2], bottom: sides[3])
  }
}

extension FormSize: Decodable {
  package init(from decoder: any Decoder) throws {
    let sides = try [Double](from: decoder)
    guard sides.count == 2, sides[0] > 0, sides[1] > 0 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "expected [width, height] in points"))
    }
    (width, height) = (sides[0], sides[1])
  }
}
