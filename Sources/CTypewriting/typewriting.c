#include "typewriting.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Swift's own resources would become an array literal of 400,000 numbers, which takes the compiler minutes.
static const unsigned char model[] = {
#embed "typewriting.lstm"
};
const unsigned char *const minutebook_typewriting = model;
const size_t minutebook_typewriting_size = sizeof model;
