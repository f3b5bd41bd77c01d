import CTesseract
import Foundation
import Records
import Testing

@testable import Recognition

/// Poppler and MuPDF draw what is left of a damaged page and end as if all were well.
@Suite("A damaged page of a PDF fails with its reason, as a damaged picture does")
struct PdfDamageTests {
  static let lines = (1...20).map { "Item \($0). Moved by Alderman Brook that the minutes be approved." }

  /// What befalls a PDF between the scanner and us.
  enum Damage: String, CaseIterable {
    case pictureZeroed, blockOfPictureZeroed, noiseInHeadOfPicture, contentsGarbled, contentsZeroed, contentsGone
  }

  /// A scan's page of one picture as a PDF: fax of a page of 1 bit a pixel, or JPEG, or deflated.
  private static func scan(_ scans: Scans, encoded encoding: Int) throws -> [UInt8] {
    let page = try #require(Scans.page(lines))
    defer { PageImage.free(page) }
    let picture = try #require(encoding == L_G4_ENCODE ? pixThresholdToBinary(page, 128) : pixCopy(nil, page))
    defer { PageImage.free(picture) }
    let path = scans.path("sound.pdf")
    try #require(pixConvertToPdf(picture, Int32(encoding), 75, path, 0, 0, 200, "scan", nil, 0) == 0)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Where the bytes of the streams lie, the longest, which is the picture, first.
  private static func streams(of pdf: [UInt8]) throws -> [Range<Int>] {
    let file = Data(pdf)
    var found: [Range<Int>] = []
    var from = 0
    while let word = file.range(of: Data("stream".utf8), in: from..<file.count),
      let end = file.range(of: Data("endstream".utf8), in: word.upperBound..<file.count)
    {
      let start = file[word.upperBound...].firstIndex { $0 != 0x0D && $0 != 0x0A } ?? word.upperBound
      found.append(start..<end.lowerBound)
      from = end.upperBound
    }
    return found.sorted { $0.count > $1.count }
  }

  private static func damaged(_ pdf: [UInt8], _ damage: Damage) throws -> [UInt8] {
    var pdf = pdf
    let streams = try streams(of: pdf)
    let (picture, contents) = (try #require(streams.first), try #require(streams.last))
    // Always the same noise, without white space.
    let noise = { (place: Range<Int>) in place.map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) | 0x81 } }
    switch damage {
    case .pictureZeroed: pdf.replaceSubrange(picture, with: picture.map { _ in 0 })
    case .blockOfPictureZeroed:
      let block = picture.lowerBound + picture.count / 3..<picture.upperBound - picture.count / 3
      pdf.replaceSubrange(block, with: block.map { _ in 0 })
    case .noiseInHeadOfPicture:
      let head = picture.lowerBound + 30..<picture.lowerBound + 400
      pdf.replaceSubrange(head, with: noise(head))
    case .contentsGarbled: pdf.replaceSubrange(contents, with: noise(contents))
    case .contentsZeroed: pdf.replaceSubrange(contents, with: contents.map { _ in 0 })
    case .contentsGone:
      let key = try #require(Data(pdf).range(of: Data("/Contents".utf8)))
      pdf.replaceSubrange(key, with: "/Contemts".utf8)
    }
    return pdf
  }

  @Test(
    "A scan whose picture, or what draws it, is damaged", arguments: Damage.allCases,
    [L_G4_ENCODE, L_JPEG_ENCODE, L_FLATE_ENCODE])
  func damage(_ damage: Damage, _ encoding: Int) async throws {
    let scans = try Scans()
    let file = try scans.write(Self.damaged(Self.scan(scans, encoded: encoding), damage), as: "night.pdf")
    let problem = await Worker.problem { _ = try await Worker.pool().recognize(.first, of: file) }
    #expect(problem?.kind == .damaged && problem?.page == .first, "\(String(describing: problem))")
    #expect(problem?.reason.contains("damaged") == true && problem?.advice.isEmpty == false)
  }

  @Test("The sound scans are read", arguments: [L_G4_ENCODE, L_JPEG_ENCODE, L_FLATE_ENCODE])
  func sound(_ encoding: Int) async throws {
    let scans = try Scans()
    let file = try scans.write(Self.scan(scans, encoded: encoding), as: "sound.pdf")
    #expect(try await Worker.pool().recognize(.first, of: file).lines.map(\.text) == Self.lines)
  }

  @Test("A JPEG that does not cover its page, and whose head is damaged, of which poppler does not tell")
  func smallPicture() async throws {
    let scans = try Scans()
    var pdf = try Self.damaged(Self.scan(scans, encoded: L_JPEG_ENCODE), .noiseInHeadOfPicture)
    // The page is made twice as wide as its picture.
    let box = try #require(Data(pdf).range(of: Data("/MediaBox".utf8)))
    let end = try #require(pdf[box.upperBound...].firstIndex(of: UInt8(ascii: "]")))
    let old = box.lowerBound...end
    pdf.replaceSubrange(old, with: "/MediaBox[0 0 1224 792]".utf8)
    #expect(old.count == 23)
    let file = try scans.write(pdf, as: "half.pdf")
    let problem = await Worker.problem { _ = try await Worker.pool().recognize(.first, of: file) }
    #expect(problem?.kind == .damaged, "\(String(describing: problem))")
  }

