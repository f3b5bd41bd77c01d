/// Why a file or a page could not be read: which, what is wrong, and what to do about it.
///
/// It is data as much as an error: it stands in the ledger beside the page it cost.
package struct ScanProblem: Error, Hashable, Codable, Sendable {
  package var kind: Kind
  /// The file's name as received.
  package var scan: String
  /// `nil` where the whole file is meant.
  package var page: PageNumber?
  /// What is wrong, for a person: "the file ends after 312 of 4,018 bytes".
  package var reason: String
  /// What to do: "scan the page again", "ask the sender for the password".
  package var advice: String

  package init(
    _ kind: Kind, scan: String, page: PageNumber? = nil, reason: String, advice: String
  ) {
    self.kind = kind
    self.scan = scan
    self.page = page
    self.reason = reason
    self.advice = advice
  }

  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Not TIFF, PDF, PNG, JPEG or another image that we read.
    case notAScan = "not-a-scan"
    case empty
    case damaged
    case encrypted
    /// Over a limit on pixels, pages or bytes.
    case tooLarge = "too-large"
    case noPages = "no-pages"
    case unreadable
    case timedOut = "timed-out"
    case crashed
    case outOfMemory = "out-of-memory"
    case diskFull = "disk-full"
    case toolMissing = "tool-missing"
    case languageMissing = "language-missing"
  }
}

extension ScanProblem: CustomStringConvertible {
  /// "1974-03-12.tif, page 3: the page was not read in 180 seconds. Scan it again …"
  package var description: String {
    let scan = scan.asShown
    let place = page.map { "\(scan), page \($0)" } ?? scan
    return "\(place): \(reason). \(advice)"
  }
}
