// The recogniser for typewriting: Tesseract's English one, trained further on typed lines by `make train-typewriting`.
#ifndef MINUTEBOOK_TYPEWRITING_H
#define MINUTEBOOK_TYPEWRITING_H

#include <stddef.h>

// The bytes of the model's `lstm` part, constant and never freed.
extern const unsigned char *const minutebook_typewriting;
extern const size_t minutebook_typewriting_size;

#endif
