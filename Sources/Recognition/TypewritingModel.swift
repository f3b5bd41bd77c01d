import CTypewriting
import Foundation

/// The recogniser for typewriting: Tesseract's English one, trained further on the worn, blurred and filled letters of
/// typewriters and their carbons (`training/`). Dictionaries and character set stay the installed English model's.
struct TypewritingModel {
  /// A language model as Tesseract takes it.
  let data: Data
  /// "typewriting 5f0b…", for the pages that it may have read.
  let mark: String

  /// `nil` for other languages than English, and for an English model with another character set than the one trained
  /// with, as legacy models have.
  init?(language: String, in folder: String) {
    guard language == "eng" else { return nil }
    let path = folder + (folder.hasSuffix("/") ? "" : "/") + language + ".traineddata"
    // Tesseract has just read it; should it be gone by now, pages are read without.
    guard let installed = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
      return nil
    }
    let recogniser = Data(bytes: minutebook_typewriting, count: minutebook_typewriting_size)
    guard var parts = Self.parts(of: installed),
      let characters = parts[Self.characters], ModelMark.fnv1a(characters) == Self.trainedCharacters,
      let codes = parts[Self.codes], ModelMark.fnv1a(codes) == Self.trainedCodes
    else { return nil }
    parts[Self.recogniser] = recogniser
    data = Self.joined(parts)
    mark = "typewriting " + String(ModelMark.fnv1a(recogniser), radix: 16)
  }

  // Places of a language model's parts, in Tesseract 5.3.0's tessdatamanager.h.
  private static let recogniser = 17
  private static let characters = 21
  private static let codes = 22
  /// Of the English model of Debian's tesseract-ocr-eng, 4.1.0.
  private static let trainedCharacters: UInt64 = 0x00a5_b2af_495d_09d8
  private static let trainedCodes: UInt64 = 0x1867_7b65_8c26_da3b

  /// The parts of a language model by their place: a count, an offset for each (-1 where it is absent), then the bytes.
  static func parts(of model: Data) -> [Int: Data]? {
    func number<N: FixedWidthInteger>(at place: Int, as type: N.Type) -> N? {
      guard place + MemoryLayout<N>.size <= model.count else { return nil }
      return model.withUnsafeBytes { N(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: N.self)) }
    }
    guard let count = number(at: 0, as: Int32.self), (1...64).contains(count) else { return nil }
    var starts: [(part: Int, start: Int)] = []
    for part in 0..<Int(count) {
      guard let start = number(at: 4 + 8 * part, as: Int64.self) else { return nil }
      if start >= 0 { starts.append((part, Int(start))) }
    }
    var parts: [Int: Data] = [:]
    let ends = starts.dropFirst().map(\.start) + [model.count]
    for ((part, start), end) in zip(starts, ends) {
      guard start <= end, end <= model.count else { return nil }
      parts[part] = model.subdata(in: start..<end)
    }
    return parts
  }

  static func joined(_ parts: [Int: Data]) -> Data {
    let count = (parts.keys.max() ?? 0) + 1
    var place = Int64(4 + 8 * count)
    var (head, body) = (Data(), Data())
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { head.append(contentsOf: $0) }
    }
    append(Int32(count))
    for part in 0..<count {
      guard let bytes = parts[part] else {
        append(Int64(-1))
        continue
      }
      append(place)
      place += Int64(bytes.count)
      body.append(bytes)
    }
    return head + body
  }
}

extension TesseractEngine {
  /// The model for typewriting that can stand beside this engine.
  var typewritingModel: TypewritingModel? { TypewritingModel(language: language, in: folder) }
}
