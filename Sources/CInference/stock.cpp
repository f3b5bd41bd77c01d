#if defined(__x86_64__)

#include "proof.h"

#include <dlfcn.h>

#include <cstring>

#include "include/inference.h"

namespace minutebook {

std::atomic<bool> hasDiffered{false};
std::atomic<int> proofs{0};
static std::atomic<bool> isTurnedOff{false};

// What a version says of itself: "5.3.0", or "5.3.4-46-gabc" between two.
static bool isKnown(const char *version) {
  for (const char *known : {"5.3.0", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.4.0", "5.4.1", "5.5.0"}) {
    if (strcmp(version, known) == 0) return true;
  }
  return false;
}

static Stock find() {
  Stock stock{};
  bool isWhole = true;
  // The next in the order of loading after this program: the library's own, where this program has one of that name.
  auto fill = [&](auto &place, const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) isWhole = false;
    memcpy(&place, &found, sizeof found);
  };
#define FORWARD "7ForwardEbRKNS_9NetworkIOEPKNS_15TransposedArrayEPNS_14NetworkScratchEPS1_"
  fill(stock.lstm, "_ZN9tesseract4LSTM" FORWARD);
  fill(stock.connected, "_ZN9tesseract14FullyConnected" FORWARD);
  fill(stock.convolve, "_ZN9tesseract8Convolve" FORWARD);
  fill(stock.maxpool, "_ZN9tesseract7Maxpool" FORWARD);
#undef FORWARD
  fill(stock.resize, "_ZN9tesseract9NetworkIO11ResizeToMapEbRKNS_9StrideMapEi");
  fill(stock.resizeToColumn, "_ZN9tesseract9NetworkIO10ResizeXTo1ERKS0_i");
  fill(stock.resizeScaled, "_ZN9tesseract9NetworkIO12ResizeScaledERKS0_iii");
  fill(stock.randomize, "_ZN9tesseract9NetworkIO9RandomizeEiiiPNS_5TRandE");
  fill(stock.tanhTable, "_ZN9tesseract9TanhTableE");
  fill(stock.logisticTable, "_ZN9tesseract13LogisticTableE");
  fill(stock.kernel, "_ZN9tesseract13IntSimdMatrix13intSimdMatrixE");
  // Its name tells of what its arguments are: float here, double in builds without fast floats.
  void *writesFloats;
  fill(writesFloats, "_ZN9tesseract9NetworkIO17WriteTimeStepPartEiiiPKf");
  const char *(*version)();
  fill(version, "TessVersion");
  stock.isUsable = isWhole && isKnown(version()) && __builtin_cpu_supports("avx2");
  return stock;
}

const Stock &Stock::shared() {
  static const Stock stock = find();
  return stock;
}

bool isAllowed(bool debug, const Network &layer, const NetworkIO &input) {
  return !debug && !hasDiffered && !isTurnedOff && Stock::shared().isUsable && *Stock::shared().kernel
      && layer.training != Network::isTraining && input.isInteger && input.map.isOneImage();
}

}  // namespace minutebook

extern "C" minutebook_inference_state minutebook_inference(void) {
  if (minutebook::hasDiffered) return MINUTEBOOK_INFERENCE_REFUSED;
  const bool isFast = minutebook::Stock::shared().isUsable && !minutebook::isTurnedOff;
  return isFast ? MINUTEBOOK_INFERENCE_FAST : MINUTEBOOK_INFERENCE_STOCK;
}

extern "C" void minutebook_inference_allow(int allowed) { minutebook::isTurnedOff = !allowed; }

extern "C" int minutebook_inference_proofs(void) { return minutebook::proofs; }

#else

#include "include/inference.h"

extern "C" minutebook_inference_state minutebook_inference(void) { return MINUTEBOOK_INFERENCE_STOCK; }
extern "C" void minutebook_inference_allow(int) {}
extern "C" int minutebook_inference_proofs(void) { return 0; }

#endif
