// The layers that connect every input with every output: Tesseract's FullyConnected::Forward.
#if defined(__x86_64__)

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include "activations.h"
#include "entry.h"

namespace minutebook {

static Kind kinds[2] = {{&Stock::connected}, {&Stock::connected}};

static bool suits(const FullyConnected &layer, const NetworkIO &input) {
  const WeightMatrix &weights = layer.weights;
  return (layer.type == softmaxLayer || (layer.type == tanhLayer && layer.outputs % 8 == 0)) && weights.isInteger
      && weights.bytes.rows == layer.outputs && weights.bytes.columns == layer.inputs + 1
      && input.bytes.columns == layer.inputs && weights.scales.size() >= size_t(layer.outputs);
}

/// At most twelve inputs to sixteen outputs: the layer that sees nine pixels, by far the most often called. Its weights stay
/// in registers for the whole line.
class NarrowLayer {
 public:
  static bool suits(const FullyConnected &layer) { return layer.inputs <= 12 && layer.outputs == 16; }

  explicit NarrowLayer(const FullyConnected &layer) {
    const Matrix<int8_t> &bytes = layer.weights.bytes;
    for (int output = 0; output < 16; ++output) {
      for (int input = 0; input < layer.inputs; ++input) {
        const int8_t weight = bytes.row(output)[input];
        int8_t *place = signs[input / 4][output / 8] + output % 8 * 4 + input % 4;
        *place = weight;
      }
      // The bias is the weight of an input that is always one, which is 127 here.
      bias[output / 8][output % 8] = 127 * bytes.row(output)[layer.inputs];
      scales[output / 8][output % 8] = layer.weights.scales.begin[output];
    }
  }

  MINUTEBOOK_AVX2 void run(const NetworkIO &input, NetworkIO &output, const float *table) const {
    const __m256i ones = _mm256_set1_epi16(1);
    __m256i weight[3][2], size[3][2], start[2];
    __m256 scale[2];
    for (int half = 0; half < 2; ++half) {
      start[half] = _mm256_load_si256(reinterpret_cast<const __m256i *>(bias[half]));
      scale[half] = _mm256_load_ps(scales[half]);
      for (int group = 0; group < 3; ++group) {
        weight[group][half] = _mm256_load_si256(reinterpret_cast<const __m256i *>(signs[group][half]));
        size[group][half] = _mm256_abs_epi8(weight[group][half]);
      }
    }
    const int columns = input.bytes.columns;
    for (int step = 0; step < input.bytes.rows; ++step) {
      const int8_t *pixel = input.bytes.data + size_t(step) * columns;
      __m256i sum[2] = {start[0], start[1]};
      for (int group = 0; group < 3; ++group) {
        int32_t four;
        memcpy(&four, pixel + 4 * group, 4);
        const __m256i inputs = _mm256_set1_epi32(four);
        for (int half = 0; half < 2; ++half) {
          // Products of two signed bytes: one operand unsigned, its sign moved to the other. 2 × 127 × 127 fits 16 bits.
          const __m256i pairs =
              _mm256_maddubs_epi16(size[group][half], _mm256_sign_epi8(inputs, weight[group][half]));
          sum[half] = _mm256_add_epi32(sum[half], _mm256_madd_epi16(pairs, ones));
        }
      }
      for (int half = 0; half < 2; ++half) {
        const __m256 value = _mm256_mul_ps(_mm256_cvtepi32_ps(sum[half]), scale[half]);
        store8(output.bytes.row(step) + 8 * half, quantised(tanh8(table, value)));
      }
    }
  }

 private:
  alignas(32) int8_t signs[3][2][32] = {};
  alignas(32) int32_t bias[2][8] = {};
  alignas(32) float scales[2][8] = {};
};

/// Probabilities out of scores: each step as Tesseract does it, one after the other.
static void softmax(float *values, int count) {
  const float most = *std::max_element(values, values + count);
  float total = 0;
  for (int at = 0; at < count; ++at) {
    // Below -86 its result would be no number of 32 bits any more.
    values[at] = std::exp(std::max(values[at] - most, -86.0f));
    total += values[at];
  }
  if (total > 0) {
    for (int at = 0; at < count; ++at) values[at] /= total;
  }
}

MINUTEBOOK_AVX2 static void forward(const FullyConnected &layer, const NetworkIO &input, NetworkIO &output) {
  const Stock &stock = Stock::shared();
  const bool isSoftmax = layer.type == softmaxLayer;
  stock.resize(&output, !isSoftmax, &input.map, layer.outputs);
  if (!isSoftmax && NarrowLayer::suits(layer)) {
    NarrowLayer(layer).run(input, output, stock.tanhTable);
    return;
  }
  const Kernel &kernel = **stock.kernel;
  const WeightMatrix &weights = layer.weights;
  std::vector<float> line(size_t(layer.outputs) + 64);
  for (int step = 0; step < input.bytes.rows; ++step) {
    kernel.multiply(weights.bytes.rows, weights.bytes.columns, weights.shaped.begin, weights.scales.begin,
                    input.bytes.row(step), line.data());
    if (isSoftmax) {
      softmax(line.data(), layer.outputs);
      memcpy(output.floats.row(step), line.data(), size_t(layer.outputs) * sizeof(float));
    } else {
      for (int at = 0; at < layer.outputs; at += 8) {
        store8(output.bytes.row(step) + at, quantised(tanh8(stock.tanhTable, _mm256_loadu_ps(line.data() + at))));
      }
    }
  }
}

}  // namespace minutebook

namespace tesseract {
class FullyConnected {
 public:
  void Forward(bool, const NetworkIO &, const TransposedArray *, NetworkScratch *, NetworkIO *);
};

// See LSTM::Forward.
void FullyConnected::Forward(bool debug, const NetworkIO &in, const TransposedArray *transposed, NetworkScratch *scratch,
                             NetworkIO *out) {
  const bool isSoftmax = reinterpret_cast<const minutebook::FullyConnected *>(this)->type == minutebook::softmaxLayer;
  minutebook::serve(minutebook::kinds[isSoftmax], this, debug, in, transposed, scratch, out, minutebook::suits,
                    minutebook::forward);
}
}  // namespace tesseract

#endif
