import Foundation
import Records

/// A page fitted to a blank form by the printed words that both have.
package struct Registration: Hashable, Sendable {
  package var transform: FormTransform
  /// The anchors that were found where the fit puts them.
  package var matched: [Matched]
  /// The anchors that should be on the page and were not found there.
  package var missed: [FormAnchor]
  /// How far the matched anchors lie from where the fit puts them: root mean square, in pixels.
  package var error: Double

  package struct Matched: Hashable, Sendable {
    package var anchor: FormAnchor
    /// Where its words were read.
    package var box: PixelBox
    /// How far its centre lies from where the fit puts it, in pixels.
    package var error: Double
  }

  /// The share of the visible anchors' letters that were found, 0 to 1: long titles count for more than "No".
  package var share: Double {
    let found = matched.reduce(0) { $0 + $1.anchor.text.count }
    let lost = missed.reduce(0) { $0 + $1.text.count }
    return found + lost == 0 ? 0 : Double(found) / Double(found + lost)
  }

  /// Below these a page is said not to fit. Words that two forms share by chance ("Name", "Telephone") are
  /// rarely four in the same places, and never two fifths of a form's print.
  static let fewestAnchors = 4
  static let leastShare = 0.4

  package var fits: Bool { matched.count >= Self.fewestAnchors && share >= Self.leastShare }
}

extension Registration {
  /// The best fit of a template on a page, good or bad; `nil` where no two anchors agree at all.
  static func fit(_ anchors: [FormAnchor], to page: RecognizedPage) -> Registration? {
    let finder = PhraseFinder(page)
    let sightings = anchors.map { anchor in
      finder.hits(of: anchor.text).prefix(8).map { Sighting(anchor: anchor, hit: $0) }
    }
    guard let rough = roughFit(sightings) else { return nil }
    // First everything within two lines' reach of the rough fit, then closer as the fit gets better.
    var transform = rough
    for reach in [9.0, 5, 4, 3.5] {
      let pairs = inliers(sightings, of: transform, reach: reach).map { $0.pair(under: transform) }
      guard let next = refined(pairs) else { break }
      transform = next
    }
    return report(anchors, sightings, transform, page)
  }

  /// The turn and scale, from any two sightings, that most other sightings agree with.
  private static func roughFit(_ sightings: [[Sighting]]) -> FormTransform? {
    // Rare phrases first: where there is one place only, there is no doubt about it.
    let certain = sightings.filter { !$0.isEmpty }.sorted { $0.count < $1.count }.prefix(24)
    var best: (transform: FormTransform, score: Double)?
    for (i, first) in certain.enumerated() {
      for second in certain.dropFirst(i + 1) {
        for a in first.prefix(3) {
          for b in second.prefix(3) {
            let apart = hypot(
              a.pair.form.x - b.pair.form.x, a.pair.form.y - b.pair.form.y)
            guard apart > 60, let trial = FormTransform.similarity([a.pair, b.pair]),
              trial.isPlausible
            else { continue }
            let score = inliers(sightings, of: trial, reach: 9).reduce(0) { $0 + $1.worth }
            if score > best?.score ?? 0 { best = (trial, score) }
          }
        }
      }
    }
    return best?.transform
  }

  /// For each anchor the sighting nearest to where the transform puts it, where it is within `reach` points.
  private static func inliers(
    _ sightings: [[Sighting]], of transform: FormTransform, reach: Double
  ) -> [Sighting] {
    sightings.compactMap { seen in
      let near = seen.map { ($0, $0.distance(transform)) }.min { $0.1 < $1.1 }
      return near.flatMap { $0.1 <= reach * transform.scale ? $0.0 : nil }
    }
  }

  /// Shift, turn and scale; shear and a second scale only where they explain much that those do not (paper that
  /// was fed unevenly), as more freedom also follows more of the noise.
  private static func refined(_ pairs: [PointPair]) -> FormTransform? {
    guard let plain = robust(pairs, FormTransform.similarity) else { return nil }
    guard pairs.count >= 6, let free = robust(pairs, FormTransform.affine), free.transform.isPlausible,
      free.error < 0.8 * plain.error
    else { return plain.transform }
    return free.transform
  }

