/// Names and types from a form's printed labels.
enum DraftNames {
  /// "Name of Owner (please print):" → "name_of_owner": small letters and figures, what is in brackets left
  /// out, at most five words.
  static func name(_ label: String) -> String {
    let open = label.prefix { $0 != "(" }
    let text = (open.contains(where: \.isLetter) ? String(open) : label).lowercased()
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(5)
    return words.isEmpty ? "field" : words.joined(separator: "_")
  }

  /// Words of labels and what is written there; the first that stands in the label decides.
  private static let kinds: [(words: [String], type: FormField.FieldType)] = [
    (["signature", "signed", "sign"], .signature),
    (["mail", "email"], .email), (["telephone", "phone", "fax", "tel"], .phone),
    (["zip", "postal", "postcode"], .postcode),
    (["date", "expires", "expiry", "birth", "begin", "finished"], .date), (["time", "hour"], .time),
    (["address", "street"], .address),
    (["fee", "amount", "total", "value", "valuation", "cost", "price", "paid"], .money),
    (["employees", "weight", "area", "age", "quantity"], .number),
  ]

  /// The type that a label's words speak of; plain text where none does.
  static func type(_ label: String) -> FormField.FieldType {
    let words = Set(label.lowercased().split { !$0.isLetter }.map(String.init))
    for kind in kinds where kind.words.contains(where: words.contains) {
      // "Mailing address" and "Daytime telephone" are told by whole words, "e-mail" by its second half.
      return kind.type
    }
    return words.contains("name") ? .name : .text
  }

  /// The names with numbers where one comes twice: "date", "date_2".
  static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var candidate = name
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(name)_\(number)"
        number += 1
      }
      return candidate
    }
  }
}
