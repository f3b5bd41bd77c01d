import Foundation
import GRDB

/// A page's words in their order, each as a number of 24 bits that is made of its letters: what weighs a page against a
/// question reads them in a fraction of the time that its text takes. Two words may have the same code, so what is shown
/// of a page is looked up in its text.
///
/// In the `page_codes` table: three bytes a number, the lowest first; how many words the text has, then the codes of the
/// text's words, then those of the words joined over lines' ends.
struct WordCodes: Equatable {
  let bytes: [UInt8]

  init(text: String, joined: String) {
    var bytes: [UInt8] = [0, 0, 0]
    bytes.reserveCapacity(text.utf8.count / 2 + joined.utf8.count / 2 + 8)
    Tokens.forEachSpelling(in: text) { Self.append(Self.code($0.hash), to: &bytes) }
    // Beyond 16 million words a page's last ones count as joined.
    let words = min(bytes.count / 3 - 1, 0xFF_FFFF)
    for byte in 0..<3 { bytes[byte] = UInt8(truncatingIfNeeded: words >> (8 * byte)) }
    if !joined.isEmpty { Tokens.forEachSpelling(in: joined) { Self.append(Self.code($0.hash), to: &bytes) } }
    self.bytes = bytes
  }

  /// As they lie in the table.
  init(_ data: Data) { bytes = [UInt8](data) }

  var count: Int { max(0, bytes.count / 3 - 1) }

  /// How many of them are the text's.
  var ofText: Int { bytes.count < 3 ? 0 : min(count, Int(number(0))) }

  @inline(__always)
  subscript(place: Int) -> UInt32 { number(place + 1) }

  /// Goes through all of them, with their places.
  @inline(__always)
  func forEach(_ body: (Int, UInt32) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for place in 0..<count {
        let at = 3 * place + 3
        body(place, UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16)
      }
    }
  }

  @inline(__always)
  private func number(_ index: Int) -> UInt32 {
    let at = 3 * index
    return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
  }

  /// The code of a word whose FNV-1a hash this is, folded as its authors advise for fewer bits.
  @inline(__always)
  static func code(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 24 ^ hash >> 48) & 0xFF_FFFF }

  static func code(_ word: String) -> UInt32 {
    code(word.utf8.reduce(Tokens.Spelling.emptyHash, Tokens.Spelling.hash))
  }

  /// Words of so many letters at most are short.
  static let short = 3

  /// Whether a code is that of a short word in plain letters and digits.
  @inline(__always)
  static func isShort(_ code: UInt32) -> Bool { shortOnes[Int(code >> 6)] >> UInt64(code & 63) & 1 != 0 }

  /// One bit a code: 2 MB.
  private static let shortOnes: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1 << 18)
    func add(_ hash: UInt64, _ letters: Int) {
      for letter in Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8) {
        let longer = Tokens.Spelling.hash(hash, letter)
        let code = code(longer)
        bits[Int(code >> 6)] |= 1 << UInt64(code & 63)
        if letters < short { add(longer, letters + 1) }
      }
    }
    add(Tokens.Spelling.emptyHash, 1)
    return bits
  }()

  @inline(__always)
  private static func append(_ code: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: code))
    bytes.append(UInt8(truncatingIfNeeded: code >> 8))
    bytes.append(UInt8(truncatingIfNeeded: code >> 16))
  }
}

extension WordCodes {
  static let table = """
    -- The words of each searchable page in their order, three bytes each: WordCodes.
    CREATE TABLE page_codes(
      id INTEGER PRIMARY KEY REFERENCES searched_page(id) ON DELETE CASCADE, codes BLOB NOT NULL
    ) STRICT;
    """

  /// Pages that are there already get theirs.
  static func addTable(_ db: Database) throws {
    try db.execute(sql: table)
    let rows = try Row.fetchCursor(db, sql: "SELECT id, text, joined FROM page_content ORDER BY id")
    while let row = try rows.next() { try WordCodes(text: row[1], joined: row[2]).insert(row[0], db) }
  }

  func insert(_ page: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO page_codes(id, codes) VALUES (?, ?)").execute(arguments: [page, Data(bytes)])
  }

  /// Goes through the codes of searchable pages, in no certain order; each page once.
  static func forEach(of pages: [Int64], _ db: Database, _ body: (Int64, WordCodes) throws -> Void) throws {
    try RowsByID.forEach("SELECT id, codes FROM page_codes", pages, db) { try body($0[0], WordCodes($0[1])) }
  }
}
