#!/usr/bin/env python3
"""What befalls scans, and what it costs: one table of error rates, for plain Tesseract and for this program.

    bench/distortions.py [FOLDER…] [--only turned-90 half-size …] [--each 4] [--minutebook …]

Every scan that has a NAME.gt.txt beside it is turned, skewed, halved, made 1-bit, strewn with specks and framed in
black, one thing at a time, and read by both programs. `upright` is the share of pages that this program set upright.
`--each N` takes every Nth scan only: the whole table takes a quarter of an hour. Equal scans give equal distortions.
Without folders, it takes the real scans in ../shared/data where they exist, else the project's own. Needs
python3-pil and python3-numpy.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import zlib

import numpy
from PIL import Image

import ocr


def skewed(degrees):
    """Turned clockwise by so much, the corners filled with paper."""
    def distort(page):
        paper = int(numpy.median(numpy.asarray(page)))
        return page.rotate(-degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=paper)
    return distort


def half_size(page):
    return page.resize((page.width // 2, page.height // 2), Image.Resampling.LANCZOS)


def one_bit(page):
    """Ink and paper parted at the level that parts them best (Otsu)."""
    counts = numpy.bincount(numpy.asarray(page).ravel(), minlength=256).astype(float)
    below = numpy.cumsum(counts)
    light = numpy.cumsum(counts * numpy.arange(256))
    above = below[-1] - below
    with numpy.errstate(divide="ignore", invalid="ignore"):
        spread = below * above * (light / below - (light[-1] - light) / above) ** 2
    level = int(numpy.nanargmax(spread))
    return page.point(lambda value: 255 if value > level else 0).convert("1", dither=Image.Dither.NONE)


def salt_and_pepper(page):
    """One pixel in twenty made black or white."""
    grey = numpy.asarray(page).copy()
    rng = numpy.random.default_rng(zlib.crc32(grey.tobytes()))
    hit = rng.random(grey.shape) < 0.05
    grey[hit] = rng.choice(numpy.array([0, 255], numpy.uint8), int(hit.sum()))
    return Image.fromarray(grey)


def black_border(page):
    """As a scanner sees the page without its lid: a twentieth of its size on each side."""
    across, down = page.width // 20, page.height // 20
    framed = Image.new("L", (page.width + 2 * across, page.height + 2 * down), 12)
    framed.paste(page, (across, down))
    return framed


DISTORTIONS = {
    "as-it-is": lambda page: page,
    "turned-90": lambda page: page.transpose(Image.Transpose.ROTATE_270),
    "turned-180": lambda page: page.transpose(Image.Transpose.ROTATE_180),
    "turned-270": lambda page: page.transpose(Image.Transpose.ROTATE_90),
    **{f"skewed{degrees:+d}": skewed(degrees) for degrees in range(-7, 8) if degrees},
    "half-size": half_size,
    "1-bit": one_bit,
    "salt-and-pepper": salt_and_pepper,
    "black-border": black_border,
}
TURN_BACK = {"turned-90": 270, "turned-180": 180, "turned-270": 90}


def load(path):
    """The scan in grey, and the dots an inch that it claims, where that is believable."""
    with Image.open(path) as scan:
        dpi = round(scan.info.get("dpi", (0, 0))[0])
        if scan.mode == "RGBA":
            white = Image.new("RGBA", scan.size, "white")
            scan = Image.alpha_composite(white, scan)
        return scan.convert("L"), dpi if dpi > 96 else None


def distort(name, scans, target):
    for path in scans:
        page, dpi = load(path)
        if name == "half-size" and dpi:
            dpi //= 2
        DISTORTIONS[name](page).save(target / f"{path.stem}.png", dpi=(dpi, dpi) if dpi else None)
        truth = path.with_name(f"{path.stem}.gt.txt")
        (target / truth.name).write_bytes(truth.read_bytes())


def read(minutebook, scans, texts):
    """Writes the texts; returns by how many degrees each page was turned, by its name."""
    command = [minutebook, "ocr", "--format", "json", *(scan.path for scan in scans)]
    result = subprocess.run(command, capture_output=True, text=True)
    rotations = {}
    for line in result.stdout.splitlines():
        file = json.loads(line)
        stem = pathlib.Path(file["file"]).stem
        for page in file["pages"]:
            rotations[stem] = page["rotation"]
            paragraphs = [paragraph for block in page["blocks"] for paragraph in block["paragraphs"]]
            lines = [" ".join(word["text"] for word in line["words"])
                     for paragraph in paragraphs for line in paragraph["lines"]]
            (texts / f"{stem}.txt").write_text("\n".join(lines), encoding="utf-8")
    return rotations


def row(name, paths, minutebook):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        texts = {key: folder / key for key in ("scans", "work", "before", "after")}
        for sub in texts.values():
            sub.mkdir()
        distort(name, paths, texts["scans"])
        scans = [ocr.Scan(texts["scans"], path) for path in sorted(texts["scans"].glob("*.png"))]
        ocr.Tesseract().read(scans, texts["before"], texts["work"])
        rotations = read(minutebook, scans, texts["after"])
        before, after = (ocr.judge(minutebook, texts["scans"], texts[key])["characters"] for key in ("before", "after"))
    upright = sum(rotations.get(scan.name) == TURN_BACK.get(name, 0) for scan in scans) / len(scans)
    figures = "".join(f" {value * 100:8.2f}%" for value in (
        before["rate"], before["median"], after["rate"], after["median"]))
    print(f"{name:16} {len(scans):5}{figures} {upright * 100:7.1f}%", flush=True)


def main():
    parser = argparse.ArgumentParser(description="What befalls scans, and what it costs.")
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--only", nargs="+", choices=DISTORTIONS, default=list(DISTORTIONS), metavar="NAME",
                        help="of " + ", ".join(DISTORTIONS))
    parser.add_argument("--each", type=int, default=1, metavar="N", help="take every Nth scan only")
    parser.add_argument("--minutebook", type=pathlib.Path, default=ocr.HOME / ".build/release/minutebook")
    options = parser.parse_args()
    if not options.minutebook.exists():
        sys.exit(f"{options.minutebook} is not built: run `make build`")
    minutebook = options.minutebook.resolve()
    for folder in options.folders or ocr.default_folders():
        scans = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in ocr.IMAGES
                 and path.with_name(f"{path.stem}.gt.txt").exists()][::max(1, options.each)]
        if not scans:
            continue
        print(f"\n{folder}\n{'':16} {'':5} {'tesseract':>19} {'minutebook':>19}")
        print(f"{'':16} {'pages':>5} {'CER':>9} {'median':>9} {'CER':>9} {'median':>9} {'upright':>8}")
        for name in options.only:
            row(name, scans, minutebook)


if __name__ == "__main__":
    main()
