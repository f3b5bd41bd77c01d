"""Lines of type with their text, for `lstmtraining`: typed and printed ones that are drawn here, and real ones cut from
scans whose text is known.

    lines.py FOLDER [--seed 1] [--typed 3000] [--printed 900] [--scans FOLDER …] [--copies 6]

Equal seeds and sources give equal bytes. In FOLDER: pages of 40 lines each, *.lstmf, shuffled, and their list `list.txt`.
"""
import argparse
import io
import pathlib
import random
import struct
import sys

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

import scans
import words

OTF, TTF = "/usr/share/fonts/opentype/", "/usr/share/fonts/truetype/"
LM = "/usr/share/texmf/fonts/opentype/public/lm/"
# A path and how often it is drawn: worn machines most of all.
TYPED = [
    (TTF + "gnutypewriter/GNUTypewriter.ttf", 4), (OTF + "courier-prime/Courier Prime.otf", 4),
    (OTF + "courier-prime/Courier Prime Bold.otf", 2), (OTF + "urw-base35/NimbusMonoPS-Regular.otf", 2),
    (OTF + "urw-base35/NimbusMonoPS-Bold.otf", 2), (LM + "lmmono10-regular.otf", 2),
    (LM + "lmmonolt10-bold.otf", 1), (LM + "lmmonolt10-regular.otf", 1), (TTF + "cmu/cmuntt.ttf", 1),
    (OTF + "tlwg/TlwgTypewriter.otf", 2), (OTF + "tlwg/TlwgTypewriter-Bold.otf", 1),
    (OTF + "freefont/FreeMono.otf", 1), (OTF + "freefont/FreeMonoBold.otf", 1),
]
PRINTED = [
    (OTF + "urw-base35/" + name + ".otf", 1) for name in (
        "NimbusRoman-Regular", "NimbusRoman-Bold", "NimbusRoman-Italic", "C059-Roman", "C059-Bold", "C059-Italic",
        "P052-Roman", "NimbusSans-Regular", "NimbusSans-Bold", "URWBookman-Light")
] + [(TTF + "liberation/" + name + ".ttf", 1) for name in (
    "LiberationSerif-Regular", "LiberationSans-Regular", "LiberationSans-Bold", "LiberationMono-Regular")]

_faces = {}


def face(path, pixels):
    key = (path, pixels)
    if key not in _faces:
        _faces[key] = ImageFont.truetype(path, pixels, layout_engine=ImageFont.Layout.BASIC)
    return _faces[key]


def pick(lot, weighted):
    return lot.choices([item for item, _ in weighted], [weight for _, weight in weighted])[0]


# Drawing: arrays of ink, 0 none to 1 black, with the line and a little of its neighbours

class Machine:
    """A typewriter: every type bar has its own fault and its own filth."""

    def __init__(self, lot):
        self.path = pick(lot, TYPED)
        self.size = lot.choice([30, 34, 38, 42, 46])
        wear = lot.choice([0.3, 1, 1, 1.6])
        self.wear = wear * self.size / 40
        self.faults = {chr(code): (lot.gauss(0, 0.7) * self.wear, lot.gauss(0, 1.1) * self.wear,
                                   lot.choice([0, 0, 0, 0, 0.15, 0.3]) * wear)
                       for code in range(33, 256)}
        self.uneven = lot.choice([0.05, 0.12, 0.22]) * wear
        self.pitch = face(self.path, self.size).getlength("n") * lot.uniform(0.94, 1.06)

    def strike(self, ink, text, x, base, lot):
        height, width = ink.shape
        ribbon = 0.0
        for letter in text:
            if letter != " ":
                side, up, pale = self.faults.get(letter, (0, 0, 0))
                ribbon = 0.96 * ribbon + lot.gauss(0, self.uneven / 4)
                force = 1 - min(0.5, max(0, pale + ribbon + lot.gauss(0, self.uneven)))
                self.blow(ink, letter, x + side + lot.gauss(0, 0.5) * self.wear,
                          base + up + lot.gauss(0, 0.5) * self.wear, force, lot)
            x += self.pitch
        return x

    def blow(self, ink, letter, x, y, force, lot):
        cell = Image.new("L", (int(self.pitch * 2), int(self.size * 2)), 0)
        ImageDraw.Draw(cell).text((self.pitch / 2 + x % 1, self.size * 1.4 + y % 1), letter, fill=255,
                                  font=face(self.path, self.size), anchor="ls")
        shape = np.asarray(cell, dtype=np.float32) / 255
        if lot.random() < 0.15:  # struck aslant: one side of the letter is faint
            slope = np.linspace(1, lot.uniform(0.45, 0.9), shape.shape[lot.randrange(2)])
            if lot.random() < 0.5:
                slope = slope[::-1]
            shape = shape * (slope if len(slope) == shape.shape[1] else slope[:, None])
        left, top = int(x - self.pitch / 2), int(y - self.size * 1.4)
        y0, x0 = max(0, -top), max(0, -left)
        y1, x1 = min(shape.shape[0], ink.shape[0] - top), min(shape.shape[1], ink.shape[1] - left)
        if y1 > y0 and x1 > x0:
            place = ink[top + y0:top + y1, left + x0:left + x1]
            np.maximum(place, shape[y0:y1, x0:x1] * force, out=place)


