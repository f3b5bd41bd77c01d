/// What recognition makes of letters, and how little each confusion costs when words are compared.
///
/// Counted by bench/search/learn_confusions.py on every other page of typewritten pages of 1938–58, printed pages,
/// and council minutes made worse on purpose: 722 confusions in 46,314 letters. The cost is 0.9 − 0.16 ln(1 + n), not
/// below 0.3, for n times seen. Pairs that are known from elsewhere and were not seen ("rn" for "m") cost 0.5.
enum Confusions {
  static let learned: [(printed: String, read: String, cost: Double)] = [
    ("c", "o", 0.44), ("0", "o", 0.5), ("1", "i", 0.5), ("1", "l", 0.5), ("5", "s", 0.5),
    ("a", "o", 0.5), ("cl", "d", 0.5), ("f", "t", 0.5), ("h", "b", 0.5), ("ii", "u", 0.5),
    ("in", "m", 0.5), ("li", "h", 0.5), ("m", "a", 0.5), ("ni", "m", 0.5), ("u", "n", 0.5),
    ("vv", "w", 0.5), ("a", "e", 0.55), ("l", "i", 0.57), ("n", "a", 0.57), ("c", "e", 0.59),
    ("l", "t", 0.59), ("r", "t", 0.59), ("m", "w", 0.61), ("0", "6", 0.64), ("e", "c", 0.64),
    ("o", "a", 0.64), ("i", "a", 0.68), ("m", "i", 0.68), ("m", "u", 0.68), ("ri", "n", 0.68),
    ("1", "4", 0.72), ("3", "9", 0.72), ("e", "b", 0.72), ("e", "s", 0.72), ("f", "i", 0.72),
    ("g", "c", 0.72), ("h", "u", 0.72), ("i", "l", 0.72), ("m", "ni", 0.72), ("n", "e", 0.72),
    ("n", "s", 0.72), ("n", "u", 0.72), ("r", "c", 0.72), ("rn", "m", 0.72), ("s", "a", 0.72),
    ("s", "c", 0.72), ("t", "f", 0.72), ("t", "i", 0.72), ("v", "y", 0.72), ("3", "7", 0.79),
    ("8", "s", 0.79), ("b", "p", 0.79), ("b", "s", 0.79), ("d", "i", 0.79), ("d", "t", 0.79),
    ("g", "v", 0.79), ("h", "p", 0.79), ("i", "e", 0.79), ("i", "u", 0.79), ("l", "1", 0.79),
    ("l", "it", 0.79), ("m", "h", 0.79), ("m", "l", 0.79), ("m", "n", 0.79), ("m", "ti", 0.79),
    ("p", "n", 0.79), ("th", "in", 0.79), ("u", "o", 0.79), ("u", "v", 0.79),
  ]
}