  /// A typed page of office software: two streams of contents, each with half of the text.
  private static func typed(_ halves: [[UInt8]], trailer: String = "") -> [UInt8] {
    var pdf = Array(
      """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [5 0 R 6 0 R]
        /Resources <</Font <</F 4 0 R>>>>>> endobj
      4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj

      """.utf8)
    for (number, half) in halves.enumerated() {
      pdf += Array("\(5 + number) 0 obj <</Length \(half.count)>> stream\n".utf8) + half + Array("\nendstream endobj\n".utf8)
    }
    return pdf + Array("trailer <</Root 1 0 R \(trailer)>>".utf8)
  }

  private static func text(from top: Int) -> [UInt8] {
    let shown = (0..<10).map { "(\(lines[$0])) Tj 0 -20 Td " }.joined()
    return Array("BT /F 12 Tf 72 \(top) Td \(shown) ET".utf8)
  }

  @Test("A typed page of whose contents a half is noise is not taken for a page of the other half")
  func halfOfText() async throws {
    let scans = try Scans()
    let noise = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) | 0x81 }
    let sound = try scans.write(Self.typed([Self.text(from: 700), Self.text(from: 400)]), as: "sound.pdf")
    #expect(try await Worker.pool().recognize(.first, of: sound).lines.count == 20)
    let half = try scans.write(Self.typed([Self.text(from: 700), noise]), as: "half.pdf")
    for use in [RecognitionSettings.TextLayer.auto, .only] {
      let pool = Worker.pool { $0.textLayer = use }
      let problem = await Worker.problem { _ = try await pool.recognize(.first, of: half) }
      #expect(problem?.kind == .damaged && problem?.reason.contains("damaged in part") == true, "\(use): \(String(describing: problem))")
    }
  }

  @Test("A PDF that is locked in an unknown way is told as locked")
  func locked() async throws {
    let scans = try Scans()
    let keys = String(repeating: "5A", count: 32)
    let lock = "/Encrypt <</Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O <\(keys)> /U <\(keys)>>> /ID [<AB> <AB>]"
    let file = try scans.write(Self.typed([Self.text(from: 700), Self.text(from: 400)], trailer: lock), as: "locked.pdf")
    let problem = await Worker.problem { _ = try await Worker.pool().recognize(.first, of: file) }
    #expect(problem?.kind == .encrypted && problem?.reason.contains("locked") == true, "\(String(describing: problem))")
  }

  @Test(
    "What poppler and MuPDF say of sound pages costs none",
    arguments: [
      "", "warning: ICC support is not available\n", "Syntax Warning: Invalid number of bits needed to represent the …\n",
      "Syntax Error (12): Illegal character <58> in hex string\nSyntax Error: Unknown font tag 'ZaDb'\n",
      "warning: trying to repair broken xref\nwarning: repairing PDF document\n", "Syntax Error: Unknown operator 'endstream'\n",
      "Syntax Error (99): Unknown operator 'ETQ'\n", "error: cannot create appearance stream for  widgets\n",
      """
      Syntax Error (2): Unknown compression method in flate stream
      Syntax Warning: Invalid number of bits needed to represent the difference between the greatest and least number of \
      objects in a page

      """,
      "Corrupt JPEG data: 2 extraneous bytes before marker 0xd9\n", "Syntax Error: Bad bounding box for annotation\n",
    ])
  func harmless(_ said: String) {
    #expect(PdfComplaint(said) == nil)
  }

  @Test(
    "What they say of damaged ones is told without its place in the file, the lock first",
    arguments: [
      ("Syntax Error (285): Bad two dim code (0001) in CCITTFax stream\n", PdfComplaint.Loss.picture, "Bad two dim code (0001) in CCITTFax stream"),
      ("warning: ICC support is not available\nerror: overflow in 2d faxd\n", .picture, "overflow in 2d faxd"),
      ("error: jpeg error: Not a JPEG file: starts with 0xc5 0x3a\n", .picture, "jpeg error: Not a JPEG file: starts with 0xc5 0x3a"),
      ("Corrupt JPEG data: premature end of data segment\n", .picture, "Corrupt JPEG data: premature end of data segment"),
      ("Syntax Error (25823): Unknown operator '<cf><1f>v'\n", .content, "Unknown operator '<cf><1f>v'"),
      ("Syntax Error: XObject 'I' is unknown\n", .picture, "XObject 'I' is unknown"),
      (
        "Syntax Error: Unknown operator '<08>'\nUnimplemented Feature: Unsupported version/revision (4/4) of Standard security handler\n",
        .lock, "Unsupported version/revision (4/4) of Standard security handler"
      ),
    ])
  func losses(_ said: String, _ loss: PdfComplaint.Loss, _ words: String) {
    let complaint = PdfComplaint(said)
    #expect(complaint?.loss == loss && complaint?.words == words)
  }
}
