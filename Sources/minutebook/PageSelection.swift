import ArgumentParser
import Records

/// Pages as a person names them: "1,3-5,8-".
struct PageSelection: ExpressibleByArgument {
  private var ranges: [ClosedRange<Int>]

  init?(argument: String) {
    ranges = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = Int(ends[0]), first >= 1 else { return nil }
      if ends.count == 1 {
        ranges.append(first...first)
      } else if ends[1].isEmpty {
        ranges.append(first...Int.max)
      } else if let last = Int(ends[1]), last >= first {
        ranges.append(first...last)
      } else {
        return nil
      }
    }
  }

  /// Those meant that a scan with `count` pages does not have, as a person names them: "9, 12-14"; `nil` where it has all.
  func missing(of count: Int) -> String? {
    let beyond = ranges.filter { $0.upperBound > count && ($0.upperBound < Int.max || $0.lowerBound > count) }
    if beyond.isEmpty { return nil }
    return beyond.map { range in
      let first = max(range.lowerBound, count + 1)
      return range.upperBound == first ? "\(first)" : "\(first)-" + (range.upperBound < Int.max ? "\(range.upperBound)" : "")
    }.joined(separator: ", ")
  }

  /// The pages of a scan with `count` pages that are meant, in their order.
  func pages(of count: Int) -> [PageNumber] {
    (0..<count).map(PageNumber.init(offset:)).filter { page in
      ranges.contains { $0.contains(page.value) }
    }
  }
}
