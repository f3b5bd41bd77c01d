// How Tesseract 5.3.0 to 5.5.0 lay out the objects that a layer's forward pass reads and writes, on x86-64 with libstdc++.
// These classes are not in Tesseract's public headers. Only what is used has a name. The sources of 5.3.0, 5.3.4, 5.4.1
// and 5.5.0 were compared: none of these fields moved.
#ifndef MINUTEBOOK_LAYOUTS_H
#define MINUTEBOOK_LAYOUTS_H

#include <cstddef>
#include <cstdint>

namespace minutebook {

/// A std::vector: never made or freed here, only read.
template <class T>
struct Vector {
  T *begin, *end, *capacity;
  size_t size() const { return size_t(end - begin); }
};

/// Rows of T: `rows` times `columns`.
template <class T>
struct Matrix {
  void *vtable;
  T *data;
  T empty;
  int32_t rows, columns, allocated;
  T *row(int at) const { return data + size_t(at) * columns; }
};

/// Where each pixel of a batch of images lies: batch, height, width.
struct StrideMap {
  int32_t shape[3];
  int32_t increments[3];
  Vector<int32_t> heights, widths;

  int height() const { return shape[1]; }
  int width() const { return shape[2]; }

  /// One image that fills the map, as Tesseract makes of every line that it reads.
  bool isOneImage() const {
    return shape[0] == 1 && heights.size() == 1 && widths.size() == 1 && heights.begin[0] == shape[1]
        && widths.begin[0] == shape[2] && shape[1] > 0 && shape[2] > 0 && increments[1] == shape[2]
        && increments[2] == 1;
  }
};

/// What flows between layers: a row a pixel, bytes of -127 to 127 or floats.
struct NetworkIO {
  Matrix<float> floats;
  Matrix<int8_t> bytes;
  bool isInteger;
  StrideMap map;

  int steps() const { return isInteger ? bytes.rows : floats.rows; }
};

struct WeightMatrix {
  Matrix<float> floats;
  /// Outputs times inputs + 1; the last column is the bias.
  Matrix<int8_t> bytes;
  Matrix<float> transposed;
  bool isInteger;
  bool usesAdam;
  Vector<float> scales;
  Matrix<float> training[3];
  /// The bytes, ordered as the kernel in use wants them.
  Vector<int8_t> shaped;
};

struct Network {
  void *vtable;
  int32_t type;
  int32_t training;
  bool needsToBackprop;
  int32_t flags;
  int32_t inputs;
  int32_t outputs;
  int32_t weightCount;
  char name[32];
  void *windows[2];
  void *randomizer;

  static constexpr int isTraining = 1;
};

enum NetworkType { lstm = 14, lstmSummary = 15, tanhLayer = 19, softmaxLayer = 22 };

struct LSTM : Network {
  int32_t paddedInputs;
  int32_t states;
  int32_t feedback;
  bool isTwoDimensional;
  /// Cell input, input gate, forget gate, output gate, and the forget gate of the other dimension.
  WeightMatrix gates[5];
  Network *softmax;
};

struct FullyConnected : Network {
  WeightMatrix weights;
};

struct Convolve : Network {
  int32_t halfX, halfY;
};

struct Maxpool : Network {
  StrideMap backMap;
  int32_t scaleX, scaleY;
};

/// The kernel that multiplies a matrix of bytes with a vector of bytes, and how it wants both padded.
struct Kernel {
  void (*multiply)(int rows, int columns, const int8_t *shaped, const float *scales, const int8_t *input, float *output);
  int32_t outputsPerRegister, outputRegisters, inputsPerRegister, inputsPerGroup;
};

static_assert(sizeof(Matrix<float>) == 32 && sizeof(Matrix<int8_t>) == 32);
static_assert(sizeof(StrideMap) == 72 && offsetof(NetworkIO, map) == 72 && sizeof(NetworkIO) == 144);
static_assert(offsetof(WeightMatrix, scales) == 104 && sizeof(WeightMatrix) == 248);
static_assert(sizeof(Network) == 96);

}  // namespace minutebook

#endif
