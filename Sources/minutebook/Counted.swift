/// "1 page", "2 pages": a number with its noun, of which the plural has an s.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