def typed(lot):
    """A line of a typescript: its ink, its text, and where letters may reach, above and below the base."""
    machine = Machine(lot)
    text = words.line(lot)
    shown = text
    if lot.random() < 0.25 and len(text) < 28 and text.replace(" ", "").isalpha():  # l e t t e r s  a p a r t
        shown = " ".join(text)
    elif lot.random() < 0.12:  # two spaces after a full stop, or a wide gap
        shown = shown.replace(". ", ".  ")
    size = machine.size
    leading = size * lot.choice([1.05, 1.2, 1.5, 2.0])
    ink = np.zeros((int(size * 4), int(machine.pitch * (len(shown) + 2))), np.float32)
    base, left = size * 2.3, machine.pitch * 0.9
    end = machine.strike(ink, shown, left, base, lot)
    for row in (-1, 1):
        if lot.random() < 0.7:
            machine.strike(ink, words.line(lot)[:len(shown)], left, base + row * leading, lot)
    if lot.random() < 0.1:
        y = int(base + size * lot.uniform(0.1, 0.2))
        ink[y:y + max(1, size // 16), int(left):int(end)] = lot.uniform(0.5, 1)
    if lot.random() < 0.1:  # a bounce of the carriage, or a second sheet that slipped
        ghost = np.roll(ink, (lot.randint(-2, 2), lot.choice([-4, -3, 3, 4])), (0, 1))
        ink = np.maximum(ink, ghost * lot.uniform(0.15, 0.45))
    return ink, text, base, size


def printed(lot):
    text = words.line(lot, curly=lot.random() < 0.7)
    size = lot.choice([30, 36, 42])
    font = face(pick(lot, PRINTED), size)
    image = Image.new("L", (int(font.getlength(text)) + size, size * 4), 0)
    pen = ImageDraw.Draw(image)
    base = size * 2.3
    pen.text((size * 0.4, base), text, fill=255, font=font, anchor="ls")
    if lot.random() < 0.6:
        pen.text((size * 0.4, base + size * 1.25), words.line(lot), fill=255, font=font, anchor="ls")
    return np.asarray(image, dtype=np.float32) / 255, text, base, size


# What carbon, paper and scanner do

def blur(page, radius):
    if radius <= 0:
        return page
    image = Image.fromarray((np.clip(page, 0, 1) * 255 + 0.5).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), dtype=np.float32) / 255


def field(rng, shape, cell):
    coarse = rng.random((max(2, int(shape[0] / cell) + 2), max(2, int(shape[1] / cell) + 2)))
    image = Image.fromarray((coarse * 255).astype(np.uint8))
    return np.asarray(image.resize((shape[1], shape[0]), Image.BICUBIC), dtype=np.float32) / 255


def worn(ink, size, rng, hard):
    """Ink as it got to the paper: swollen or thin, soft, in grains. `hard` from 0, a top copy, to 1, the last carbon."""
    unit = size / 40
    if rng.random() < 0.75 * hard + 0.1:  # filled letters
        spread = blur(ink, unit * rng.uniform(0.8, 2.0 + hard))
        spread /= max(0.3, np.percentile(spread[spread > 0.15], 90))
        ink = np.clip((spread - rng.uniform(0.05, 0.2)) * rng.uniform(1.4, 2.6), 0, 1)
    ink = blur(ink, unit * rng.uniform(0.2, 0.8 + 1.3 * hard))
    if rng.random() < 0.3 + 0.6 * hard:  # the grain of the ribbon's cloth or the carbon
        grain = field(rng, ink.shape, rng.uniform(1.2, 4) * max(0.7, unit)) - 0.5
        ink = np.clip(ink * (1 + rng.uniform(0.3, 0.8 + hard) * grain), 0, 1)
    ink = ink / max(0.4, np.percentile(ink[ink > 0.15], 90))
    return np.clip(ink, 0, 1) * (1 - rng.uniform(0, 0.35 * hard) * field(rng, ink.shape, 8 * size))


def scanned(ink, size, rng, hard):
    """Paper and scanner: greys from 0 to 255."""
    unit = size / 40
    white = rng.uniform(0.55, 1) if rng.random() < 0.6 else rng.uniform(0.92, 1)
    black = rng.uniform(0, 0.3) * white + (0.25 * white * hard * rng.random())
    paper = white * (1 - rng.uniform(0, 0.12) * field(rng, ink.shape, rng.uniform(2, 8) * size))
    paper -= rng.uniform(0, 0.10 * hard + 0.02) * field(rng, ink.shape, rng.uniform(1.2, 3))
    if rng.random() < 0.3 * hard:  # the other side shows through
        paper -= rng.uniform(0.03, 0.14) * blur(np.roll(ink[:, ::-1], int(rng.integers(-9, 9)), 0), 2 * unit)
    page = paper * (1 - ink) + black * ink
    for _ in range(int(rng.poisson(1.5 * hard))):
        y, x = int(rng.integers(0, ink.shape[0])), int(rng.integers(0, ink.shape[1]))
        r = 1 + int(rng.exponential(1.5 * unit))
        page[y:y + r, x:x + r] = black
    page += rng.normal(0, rng.uniform(0, 0.03), page.shape)
    return np.clip(page, 0, 1)


def photographed(page, rng, hard, bilevel):
    """As a picture file: fewer pixels, sharpened, squeezed, and a share of them in black and white only."""
    image = Image.fromarray((page * 255 + 0.5).astype(np.uint8))
    if rng.random() < 0.5 * hard + 0.1:
        share = rng.uniform(0.4, 0.9)
        small = image.resize((max(8, int(image.width * share)), max(8, int(image.height * share))), Image.BOX)
        image = small.resize(image.size, Image.BILINEAR) if rng.random() < 0.7 else small
    if rng.random() < 0.2:
        image = image.filter(ImageFilter.UnsharpMask(2, int(rng.uniform(50, 200)), 2))
    if rng.random() < 0.6:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=int(rng.uniform(20, 80)))
        image = Image.open(io.BytesIO(buffer.getvalue())).convert("L")
    if bilevel > 0 and rng.random() < bilevel:
        low, high = np.percentile(np.asarray(image), [2, 90])
        limit = low + rng.uniform(0.4, 0.75) * (high - low)
        image = image.point(lambda grey: 255 if grey > limit else 0)
    return image


