#!/bin/sh
# Installs the Debian packages that Minutebook needs and this machine lacks; does nothing when all are here.
set -eu

packages="libtesseract-dev libleptonica-dev libtiff-dev libsqlite3-dev sqlite3 tesseract-ocr tesseract-ocr-eng
tesseract-ocr-osd poppler-utils mupdf-tools qpdf img2pdf pkg-config"

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "setup: this is not a Debian or Ubuntu machine. Install by hand what these packages hold:" >&2
  echo "  "$packages >&2
  exit 5
fi

missing=""
for package in $packages; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then as_root=""
elif command -v sudo >/dev/null 2>&1; then as_root="sudo"
else
  echo "setup: these packages are missing, and neither root nor sudo is at hand to install them." >&2
  echo "Ask whoever keeps this machine to run:" >&2
  echo "  apt-get update && apt-get install --yes$missing" >&2
  exit 5
fi

echo "setup: installing$missing"
if ! $as_root apt-get update -qq ||
   ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes -qq $missing >/dev/null; then
  echo "setup: the packages could not be installed. With a working network, run:" >&2
  echo "  $as_root apt-get install --yes$missing" >&2
  exit 5
fi
