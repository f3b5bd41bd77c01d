@preconcurrency import Glibc  // `stdout` is a variable to Swift; the C library guards what it leads to

/// Whether a part of what was printed so far has been refused, which `print` does not tell.
func hasOutputBeenRefused() -> Bool { ferror(stdout) != 0 }
