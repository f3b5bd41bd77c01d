import CInference
import CTesseract
import Foundation
import Records

/// Tesseract, warm. One a process, used by one thread.
final class TesseractEngine {
  private let handle: OpaquePointer
  /// "tesseract 5.3.0" and "eng 5f0b…".
  let name: String
  let model: String
  /// What it reads, and the folder that its model came from.
  let language: String
  let folder: String

  /// Set in the environment, lines are computed by Tesseract's own layers: to measure what the fast ones are worth.
  private static let stockInference = "MINUTEBOOK_STOCK_INFERENCE"

  enum Trouble: Error {
    case languageMissing
    case recognitionFailed(String)
  }

  /// - Throws: `Trouble.languageMissing`.
  init(language: String) throws {
    // Owned by this object, deleted in deinit; deleted here where the start fails.
    if ProcessInfo.processInfo.environment[Self.stockInference] != nil { minutebook_inference_allow(0) }
    guard let handle = TessBaseAPICreate() else { throw Trouble.recognitionFailed("no memory") }
    let (status, _) = CapturedErrors.during {
      TessBaseAPIInit2(handle, nil, language, OEM_LSTM_ONLY)
    }
    guard status == 0 else {
      TessBaseAPIDelete(handle)
      throw Trouble.languageMissing
    }
    self.handle = handle
    self.language = language
    folder = String(cString: TessBaseAPIGetDatapath(handle))
    name = "tesseract " + String(cString: TessVersion())
    model = ModelMark.marks(of: language, in: folder)
  }

  /// An engine for typewriting, from a model in memory, which Tesseract copies.
  /// - Throws: `Trouble`.
  init(typewriting typist: TypewritingModel, language: String) throws {
    // Owned by this object, deleted in deinit; deleted here where the start fails.
    guard let handle = TessBaseAPICreate() else { throw Trouble.recognitionFailed("no memory") }
    let (status, printed) = typist.data.withUnsafeBytes { bytes in
      CapturedErrors.during {
        TessBaseAPIInit5(
          handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), language,
          OEM_LSTM_ONLY, nil, 0, nil, nil, 0, 0)
      }
    }
    guard status == 0 else {
      TessBaseAPIDelete(handle)
      throw Trouble.recognitionFailed(CapturedErrors.shortened(printed))
    }
    self.handle = handle
    self.language = language
    folder = ""
    name = "tesseract " + String(cString: TessVersion())
    model = typist.mark
  }

  deinit {
    TessBaseAPIEnd(handle)
    TessBaseAPIDelete(handle)
  }

  func set(_ variable: String, to value: String) {
    TessBaseAPISetVariable(handle, variable, value)
  }

  /// Reads the image, and returns its blocks with boxes in the image's own pixels.
  /// - Throws: `Trouble`.
  func read(_ image: PageImage, mode: TessPageSegMode = PSM_AUTO) throws -> [LayoutBlock] {
    TessBaseAPISetPageSegMode(handle, mode)
    defer { TessBaseAPIClear(handle) }
    let (status, printed) = CapturedErrors.during {
      // It copies the image and says only here that memory is lacking for that; what follows complains of no image.
      TessBaseAPISetImage2(handle, image.pixels)
      TessBaseAPISetSourceResolution(handle, Int32(min(2400, max(70, image.resolution.dpi))))
      return TessBaseAPIRecognize(handle, nil)
    }
    guard status == 0 else {
      let isMemory = CapturedErrors.speaksOfMemory(printed)
      throw Trouble.recognitionFailed(isMemory ? "malloc fail" : CapturedErrors.shortened(printed))
    }
    // `nil` where the page holds no text.
    guard let iterator = TessBaseAPIGetIterator(handle) else { return [] }
    defer { TessResultIteratorDelete(iterator) }
    return LayoutBlock.blocks(from: iterator)
  }
}

/// What identifies a language model: a hash of its bytes, for the models carry no version that can be relied on.
enum ModelMark {
  /// "eng 5f0b3c…" for each part of "eng+fra", comma-separated.
  static func marks(of language: String, in folder: String) -> String {
    language.split(separator: "+").map { part in
      let path = folder + (folder.hasSuffix("/") ? "" : "/") + part + ".traineddata"
      // Tesseract has just read it; should it be gone by now, the name alone must do.
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
        return String(part)
      }
      return part + " " + String(fnv1a(data), radix: 16)
    }.joined(separator: ", ")
  }

  /// FNV-1a over 64-bit words: not against forgery, only against mistaking one model for another.
  static func fnv1a(_ data: Data) -> UInt64 {
    data.withUnsafeBytes { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
      for at in stride(from: 0, to: bytes.count - 7, by: 8) {
        hash = (hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x100_0000_01b3
        hash ^= hash >> 29
      }
      return hash
    }
  }
}