  /// Least squares in which pairs far off the last answer weigh little in the next (Tukey's weights, in units of
  /// the typical distance). The error is the weighted mean distance in pixels.
  private static func robust(_ pairs: [PointPair], _ solve: ([PointPair]) -> FormTransform?)
    -> (transform: FormTransform, error: Double)?
  {
    var weighted = pairs
    var answer: (transform: FormTransform, error: Double)?
    for _ in 0..<5 {
      guard let next = solve(weighted) else { return answer }
      let distances = pairs.map { next.distance($0) }
      let typical = max(0.5, distances.sorted()[distances.count / 2])
      for i in pairs.indices {
        let far = distances[i] / (6 * typical)
        weighted[i].weight = far >= 1 ? 0 : pairs[i].weight * (1 - far * far) * (1 - far * far)
      }
      let total = weighted.reduce(0) { $0 + $1.weight }
      let sum = zip(weighted, distances).reduce(0) { $0 + $1.0.weight * $1.1 }
      answer = (next, total > 0 ? sum / total : .infinity)
    }
    return answer
  }

  private static func report(
    _ anchors: [FormAnchor], _ sightings: [[Sighting]], _ transform: FormTransform,
    _ page: RecognizedPage
  ) -> Registration {
    let found = inliers(sightings, of: transform, reach: 3.5)
    let matched = found.map {
      Matched(anchor: $0.anchor, box: $0.box, error: $0.distance(transform))
    }
    let names = Set(found.map(\.anchor))
    let missed = anchors.filter { anchor in
      let (x, y) = transform.apply(anchor.at.centre)
      let onPage = x >= 0 && y >= 0 && x < Double(page.width) && y < Double(page.height)
      return onPage && !names.contains(anchor)
    }
    let squares = matched.reduce(0) { $0 + $1.error * $1.error }
    return Registration(
      transform: transform, matched: matched, missed: missed,
      error: matched.isEmpty ? 0 : (squares / Double(matched.count)).squareRoot())
  }
}

/// A place on the page that reads like an anchor.
private struct Sighting {
  var anchor: FormAnchor
  var box: PixelBox
  var pair: PointPair

  init(anchor: FormAnchor, hit: PhraseFinder.Hit) {
    self.anchor = anchor
    box = hit.box
    pair = PointPair(
      form: anchor.at.centre, x: Double(hit.box.left + hit.box.right) / 2,
      y: Double(hit.box.top + hit.box.bottom) / 2, weight: hit.similarity * hit.similarity)
  }

  /// The pair with its weight by how well the words' box agrees with the print: where specks or strokes have grown
  /// the box, its middle is not the words' middle.
  func pair(under transform: FormTransform) -> PointPair {
    let turn = abs(transform.angle * .pi / 180)
    let high = (anchor.at.height + anchor.at.width * turn) * transform.scale
    let wide = (anchor.at.width + anchor.at.height * turn) * transform.scale
    let excess = max(
      Double(box.height) / max(1, high), Double(box.width) / max(1, wide), high / Double(max(1, box.height)),
      wide / Double(max(1, box.width)), 1)
    var weighed = pair
    weighed.weight = pair.weight / (excess * excess * excess * excess)
    return weighed
  }

  /// How much this sighting says for a fit: long phrases more than short ones.
  var worth: Double { pair.weight * min(20, Double(anchor.text.count)).squareRoot() }

  func distance(_ transform: FormTransform) -> Double { transform.distance(pair) }
}

extension FormTransform {
  /// How far a pair's pixel lies from where the transform puts its place, in pixels.
  fileprivate func distance(_ pair: PointPair) -> Double {
    let (x, y) = apply(pair.form)
    return hypot(pair.x - x, pair.y - y)
  }
}
