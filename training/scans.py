"""Real lines: cut from a scan where Tesseract sees a line, with the text that the scan's ALTO gives it."""
import csv
import difflib
import io
import subprocess
import tempfile
import xml.etree.ElementTree

import numpy as np
from PIL import Image, ImageFilter

PADDING = 4  # pixels that Tesseract leaves around a line, kImagePadding in src/ccmain/linerec.cpp


def truth(path):
    """(top, bottom, text) of the ALTO's lines, in its pixels."""
    root = xml.etree.ElementTree.parse(path).getroot()
    found = []
    for line in root.findall(".//{*}TextLine"):
        text = " ".join(string.get("CONTENT", "") for string in line.findall("{*}String"))
        top, height = float(line.get("VPOS")), float(line.get("HEIGHT"))
        if text.strip():
            found.append((top, top + height, " ".join(text.split())))
    return found


def seen(image):
    """(box, text) of the lines that Tesseract sees."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.save(file.name)
        told = subprocess.run(["tesseract", file.name, "-", "tsv"], check=True, capture_output=True, text=True,
                              env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin"}).stdout
    lines = {}
    for row in csv.DictReader(io.StringIO(told), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == "5":
            x, y, w, h = (int(row[key]) for key in ("left", "top", "width", "height"))
            lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), []).append(
                ((x, y, x + w, y + h), row["text"]))
    for parts in lines.values():
        lefts, tops, rights, bottoms = zip(*(box for box, _ in parts))
        yield (min(lefts), min(tops), max(rights), max(bottoms)), " ".join(text for _, text in parts)


def matched(path):
    """The page, enlarged where it is small as the program does, and (box, text) of the lines that both have."""
    image = Image.open(path).convert("L")
    scale = 2 if max(image.size) / 11 < 145 else 1
    if scale > 1:
        image = image.resize((image.width * scale, image.height * scale), Image.BILINEAR)
    lines = truth(path.with_suffix(".xml"))
    pairs = []
    for box, read in seen(image):
        middle = (box[1] + box[3]) / 2 / scale
        near = [text for top, bottom, text in lines if top - 25 <= middle <= bottom + 25]
        best = max(near, key=lambda text: difflib.SequenceMatcher(None, text, read).ratio(), default=None)
        if best and difflib.SequenceMatcher(None, best, read).ratio() > 0.7 and abs(len(best) - len(read)) <= 4:
            pairs.append((box, best))
    return image, pairs


def lines(path, copies, rng):
    image, pairs = matched(path)
    print(f"{path.name}: {len(pairs)} lines", flush=True)
    return [(altered(image, box, copy, rng), text) for box, text in pairs for copy in range(copies)]


def altered(image, box, copy, rng):
    """The line as it is, and, from the second copy on, cut, lit and focused a little otherwise."""
    left, top, right, bottom = box
    pad = [PADDING] * 4 if copy == 0 else [int(max(1, rng.normal(PADDING, 2))) for _ in range(4)]
    part = image.crop((max(0, left - pad[0]), max(0, top - pad[1]), min(image.width, right + pad[2]),
                       min(image.height, bottom + pad[3])))
    if copy == 0:
        return part
    if rng.random() < 0.5:
        part = part.rotate(rng.normal(0, 0.25), Image.BICUBIC, fillcolor=int(np.median(np.asarray(part))))
    if rng.random() < 0.5:
        part = part.resize((max(8, int(part.width * rng.uniform(0.93, 1.07))), part.height), Image.BILINEAR)
    if rng.random() < 0.4:
        part = part.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.9)))
    elif rng.random() < 0.2:
        part = part.filter(ImageFilter.UnsharpMask(2, 100, 2))
    grey = np.asarray(part, dtype=np.float32) / 255
    low, high = np.percentile(grey, [1, 90])
    if rng.random() < 0.4 and high - low > 0.1:  # as with its background made even
        grey = np.clip((grey - low * rng.uniform(0.7, 1)) / (high - low), 0, 1) * rng.uniform(0.85, 1)
    grey = np.clip(grey, 0, 1) ** rng.uniform(0.75, 1.35)
    grey = np.clip(grey + rng.normal(0, rng.uniform(0, 0.03), grey.shape), 0, 1)
    return Image.fromarray((grey * 255 + 0.5).astype(np.uint8))
