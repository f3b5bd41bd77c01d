// The recurrent layers: Tesseract's LSTM::Forward.
#if defined(__x86_64__)

#include <cstring>
#include <vector>

#include "activations.h"
#include "entry.h"

namespace minutebook {

static Kind kinds[2] = {{&Stock::lstm}, {&Stock::lstm}};

static bool suits(const LSTM &layer, const NetworkIO &input) {
  const bool isKnownType = layer.type == lstm || layer.type == lstmSummary;
  if (!isKnownType || layer.softmax || layer.isTwoDimensional || layer.feedback != 0 || layer.states % 8 != 0
      || layer.outputs != layer.states || layer.paddedInputs != layer.inputs + layer.states
      || input.bytes.columns != layer.inputs) {
    return false;
  }
  for (int gate = 0; gate < 4; ++gate) {
    const WeightMatrix &weights = layer.gates[gate];
    if (!weights.isInteger || weights.bytes.rows != layer.states || weights.bytes.columns != layer.paddedInputs + 1
        || weights.scales.size() < size_t(layer.states)) {
      return false;
    }
  }
  return true;
}

static int roundedUp(int count, int factor) { return (count + factor - 1) / factor * factor; }

/// One layer at work on one line: its four gates, its state, and its last output as further input.
class Cells {
 public:
  Cells(const LSTM &layer, const Stock &stock)
      : layer(layer), stock(stock), kernel(**stock.kernel), room(roundedUp(layer.states, kernel.outputsPerRegister)),
        gates(size_t(4) * room), state(layer.states),
        // Kernels read whole registers beyond the end.
        input(size_t(roundedUp(layer.paddedInputs, kernel.inputsPerRegister)) + 64) {}

  /// Before each row of pixels.
  void forget() {
    memset(state.data(), 0, state.size() * sizeof(float));
    memset(input.data() + layer.inputs, 0, size_t(layer.states));
  }

  /// Takes one pixel's inputs; `output` has room for one byte a state.
  MINUTEBOOK_AVX2 void step(const int8_t *pixel) {
    memcpy(input.data(), pixel, size_t(layer.inputs));
    for (int gate = 0; gate < 4; ++gate) {
      const WeightMatrix &weights = layer.gates[gate];
      kernel.multiply(weights.bytes.rows, weights.bytes.columns, weights.shaped.begin, weights.scales.begin,
                      input.data(), gates.data() + gate * room);
    }
    const float *cell = gates.data(), *in = cell + room, *keep = in + room, *out = keep + room;
    const __m256 limit = _mm256_set1_ps(100);
    for (int at = 0; at < layer.states; at += 8) {
      __m256 now = _mm256_mul_ps(_mm256_loadu_ps(state.data() + at),
                                 logistic8(stock.logisticTable, _mm256_loadu_ps(keep + at)));
      now = _mm256_add_ps(now, _mm256_mul_ps(tanh8(stock.tanhTable, _mm256_loadu_ps(cell + at)),
                                             logistic8(stock.logisticTable, _mm256_loadu_ps(in + at))));
      now = _mm256_min_ps(_mm256_max_ps(now, _mm256_sub_ps(_mm256_setzero_ps(), limit)), limit);
      _mm256_storeu_ps(state.data() + at, now);
      const __m256 said = _mm256_mul_ps(tanh8(stock.tanhTable, now),
                                        logistic8(stock.logisticTable, _mm256_loadu_ps(out + at)));
      store8(input.data() + layer.inputs + at, quantised(said));
    }
  }

  const int8_t *output() const { return input.data() + layer.inputs; }

 private:
  const LSTM &layer;
  const Stock &stock;
  const Kernel &kernel;
  /// Floats of one gate's result, whole registers.
  const int room;
  std::vector<float> gates, state;
  /// The pixel's inputs, then the last output.
  std::vector<int8_t> input;
};

static void forward(const LSTM &layer, const NetworkIO &input, NetworkIO &output) {
  const Stock &stock = Stock::shared();
  const bool isSummary = layer.type == lstmSummary;
  if (isSummary) {
    stock.resizeToColumn(&output, &input, layer.outputs);
  } else {
    stock.resize(&output, true, &input.map, layer.outputs);
  }
  Cells cells(layer, stock);
  const int width = input.map.width();
  for (int y = 0; y < input.map.height(); ++y) {
    cells.forget();
    for (int x = 0; x < width; ++x) {
      cells.step(input.bytes.row(y * width + x));
      if (!isSummary) memcpy(output.bytes.row(y * width + x), cells.output(), size_t(layer.outputs));
    }
    if (isSummary) memcpy(output.bytes.row(y), cells.output(), size_t(layer.outputs));
  }
}

}  // namespace minutebook

// The name under which Tesseract's own table of functions looks for the layer's forward pass: the dynamic linker finds
// this program's before the library's.
namespace tesseract {
class LSTM {
 public:
  void Forward(bool, const NetworkIO &, const TransposedArray *, NetworkScratch *, NetworkIO *);
};

void LSTM::Forward(bool debug, const NetworkIO &in, const TransposedArray *transposed, NetworkScratch *scratch,
                   NetworkIO *out) {
  const bool isSummary = reinterpret_cast<const minutebook::LSTM *>(this)->type == minutebook::lstmSummary;
  minutebook::serve(minutebook::kinds[isSummary], this, debug, in, transposed, scratch, out, minutebook::suits,
                    minutebook::forward);
}
}  // namespace tesseract

#endif