def cropped(ink, text, base, size, rng):
    """The rows and columns that the layout would cut: around the ink of the line, with four pixels of margin."""
    up = 0.78 if any(c.isupper() or c.isdigit() or c in "bdfhklt'\"()/" for c in text) else 0.6
    down = 0.26 if any(c in "gjpqy,;()/Q" for c in text) else 0.08
    top = base - size * up - 4 - max(0, rng.normal(0, 2.5))
    bottom = base + size * down + 4 + max(0, rng.normal(0, 2.5))
    columns = np.nonzero(ink[int(top):int(bottom)].max(0) > 0.3)[0]
    left, right = max(0, columns[0] - 5), min(ink.shape[1], columns[-1] + 6)
    return int(max(0, top)), int(bottom), int(left), int(right)


def drawn(kind, seed, bilevel):
    lot, rng = random.Random(seed), np.random.default_rng(seed)
    ink, text, base, size = (typed if kind == "typed" else printed)(lot)
    rise = 0.0
    if kind == "typed" and lot.random() < 0.6:  # lines that climb, or bend as the sheet does
        rise = abs(lot.gauss(0, 0.12)) * size
        across = np.linspace(-1, 1, ink.shape[1])
        shift = across ** lot.choice([1, 1, 2, 3]) * rise * lot.choice([-1, 1])
        rows = np.clip(np.arange(ink.shape[0])[:, None] - np.round(shift).astype(int)[None, :], 0, ink.shape[0] - 1)
        ink = np.take_along_axis(ink, rows, 0)
    top, bottom, left, right = cropped(ink, text, base, size, rng)
    top, bottom = int(max(0, top - rise)), int(bottom + rise)
    hard = rng.choice([0.1, 0.5, 1]) * rng.uniform(0.6, 1) if kind == "typed" else rng.choice([0, 0, 0.15])
    page = scanned(worn(ink, size, rng, hard), size, rng, hard)
    return photographed(page[top:bottom, left:right], rng, hard, bilevel), text


