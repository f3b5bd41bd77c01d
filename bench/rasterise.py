#!/usr/bin/env python3
"""Turns PDFs that have a text layer into scans whose text is known.

    bench/rasterise.py SOURCE-DIR TARGET-DIR [--dpi 200] [--seed 1]

For each PDF of SOURCE-DIR, TARGET-DIR gets NAME.pdf, whose pages are pictures only, and NAME.gt.txt,
the text layer, pages parted by form feeds. Pages are rendered in grey, turned by up to 1 degree,
blurred, given the light and noise of an office scanner, and stored as JPEG. The same seed gives the
same scans. Needs poppler-utils, python3-pil and python3-numpy.
"""
import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zlib

import numpy
from PIL import Image, ImageFilter

# What the text layer spells apart though it looks the same on paper.
LOOKALIKES = {"\u2010": "-", "\u2011": "-", "\u00a0": " ", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl",
              "\ufb03": "ffi", "\ufb04": "ffl"}


def truth_text(pdf):
    """The text layer in rows across the page, so that names stay with their votes; drawn rules left out."""
    text = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", pdf, "-"],
                          check=True, capture_output=True).stdout.decode()
    for odd, plain in LOOKALIKES.items():
        text = text.replace(odd, plain)
    text = re.sub(r"[_.]{4,}", " ", text)
    return text.removesuffix("\f")


def degrade(page, rng):
    """One page as a scanner would give it: skew, blur, uneven light, noise. `page` is grey, white paper."""
    page = page.rotate(rng.uniform(-1, 1), Image.Resampling.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 0.9)))
    grey = numpy.asarray(page, dtype=numpy.float32)
    height, width = grey.shape
    ink, paper = rng.uniform(20, 60), rng.uniform(225, 245)
    grey = ink + grey * (paper - ink) / 255
    shade = numpy.linspace(rng.uniform(-8, 8), rng.uniform(-8, 8), width, dtype=numpy.float32)
    noise = numpy.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(6, 12), (height, width))
    return Image.fromarray(numpy.clip(grey + shade + noise, 0, 255).astype(numpy.uint8))


def rasterise(pdf, target, dpi, seed):
    rng = random.Random(seed ^ zlib.crc32(pdf.name.encode()))
    text = truth_text(pdf)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", pdf, f"{folder}/page"], check=True)
        pages = []
        for path in sorted(pathlib.Path(folder).glob("page*.pgm")):
            with Image.open(path) as page:
                pages.append(degrade(page.convert("L"), rng))
    # A fixed date, so that the same seed gives the same bytes.
    pages[0].save(target / f"{pdf.stem}.pdf", save_all=True, append_images=pages[1:], resolution=dpi, quality=85,
                  creationDate=None, modDate=None)
    (target / f"{pdf.stem}.gt.txt").write_text(text, encoding="utf-8")
    return len(pages)


def main():
    parser = argparse.ArgumentParser(description="Turn PDFs with a text layer into scans with known text.")
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("target", type=pathlib.Path)
    parser.add_argument("--dpi", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    pdfs = sorted(options.source.glob("*.pdf"))
    if not pdfs:
        sys.exit(f"{options.source} holds no PDF")
    options.target.mkdir(parents=True, exist_ok=True)
    total = sum(rasterise(pdf, options.target, options.dpi, options.seed) for pdf in pdfs)
    print(f"{len(pdfs)} documents, {total} pages at {options.dpi} dpi in {options.target}")


if __name__ == "__main__":
    main()
