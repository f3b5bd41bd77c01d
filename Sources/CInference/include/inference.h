// Tesseract's neural network, computed faster with the same results. See README.md beside this folder.
#ifndef MINUTEBOOK_INFERENCE_H
#define MINUTEBOOK_INFERENCE_H

#ifdef __cplusplus
extern "C" {
#endif

// How lines are computed in this process.
typedef enum {
  // By Tesseract itself: another version, another processor, or another build of it.
  MINUTEBOOK_INFERENCE_STOCK = 0,
  // By these layers; each has given the same bytes as Tesseract's own for as long as both were run.
  MINUTEBOOK_INFERENCE_FAST = 1,
  // By Tesseract itself, because a result differed.
  MINUTEBOOK_INFERENCE_REFUSED = 2,
} minutebook_inference_state;

minutebook_inference_state minutebook_inference(void);

// Turns the fast layers off (0) or on again (1) for this process; a measurement compares the two.
void minutebook_inference_allow(int allowed);

// How many layers of lines were run by both and compared so far.
int minutebook_inference_proofs(void);

#ifdef __cplusplus
}
#endif

#endif
