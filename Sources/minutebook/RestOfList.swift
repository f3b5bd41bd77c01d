import Archive

/// Which part of a list is shown: `limit` hits after the first `offset`.
struct RestOfList {
  let limit: Int
  let offset: Int

  /// How to see more, "20 of 23 pages shown; --offset 20 shows the next", or that `offset` is beyond the last; empty where there
  /// are no more.
  ///
  /// - Parameter nearly: how many more hits match nearly; `nil` where nobody counted them.
  func line(_ hits: Int, of total: Total, nearly: Int? = nil, _ name: String) -> String {
    let all = Total(total.value + (nearly ?? 0), isExact: total.isExact)
    let end = offset + limit
    if hits == 0, limit > 0, offset > 0, all.value > 0 { return "there are \(all) \(name), and none after \(offset)" }
    guard hits > 0, end < all.value || !all.isExact && hits == limit else { return "" }
    let shown = offset == 0 ? "\(hits)" : "\(offset + 1) to \(offset + hits)"
    return "\(shown) of \(all) \(name) shown; --offset \(end) shows the next"
  }
}
