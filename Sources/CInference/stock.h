// Tesseract's own code, as found in the library that this process has loaded.
#ifndef MINUTEBOOK_STOCK_H
#define MINUTEBOOK_STOCK_H

#include "layouts.h"

namespace minutebook {

/// The forward pass of a layer, as C++ calls it.
using Forward = void (*)(void *layer, bool debug, const NetworkIO *input, const void *transposed, void *scratch,
                         NetworkIO *output);

/// The library's functions and tables; all are there, or `isUsable` is false.
struct Stock {
  Forward lstm, connected, convolve, maxpool;
  void (*resize)(NetworkIO *, bool isInteger, const StrideMap *, int features);
  void (*resizeToColumn)(NetworkIO *, const NetworkIO *source, int features);
  void (*resizeScaled)(NetworkIO *, const NetworkIO *source, int x, int y, int features);
  void (*randomize)(NetworkIO *, int step, int offset, int count, void *randomizer);
  /// 4,096 values of the functions for arguments from 0, 256 to a unit.
  const float *tanhTable, *logisticTable;
  const Kernel *const *kernel;
  /// A version whose layouts are known, floats of 32 bits, AVX2, and nothing missing.
  bool isUsable;

  static const Stock &shared();
};

/// Whether a layer may be computed by ours now: everything known, no result ever differed, and nobody turned it off.
bool isAllowed(bool debug, const Network &layer, const NetworkIO &input);

/// Layers of one kind: the first few lines through them are run by Tesseract as well, and compared byte for byte.
struct Kind {
  Forward Stock::*stock;
  /// Lines still to be compared.
  int left = 3;
};

}  // namespace minutebook

#endif
