import Foundation
import Records

/// The probability that an item of a record is right, all its values together, from the trust that its reader had in it,
/// by the model in `item-confidence.json` that `make calibrate-items` fits.
enum ItemConfidence {
  /// The model in this binary; `nil` only if its file were damaged, which a test rules out.
  static let model = try? ConfidenceModel.decode(  // without it the trust stands as it is
    Data(PackageResources.item_confidence_json))

  /// Puts a probability in the place of each trust.
  static func calibrate(_ meetings: inout [Meeting]) {
    for index in meetings.indices {
      meetings[index] = calibrated(meetings[index], \.confidence, "meetings")
      meetings[index].attendance = meetings[index].attendance?.map { calibrated($0, \.confidence, "attendance") }
      meetings[index].bills = meetings[index].bills?.map { calibrated($0, \.confidence, "bills") }
      meetings[index].motions = meetings[index].motions?.map { motion in
        var motion = calibrated(motion, \.confidence, "motions")
        motion.votes = motion.votes?.map { calibrated($0, \.confidence, "votes") }
        return motion
      }
    }
  }

  private static func calibrated<Item>(_ item: Item, _ confidence: WritableKeyPath<Item, Confidence?>, _ kind: String) -> Item {
    guard let trust = item[keyPath: confidence], let probability = model?.curves[kind]?.probability(at: trust.probability * 100) else { return item }
    var item = item
    item[keyPath: confidence] = Confidence(probability)
    return item
  }
}
