#!/usr/bin/env python3
"""Shows that memory stays flat over long files: a TIFF of 1,000 pages, and a PDF of 500.

    bench/long.py [--tiff 1000] [--pdf 500] [--minutebook .build/release/minutebook]

Makes both from the same few printed lines, with the page's number on each, reads each with `minutebook ocr -j2`, and
prints the memory of all its processes together in each quarter of the run, and whether every page came out in its
place. Needs python3-pil and the generator's fonts (fixtures/README.md).
"""
import argparse
import pathlib
import sys
import tempfile

from PIL import Image, ImageDraw

import measure
import ocr

sys.path.insert(0, str(ocr.HOME / "fixtures/generator"))
import fonts  # the generator's, for letters that look like print

LINES = ["REGULAR MEETING OF THE TOWN COUNCIL", "The minutes of the last meeting were approved as read.",
         "Moved and seconded that the bills be paid. Carried."]


def pages(count):
    """Small 1-bit sheets of 8 by 3 inches at 200 dpi, one after the other."""
    font = fonts.font("times", 12, 200)
    for number in range(1, count + 1):
        sheet = Image.new("1", (1600, 600), 1)
        pen = ImageDraw.Draw(sheet)
        for row, line in enumerate([*LINES, f"This is sheet number {number}"]):
            pen.text((120, 100 + 90 * row), line, fill=0, font=font)
        yield sheet


def make(path, count, **how):
    sheets = pages(count)
    next(sheets).save(path, save_all=True, append_images=sheets, resolution=200, **how)


def read(minutebook, path, count):
    output = path.with_suffix(".txt")
    run = measure.run([minutebook, "ocr", "-j", "2", "--text-layer", "ignore", path], output=output)
    texts = output.read_text(encoding="utf-8").split("\f")
    right = sum(f"number {number}" in text for number, text in enumerate(texts, start=1))
    size = max(1, len(run.samples) // 4)
    quarters = [max(run.samples[start:start + size], default=0) for start in range(0, 4 * size, size)]
    print(f"{path.name:10} {count:6} {len(texts):6} {right:6} {run.seconds:8.0f} "
          + "".join(f"{quarter / 1e6:8.0f}" for quarter in quarters) + f"{run.largest / 1e6:9.0f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description="Show that memory stays flat over long files.")
    parser.add_argument("--tiff", type=int, default=1000, metavar="PAGES")
    parser.add_argument("--pdf", type=int, default=500, metavar="PAGES")
    parser.add_argument("--minutebook", type=pathlib.Path, default=ocr.HOME / ".build/release/minutebook")
    options = parser.parse_args()
    if not options.minutebook.exists():
        sys.exit(f"{options.minutebook} is not built: run `make build`")
    print(f"{'':10} {'pages':>6} {'read':>6} {'right':>6} {'seconds':>8} "
          f"{'peak MB, all processes, by quarter':>32} {'largest':>8}")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        make(folder / "long.tif", options.tiff, compression="group4")
        read(options.minutebook.resolve(), folder / "long.tif", options.tiff)
        make(folder / "long.pdf", options.pdf)
        read(options.minutebook.resolve(), folder / "long.pdf", options.pdf)


if __name__ == "__main__":
    main()
