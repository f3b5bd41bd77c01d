#!/usr/bin/env python3
"""Reads the same scans with the fast layers of Tesseract's network and with its own, compares every text, and tells the gain.

    bench/inference.py [FOLDER…] [--minutebook .build/release/minutebook]

Processor time of one worker at a time, the runs taken in turns. Ends with 1 where a text differs.
"""
import argparse
import os
import pathlib
import sys
import tempfile

import measure
from ocr import HOME, page_count

ENDINGS = {".tif", ".tiff", ".png", ".jpg", ".jpeg", ".pdf"}


def read(program, scans, output, stock):
    os.environ.pop("MINUTEBOOK_STOCK_INFERENCE", None)
    if stock:
        os.environ["MINUTEBOOK_STOCK_INFERENCE"] = "1"
    command = [program, "ocr", "-j", "1", "--text-layer", "ignore", "--format", "json", *scans]
    return measure.run(command, output=output)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--minutebook", default=HOME / ".build/release/minutebook")
    options = parser.parse_args()
    data = HOME.parent / "shared/data"
    real = [data / "council/greenville", data / "council/nipissing", data / "typewritten", data / "print"]
    folders = options.folders or [folder for folder in real if folder.is_dir()] or [HOME / "fixtures/minutes"]
    same = True
    print(f"{'scans':<24} pages   CPU s a page: stock   fast   ratio   words, boxes, scores")
    with tempfile.TemporaryDirectory() as work:
        for folder in folders:
            scans = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
            pages = sum(page_count(scan) for scan in scans)
            outputs = [pathlib.Path(work) / name for name in ("stock", "fast")]
            stock, fast = (read(options.minutebook, scans, output, output.name == "stock") for output in outputs)
            equal = outputs[0].read_bytes() == outputs[1].read_bytes()
            same = same and equal
            print(f"{folder.name:<24} {pages:5}   {stock.cpu / pages:19.2f}   {fast.cpu / pages:4.2f}   "
                  f"{stock.cpu / fast.cpu:5.2f}   {'the same' if equal else 'DIFFERENT'}", flush=True)
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
