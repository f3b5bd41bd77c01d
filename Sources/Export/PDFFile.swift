import Foundation

/// A PDF put together object by object, with its cross-reference table (ISO 32000-1, 7.5).
struct PDFFile {
  private var objects: [String] = []

  /// Takes the next object number, for an object that others refer to before it is known.
  mutating func reserve() -> Int {
    objects.append("null")
    return objects.count
  }

  mutating func set(_ number: Int, _ body: String) { objects[number - 1] = body }

  /// Adds an object and returns its number.
  mutating func add(_ body: String) -> Int {
    objects.append(body)
    return objects.count
  }

  mutating func add(stream: String) -> Int {
    add("<</Length \(stream.utf8.count)>>\nstream\n\(stream)\nendstream")
  }

  func data(root: Int) -> Data {
    var text = "%PDF-1.7\n"
    var places: [Int] = []
    var length = text.utf8.count
    for (place, body) in objects.enumerated() {
      places.append(length)
      let object = "\(place + 1) 0 obj\n\(body)\nendobj\n"
      text += object
      length += object.utf8.count
    }
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text +=
      "trailer\n<</Size \(objects.count + 1)/Root \(root) 0 R>>\nstartxref\n\(length)\n%%EOF\n"
    return Data(text.utf8)
  }
}
