/// Files that file managers, office programs and copies in progress leave in folders; no scanner makes them.
enum Litter {
  private static let names: Set<String> = [".ds_store", "thumbs.db", "desktop.ini"]

  /// Whether a file of this name is litter.
  static func isName(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || name.hasPrefix("._") || name.hasPrefix("~$") || name.hasSuffix(".part")
  }
}
