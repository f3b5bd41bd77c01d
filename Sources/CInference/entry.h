// What the functions do by whose names Tesseract looks for its layers' forward passes.
#ifndef MINUTEBOOK_ENTRY_H
#define MINUTEBOOK_ENTRY_H

#include "proof.h"

// Tesseract's classes, known by name only: the arguments of a forward pass.
namespace tesseract {
class NetworkIO;
class TransposedArray;
class NetworkScratch;
}  // namespace tesseract

namespace minutebook {

/// Computes a line by `forward` where that is allowed and the layer suits, else by Tesseract's own code.
template <class Layer>
void serve(Kind &kind, void *self, bool debug, const tesseract::NetworkIO &in, const void *transposed, void *scratch,
           tesseract::NetworkIO *out, bool (*suits)(const Layer &, const NetworkIO &),
           void (*forward)(const Layer &, const NetworkIO &, NetworkIO &)) {
  const auto &layer = *reinterpret_cast<const Layer *>(self);
  const auto *input = reinterpret_cast<const NetworkIO *>(&in);
  auto *output = reinterpret_cast<NetworkIO *>(out);
  if (isAllowed(debug, layer, *input) && suits(layer, *input)) {
    runProved(kind, self, input, transposed, scratch, output, layer.randomizer, [&] { forward(layer, *input, *output); });
  } else {
    (Stock::shared().*kind.stock)(self, debug, input, transposed, scratch, output);
  }
}

}  // namespace minutebook

#endif
