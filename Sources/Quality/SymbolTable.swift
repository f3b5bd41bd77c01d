/// Gives equal elements equal small numbers, so that long texts are compared as integers.
struct SymbolTable<Element: Hashable> {
  private var numbers: [Element: Int32] = [:]

  /// How many different elements it has seen; every number is below it.
  var count: Int { numbers.count }

  mutating func encode(_ elements: some Sequence<Element>) -> [Int32] {
    elements.map { element in
      if let known = numbers[element] { return known }
      let number = Int32(numbers.count)
      numbers[element] = number
      return number
    }
  }
}
