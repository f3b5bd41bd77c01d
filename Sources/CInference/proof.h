// Running both and comparing.
#ifndef MINUTEBOOK_PROOF_H
#define MINUTEBOOK_PROOF_H

#include <atomic>
#include <cstring>
#include <vector>

#include "stock.h"

namespace minutebook {

extern std::atomic<bool> hasDiffered;
extern std::atomic<int> proofs;

template <class T>
std::vector<char> copyOf(const Matrix<T> &matrix) {
  const char *from = reinterpret_cast<const char *>(matrix.data);
  return std::vector<char>(from, from + size_t(matrix.rows) * matrix.columns * sizeof(T));
}

inline std::vector<char> copyOf(const NetworkIO &io) { return io.isInteger ? copyOf(io.bytes) : copyOf(io.floats); }

/// Runs `ours`, and while the kind is not proved, Tesseract's own after it; where they differ, Tesseract's stands, now and
/// for the rest of the process. `randomizer` may be null; it is set back in between, so that both draw the same numbers.
template <class Ours>
void runProved(Kind &kind, void *layer, const NetworkIO *input, const void *transposed, void *scratch, NetworkIO *output,
               void *randomizer, Ours ours) {
  if (kind.left == 0) {
    ours();
    return;
  }
  // The state of its generator of random numbers, std::minstd_rand.
  uint64_t before = 0;
  if (randomizer) memcpy(&before, randomizer, sizeof before);
  ours();
  const std::vector<char> made = copyOf(*output);
  if (randomizer) memcpy(randomizer, &before, sizeof before);
  (Stock::shared().*kind.stock)(layer, false, input, transposed, scratch, output);
  if (made != copyOf(*output)) hasDiffered = true;
  kind.left -= 1;
  proofs += 1;
}

}  // namespace minutebook

#endif
