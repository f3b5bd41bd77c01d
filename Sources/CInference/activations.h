// The functions of a neuron, eight at a time, rounded at each step as Tesseract rounds them one at a time.
#ifndef MINUTEBOOK_ACTIVATIONS_H
#define MINUTEBOOK_ACTIVATIONS_H

#include <immintrin.h>

#include "stock.h"

#define MINUTEBOOK_AVX2 __attribute__((target("avx2")))
#define MINUTEBOOK_AVX2_INLINE __attribute__((target("avx2"), always_inline)) static inline

namespace minutebook {

/// A table's value at |x|, between its two nearest entries; 1 from the last on.
MINUTEBOOK_AVX2_INLINE __m256 lookUp(const float *table, __m256 x) {
  const __m256 place = _mm256_mul_ps(_mm256_andnot_ps(_mm256_set1_ps(-0.0f), x), _mm256_set1_ps(256));
  const __m256 last = _mm256_set1_ps(4095);
  const __m256 isPast = _mm256_cmp_ps(place, last, _CMP_GE_OQ);
  const __m256i index = _mm256_cvttps_epi32(_mm256_min_ps(place, _mm256_set1_ps(4094)));
  // Entry and successor come as one load of 64 bits each.
  const double *pairs = reinterpret_cast<const double *>(table);
  const __m256 low = _mm256_castpd_ps(_mm256_i32gather_pd(pairs, _mm256_castsi256_si128(index), 4));
  const __m256 high = _mm256_castpd_ps(_mm256_i32gather_pd(pairs, _mm256_extracti128_si256(index, 1), 4));
  // Of 0 1 2 3 and 4 5 6 7 the shuffles make 0 1 4 5 | 2 3 6 7; the permutation sets that right.
  const auto inOrder = [](__m256 mixed) MINUTEBOOK_AVX2 {
    return _mm256_castpd_ps(_mm256_permute4x64_pd(_mm256_castps_pd(mixed), 0b11011000));
  };
  const __m256 here = inOrder(_mm256_shuffle_ps(low, high, 0b10001000));
  const __m256 next = inOrder(_mm256_shuffle_ps(low, high, 0b11011101));
  const __m256 part = _mm256_sub_ps(place, _mm256_cvtepi32_ps(index));
  const __m256 value = _mm256_add_ps(here, _mm256_mul_ps(_mm256_sub_ps(next, here), part));
  return _mm256_blendv_ps(value, _mm256_set1_ps(1), isPast);
}

MINUTEBOOK_AVX2_INLINE __m256 isNegative(__m256 x) { return _mm256_cmp_ps(x, _mm256_setzero_ps(), _CMP_LT_OQ); }

MINUTEBOOK_AVX2_INLINE __m256 tanh8(const float *table, __m256 x) {
  return _mm256_xor_ps(lookUp(table, x), _mm256_and_ps(isNegative(x), _mm256_set1_ps(-0.0f)));
}

MINUTEBOOK_AVX2_INLINE __m256 logistic8(const float *table, __m256 x) {
  const __m256 value = lookUp(table, x);
  return _mm256_blendv_ps(value, _mm256_sub_ps(_mm256_set1_ps(1), value), isNegative(x));
}

/// Numbers of -1 to 1 as whole numbers of -127 to 127, halves away from zero.
MINUTEBOOK_AVX2_INLINE __m256i quantised(__m256 x) {
  const __m256 scaled = _mm256_mul_ps(x, _mm256_set1_ps(127));
  const __m256 half = _mm256_or_ps(_mm256_and_ps(scaled, _mm256_set1_ps(-0.0f)), _mm256_set1_ps(0.5f));
  const __m256i whole = _mm256_cvttps_epi32(_mm256_add_ps(scaled, half));
  return _mm256_max_epi32(_mm256_min_epi32(whole, _mm256_set1_epi32(127)), _mm256_set1_epi32(-127));
}

/// Writes eight quantised numbers as bytes.
MINUTEBOOK_AVX2_INLINE void store8(int8_t *to, __m256i whole) {
  const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1));
  _mm_storel_epi64(reinterpret_cast<__m128i *>(to), _mm_packs_epi16(words, words));
}

}  // namespace minutebook

#endif
