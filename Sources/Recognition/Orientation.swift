import CTesseract
import Records

/// Which way up a page stands, asked of Tesseract's older engine, which looks at single letters. It costs about a second, so
/// only pages that made no sense are asked about.
final class OrientationFinder {
  private let handle: OpaquePointer

  /// `nil` where the model "osd" is not installed.
  init?() {
    // Owned by this object, deleted in deinit; deleted here where the start fails.
    guard let handle = TessBaseAPICreate() else { return nil }
    let (status, _) = CapturedErrors.during {
      TessBaseAPIInit2(handle, nil, "osd", OEM_TESSERACT_ONLY)
    }
    guard status == 0 else {
      TessBaseAPIDelete(handle)
      return nil
    }
    self.handle = handle
  }

  deinit {
    TessBaseAPIEnd(handle)
    TessBaseAPIDelete(handle)
  }

  /// Degrees clockwise that would set the page upright; `nil` where it cannot tell.
  func turn(for image: PageImage) -> Int? {
    TessBaseAPISetPageSegMode(handle, PSM_OSD_ONLY)
    defer { TessBaseAPIClear(handle) }
    var degrees: Int32 = 0
    var confidence: Float = 0
    let (found, _) = CapturedErrors.during {
      TessBaseAPISetImage2(handle, image.pixels)
      TessBaseAPISetSourceResolution(handle, Int32(min(2400, max(70, image.resolution.dpi))))
      return TessBaseAPIDetectOrientationScript(handle, &degrees, &confidence, nil, nil)
    }
    // It tells how far the page has been turned clockwise; the way back is the rest of the circle.
    return found != 0 && confidence > 0 ? (360 - Int(degrees)) % 360 : nil
  }
}
