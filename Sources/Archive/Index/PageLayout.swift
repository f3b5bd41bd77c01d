import Foundation
import Records

/// The boxes and scores of a page's words in a compact form. The words themselves stand in the page's
/// text, one after the other, so the layout holds none of them.
///
/// Version 1 is a byte 1 and then variable-length integers, seven bits a byte, low bits first, the high
/// bit set on all but the last; signed ones are zigzagged (0, -1, 1, -2 … are 0, 1, 2, 3 …):
///
///     blocks; for each: kind, box, paragraphs; for each: lines; for each: box, words; for each word:
///       left  − the former word's right, or the line's left (signed)
///       top   − the line's top (signed)
///       width, height (signed)
///       confidence in thousandths
///       score in hundredths (signed)
///     kind: 0 text, 1 heading, 2 table, 3 not print
///     box: left, top, width, height (signed)
enum PageLayout {
  static let version: UInt8 = 1
  private static let kinds: [RecognizedPage.Block.Kind] = [.text, .heading, .table, .notPrint]

  static func encode(_ blocks: [RecognizedPage.Block]) -> Data {
    let lines = blocks.lazy.flatMap(\.paragraphs).flatMap(\.lines)
    let numbers = lines.reduce(1) { $0 + 5 + 6 * $1.words.count } + blocks.reduce(0) { $0 + 6 + $1.paragraphs.count }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 + numbers * Writer.mostBytes) { buffer, count in
      var out = Writer(buffer)
      encode(blocks, &out)
      count = out.at
    }
    return Data(bytes)
  }

  private static func encode(_ blocks: [RecognizedPage.Block], _ out: inout Writer) {
    out.byte(version)
    out.unsigned(blocks.count)
    for block in blocks {
      out.unsigned(kinds.firstIndex(of: block.kind) ?? 0)
      out.box(block.box)
      out.unsigned(block.paragraphs.count)
      for paragraph in block.paragraphs {
        out.unsigned(paragraph.lines.count)
        for line in paragraph.lines { encode(line, &out) }
      }
    }
  }

  private static func encode(_ line: RecognizedPage.Line, _ out: inout Writer) {
    out.box(line.box)
    out.unsigned(line.words.count(where: isStored))
    var right = line.box.left
    for word in line.words where isStored(word) {
      out.signed(word.box.left - right)
      out.signed(word.box.top - line.box.top)
      out.signed(word.box.right - word.box.left)
      out.signed(word.box.bottom - word.box.top)
      out.unsigned(Int((word.confidence.probability * 1000).rounded()))
      out.signed(Int((min(max(word.score, -1e6), 1e6) * 100).rounded()))
      right = word.box.right
    }
  }

  /// Whether anything is left of a word without white space.
  private static func isStored(_ word: Word) -> Bool { word.text.utf8.contains { $0 > 0x20 } }

  /// The page's text as it is stored with its layout: that of `RecognizedPage.text`, without white space in words.
  static func text(of blocks: [RecognizedPage.Block]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(4096)
    for paragraph in blocks.lazy.flatMap(\.paragraphs) {
      if !out.isEmpty { out.append(0x0A) }
      for line in paragraph.lines {
        var isFirst = true
        for word in line.words where isStored(word) {
          if !isFirst { out.append(0x20) }
          isFirst = false
          // Hardly any word holds white space.
          let start = out.count
          out.append(contentsOf: word.text.utf8)
          if out[start...].contains(where: { $0 <= 0x20 }) { out[start...].removeAll { $0 <= 0x20 } }
        }
        out.append(0x0A)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The words' boxes, in order, as far as the layout can be read; `nil` where the version is not known.
  static func boxes(_ layout: Data) -> [PixelBox]? {
    var input = Reader(bytes: [UInt8](layout))
    guard input.byte() == version else { return nil }
    var boxes: [PixelBox] = []
    boxes.reserveCapacity(512)
    for _ in 0..<input.count() {
      input.skip(5)
      for _ in 0..<input.count() {
        for _ in 0..<input.count() {
          let line = input.box()
          var right = line.left
          for _ in 0..<input.count() {
            let left = right + input.signed()
            let top = line.top + input.signed()
            right = left + input.signed()
            boxes.append(PixelBox(left: left, top: top, right: right, bottom: top + input.signed()))
            input.skip(2)
          }
        }
      }
    }
    return boxes
  }

  /// Puts words and boxes together again; `nil` where they do not fit, or the version is not known.
  static func decode(_ layout: Data, text: String) -> [RecognizedPage.Block]? {
    var input = Reader(bytes: [UInt8](layout))
    guard input.byte() == version else { return nil }
    var words = WordSplitter(text)
    var blocks: [RecognizedPage.Block] = []
    for _ in 0..<input.count() {
      let kind = input.unsigned()
      guard kinds.indices.contains(kind) else { return nil }
      var block = RecognizedPage.Block(kind: kinds[kind], box: input.box(), paragraphs: [])
      for _ in 0..<input.count() {
        var lines: [RecognizedPage.Line] = []
        for _ in 0..<input.count() {
          guard let line = decodeLine(&input, &words) else { return nil }
          lines.append(line)
        }
        block.paragraphs.append(.init(lines: lines))
      }
      blocks.append(block)
    }
    guard input.isSound, input.isAtEnd, words.next() == nil else { return nil }
    return blocks
  }

  private static func decodeLine(_ input: inout Reader, _ words: inout WordSplitter)
    -> RecognizedPage.Line?
  {
    var line = RecognizedPage.Line(box: input.box(), words: [])
    let count = input.count()
    line.words.reserveCapacity(count)
    var right = line.box.left
    for _ in 0..<count {
      guard let text = words.next() else { return nil }
      let left = right + input.signed()
      let top = line.box.top + input.signed()
      right = left + input.signed()
      let box = PixelBox(left: left, top: top, right: right, bottom: top + input.signed())
      let confidence = Confidence(Double(input.unsigned()) / 1000)
      line.words.append(
        Word(text: text, box: box, confidence: confidence, score: Double(input.signed()) / 100))
    }
    return line
  }
}

extension PageLayout {
  private struct Writer {
    /// 41 bits: six bytes, far beyond any page.
    static let limit = (1 << 41) - 1
    static let mostBytes = 6
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var at = 0

    /// There must be room for all that comes.
    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func byte(_ byte: UInt8) {
      bytes.initializeElement(at: at, to: byte)
      at += 1
    }

    mutating func unsigned(_ value: Int) {
      var rest = UInt(min(max(0, value), Self.limit))
      while rest >= 0x80 {
        byte(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      byte(UInt8(rest))
    }

    mutating func signed(_ value: Int) {
      let held = min(max(value, -Self.limit / 2), Self.limit / 2)
      unsigned((held << 1) ^ (held >> 63))
    }

    mutating func box(_ box: PixelBox) {
      signed(box.left)
      signed(box.top)
      signed(box.right - box.left)
      signed(box.bottom - box.top)
    }
  }

  /// Reads what `Writer` wrote. Damaged bytes make it unsound, never a crash: it then reads zeros.
  private struct Reader {
    let bytes: [UInt8]
    var at = 0
    var isSound = true

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }

    mutating func byte() -> UInt8 {
      guard at < bytes.count else {
        isSound = false
        return 0
      }
      defer { at += 1 }
      return bytes[at]
    }

    mutating func unsigned() -> Int {
      var value: UInt = 0
      var shift: UInt = 0
      while shift < 42 {
        let next = byte()
        value |= UInt(next & 0x7F) << shift
        if next < 0x80 { return Int(value) }
        shift += 7
      }
      isSound = false
      return 0
    }

    mutating func skip(_ numbers: Int) {
      for _ in 0..<numbers { _ = unsigned() }
    }

    mutating func signed() -> Int {
      let value = unsigned()
      return (value >> 1) ^ -(value & 1)
    }

    /// A number of things that follow, each of one byte or more.
    mutating func count() -> Int {
      let value = unsigned()
      guard value <= bytes.count - at else {
        isSound = false
        return 0
      }
      return value
    }

    mutating func box() -> PixelBox {
      let left = signed()
      let top = signed()
      let width = signed()
      return PixelBox(left: left, top: top, right: left + width, bottom: top + signed())
    }
  }
}

/// The words of a page's text, one after the other.
struct WordSplitter: IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> String? {
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count else { return nil }
    let start = at
    while at < bytes.count, !Self.isSpace(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
