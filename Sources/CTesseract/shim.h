// The C boundary of Recognition: the stock headers of Tesseract, Leptonica and libtiff, and inline
// helpers where Swift cannot make the call itself. Every allocation's owner is written where it is made.
#ifndef MINUTEBOOK_CTESSERACT_SHIM_H
#define MINUTEBOOK_CTESSERACT_SHIM_H

#include <leptonica/allheaders.h>
#if __has_include(<leptonica/pix_internal.h>)
// From Leptonica 1.83 on, the fields of Pix are declared here; without them Swift has no type for it.
#include <leptonica/pix_internal.h>
#endif
#include <tesseract/capi.h>
#include <sys/syscall.h>
#include <tiffio.h>
#include <unistd.h>

// A file in memory, without a name, closed on exec: its descriptor, owned by the caller, or -1. The C
// library declares memfd_create only for GNU sources, which Swift's importer is not.
static inline int minutebook_memory_file(void) {
  return (int)syscall(SYS_memfd_create, "captured-errors", 1u /* MFD_CLOEXEC */);
}

// A field of a TIFF directory that is one 16-bit number. TIFFGetField is variadic, which Swift cannot
// call. Allocates nothing; returns `otherwise` where the field is absent.
static inline uint16_t minutebook_tiff_uint16(TIFF *tiff, uint32_t tag, uint16_t otherwise) {
  uint16_t value = otherwise;
  return TIFFGetFieldDefaulted(tiff, tag, &value) ? value : otherwise;
}

// The same for one 32-bit number.
static inline uint32_t minutebook_tiff_uint32(TIFF *tiff, uint32_t tag, uint32_t otherwise) {
  uint32_t value = otherwise;
  return TIFFGetField(tiff, tag, &value) ? value : otherwise;
}

// The same for one floating-point number.
static inline float minutebook_tiff_float(TIFF *tiff, uint32_t tag, float otherwise) {
  float value = otherwise;
  return TIFFGetField(tiff, tag, &value) ? value : otherwise;
}

#endif