# The file format: src/ccstruct/imagedata.cpp of Tesseract 5.3.0

def chunk(data):
    return struct.pack("<I", len(data)) + data


def member(image, text):
    buffer = io.BytesIO()
    if image.height > 64:
        image = image.resize((max(1, image.width * 64 // image.height), 64), Image.BOX)
    image.save(buffer, "PNG")
    text = text.encode()
    box = struct.pack("<hhhh", 0, 0, min(32767, image.width), image.height)
    return (b"\1" + chunk(b"line") + struct.pack("<i", 0) + chunk(buffer.getvalue()) + chunk(b"eng") + chunk(text)
            + struct.pack("<I", 1) + box + struct.pack("<I", 1) + chunk(text) + b"\0")


def write(folder, lines):
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for start in range(0, len(lines), 40):
        page = lines[start:start + 40]
        path = folder / f"{start // 40:04}.lstmf"
        path.write_bytes(struct.pack("<I", len(page)) + b"".join(page))
        names.append(f"{path}\n")
    (folder / "list.txt").write_text("".join(names))


def main():
    parser = argparse.ArgumentParser(description="Make lines of type with their text.")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--typed", type=int, default=3000)
    parser.add_argument("--printed", type=int, default=900)
    parser.add_argument("--bilevel", type=float, default=0, help="the share of drawn lines in black and white")
    parser.add_argument("--scans", nargs="*", type=pathlib.Path, default=[], help="images beside their ALTO")
    parser.add_argument("--copies", type=int, default=6, help="how often each real line is taken, each time otherwise")
    parser.add_argument("--look", type=pathlib.Path, help="a picture of the first lines, to look at")
    options = parser.parse_args()
    made = [drawn("typed", options.seed * 1_000_003 + n, options.bilevel) for n in range(options.typed)]
    made += [drawn("printed", options.seed * 1_000_003 + 500_000 + n, options.bilevel)
             for n in range(options.printed)]
    for n, path in enumerate(options.scans):
        made += scans.lines(path, options.copies, np.random.default_rng(options.seed * 1_000_003 + 900_000 + n))
    lot = random.Random(options.seed)
    lot.shuffle(made)
    if options.look:
        sheet = Image.new("L", (1300, 44 * 60), 255)
        for row, (image, text) in enumerate(made[:60]):
            sheet.paste(image.resize((max(1, image.width * 36 // image.height), 36)), (0, row * 44))
            print(text)
        sheet.save(options.look)
    write(options.folder, [member(image, text) for image, text in made if words.is_known(text)])
    print(f"{len(made)} lines", file=sys.stderr)


if __name__ == "__main__":
    main()
