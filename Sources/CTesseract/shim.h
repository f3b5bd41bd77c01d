// The C boundary of Recognition: the stock headers of Tesseract and Leptonica, and inline helpers
// where Swift cannot make the call itself. Every allocation's owner is written where it is made.
#ifndef MINUTEBOOK_CTESSERACT_SHIM_H
#define MINUTEBOOK_CTESSERACT_SHIM_H

#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

#endif
