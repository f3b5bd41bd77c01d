// The layers that look at a pixel's neighbours: Tesseract's Convolve::Forward and Maxpool::Forward.
#if defined(__x86_64__)

#include <cstring>

#include "activations.h"
#include "entry.h"

namespace minutebook {

static Kind convolveKind{&Stock::convolve};
static Kind maxpoolKind{&Stock::maxpool};

static bool suits(const Convolve &layer, const NetworkIO &input) {
  return layer.inputs == 1 && layer.halfX == 1 && layer.halfY == 1 && layer.outputs == 9 && input.bytes.columns == 1;
}

/// Nine pixels for each, column by column; noise where there are none, drawn in Tesseract's order.
static void forward(const Convolve &layer, const NetworkIO &input, NetworkIO &output) {
  const Stock &stock = Stock::shared();
  stock.resize(&output, true, &input.map, layer.outputs);
  const int width = input.map.width(), height = input.map.height();
  for (int y = 0; y < height; ++y) {
    const int8_t *here = input.bytes.data + size_t(y) * width;
    const bool hasAbove = y > 0, hasBelow = y + 1 < height;
    for (int x = 0; x < width; ++x) {
      const int step = y * width + x;
      int8_t *to = output.bytes.row(step);
      for (int side = -1; side <= 1; ++side, to += 3) {
        const int column = x + side;
        if (column < 0 || column >= width) {
          stock.randomize(&output, step, 3 * (side + 1), 3, layer.randomizer);
          continue;
        }
        if (hasAbove) {
          to[0] = here[column - width];
        } else {
          stock.randomize(&output, step, 3 * (side + 1), 1, layer.randomizer);
        }
        to[1] = here[column];
        if (hasBelow) {
          to[2] = here[column + width];
        } else {
          stock.randomize(&output, step, 3 * (side + 1) + 2, 1, layer.randomizer);
        }
      }
    }
  }
}

static bool suits(const Maxpool &layer, const NetworkIO &input) {
  return layer.inputs % 16 == 0 && layer.outputs == layer.inputs && input.bytes.columns == layer.inputs
      && layer.scaleX > 0 && layer.scaleY > 0 && input.map.width() >= layer.scaleX
      && input.map.height() >= layer.scaleY;
}

/// The largest of each rectangle of pixels, feature by feature. Which it was matters only in training.
MINUTEBOOK_AVX2 static void forward(const Maxpool &layer, const NetworkIO &input, NetworkIO &output) {
  Stock::shared().resizeScaled(&output, &input, layer.scaleX, layer.scaleY, layer.outputs);
  const int width = output.map.width(), height = output.map.height(), sourceWidth = input.map.width();
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int8_t *corner = input.bytes.row(y * layer.scaleY * sourceWidth + x * layer.scaleX);
      int8_t *to = output.bytes.row(y * width + x);
      for (int feature = 0; feature < layer.outputs; feature += 16) {
        __m128i most = _mm_loadu_si128(reinterpret_cast<const __m128i *>(corner + feature));
        for (int down = 0; down < layer.scaleY; ++down) {
          for (int across = 0; across < layer.scaleX; ++across) {
            const int8_t *from = corner + size_t(down * sourceWidth + across) * layer.inputs + feature;
            most = _mm_max_epi8(most, _mm_loadu_si128(reinterpret_cast<const __m128i *>(from)));
          }
        }
        _mm_storeu_si128(reinterpret_cast<__m128i *>(to + feature), most);
      }
    }
  }
}

}  // namespace minutebook

namespace tesseract {
class Convolve {
 public:
  void Forward(bool, const NetworkIO &, const TransposedArray *, NetworkScratch *, NetworkIO *);
};

class Maxpool {
 public:
  void Forward(bool, const NetworkIO &, const TransposedArray *, NetworkScratch *, NetworkIO *);
};

// See LSTM::Forward.
void Convolve::Forward(bool debug, const NetworkIO &in, const TransposedArray *transposed, NetworkScratch *scratch,
                       NetworkIO *out) {
  minutebook::serve<minutebook::Convolve>(minutebook::convolveKind, this, debug, in, transposed, scratch, out,
                                          minutebook::suits, minutebook::forward);
}

void Maxpool::Forward(bool debug, const NetworkIO &in, const TransposedArray *transposed, NetworkScratch *scratch,
                      NetworkIO *out) {
  minutebook::serve<minutebook::Maxpool>(minutebook::maxpoolKind, this, debug, in, transposed, scratch, out,
                                         minutebook::suits, minutebook::forward);
}
}  // namespace tesseract

#endif
