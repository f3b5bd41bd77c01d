import Foundation
import Records

/// What the parent asks of a worker.
enum WorkerRequest: Codable, Sendable {
  case engine
  case count(ScanFile)
  /// `thrifty` is the second try after a lost worker: one plain look, on a smaller image.
  case recognize(PageNumber, ScanFile, thrifty: Bool)
  /// `rotation` is the page's, in degrees, where the parent still knows it.
  case read([Region], PageNumber, ScanFile, rotation: Int?)
  case draw(Drawing, PageNumber, ScanFile)
}

/// What a worker answers.
enum WorkerReply: Codable, Sendable {
  case engine(RecognizedPage.Engine)
  case count(Int)
  case page(RecognizedPage)
  case readings([RegionReading])
  case drawn
  case problem(ScanProblem)
}

/// Messages on a pipe: four magic bytes, the length in four bytes (big-endian), then that many bytes of JSON.
///
/// The magic bytes tell a stray `printf` of some library from a message at once.
enum Frame {
  static let magic: [UInt8] = Array("MBK1".utf8)
  static let headerLength = 8
  /// A page of 20,000 words is about 3 MB of JSON; more than this is garbage.
  static let longest = 256 << 20

  static func encode(_ message: some Encodable) throws -> [UInt8] {
    let body = try JSONEncoder().encode(message)
    let length = UInt32(body.count)
    return magic + (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + body
  }

  /// The length of the body that follows this header, or `nil` where the eight bytes are not a header.
  static func bodyLength(of header: some Collection<UInt8>) -> Int? {
    guard header.count == headerLength, header.starts(with: magic) else { return nil }
    let length = header.dropFirst(4).reduce(0) { $0 << 8 | Int($1) }
    return length <= longest ? length : nil
  }
}
