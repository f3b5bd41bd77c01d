#!/usr/bin/env python3
"""Times and judges three ways to read the same scans: this program, plain Tesseract, and OCRmyPDF.

    bench/ocr.py [FOLDER…] [--repeats 3] [--minutebook .build/release/minutebook]

Each program reads all scans of a folder on two cores: `minutebook ocr -j2`, `tesseract` (one thread
each, two at a time; PDFs rendered by pdftoppm at 300 dpi first, its time included) and
`ocrmypdf --force-ocr -j2` (images packed into one PDF first, that time left out). Runs are
interleaved, so that a busy machine slows all alike; times are medians. Where NAME.gt.txt lies beside
a scan, all texts are judged by `minutebook eval`. Without folders, it reads the real scans in
../shared/data where they exist, else the project's own.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile

import measure

IMAGES = {".tif", ".tiff", ".png", ".jpg", ".jpeg"}
HOME = pathlib.Path(__file__).resolve().parent.parent


def page_count(scan):
    ending = scan.suffix.lower()
    if ending == ".pdf":
        info = subprocess.run(["pdfinfo", scan], check=True, capture_output=True, text=True).stdout
        return next(int(line.split()[1]) for line in info.splitlines() if line.startswith("Pages:"))
    return tiff_page_count(scan.read_bytes()) if ending in {".tif", ".tiff"} else 1


def tiff_page_count(data):
    """The length of the chain of image directories (TIFF 6.0, section 2)."""
    order = "<" if data[:2] == b"II" else ">"
    place, = struct.unpack_from(order + "I", data, 4)
    seen = set()
    while place and place not in seen and place + 2 <= len(data):
        seen.add(place)
        entries, = struct.unpack_from(order + "H", data, place)
        place, = struct.unpack_from(order + "I", data, place + 2 + 12 * entries)
    return max(1, len(seen))


class Minutebook:
    def __init__(self, program):
        self.name = "minutebook ocr -j2"
        self.program = program

    def read(self, scans, texts, work):
        """Reads all scans in one go, as a batch does, and parts the pages again by each scan's count."""
        command = [self.program, "ocr", "-j", "2", "--text-layer", "ignore", *(scan.path for scan in scans)]
        run = measure.run(command, output=work / "all.txt")
        pages = (work / "all.txt").read_text(encoding="utf-8").split("\f")
        for scan in scans:
            scan.write(texts, pages[:scan.pages])
            pages = pages[scan.pages:]
        return run


class Tesseract:
    name = "tesseract, two at a time"

    def read(self, scans, texts, work):
        jobs = []
        for place, scan in enumerate(scans):
            for page in range(1, scan.pages + 1):
                jobs.append(self.job(scan, page, work / f"{place}-{page}"))
        run = measure.run_two_at_a_time([command for command, _ in jobs], {"OMP_THREAD_LIMIT": "1"})
        outputs = iter([path for _, path in jobs])
        for scan in scans:
            scan.write(texts, [next(outputs).read_text(encoding="utf-8", errors="replace").strip("\f")
                               for _ in range(scan.pages)])
        return run

    @staticmethod
    def job(scan, page, stem):
        quiet = "2>/dev/null"
        if scan.path.suffix.lower() == ".pdf":
            command = (f'pdftoppm -r 300 -gray -f {page} -l {page} -singlefile "$1" "$2" '
                       f'&& tesseract "$2.pgm" "$2" {quiet}; rm -f "$2.pgm"')
        elif scan.pages > 1:
            command = f'tesseract -c tessedit_page_number={page - 1} "$1" "$2" {quiet}'
        else:
            command = f'tesseract "$1" "$2" {quiet}'
        return ["sh", "-c", command, "sh", scan.path, stem], stem.with_suffix(stem.suffix + ".txt")


class OCRmyPDF:
    name = "ocrmypdf --force-ocr -j2"

    def read(self, scans, texts, work):
        images = [scan for scan in scans if scan.path.suffix.lower() != ".pdf"]
        jobs = [(scan.path, [scan]) for scan in scans if scan not in images]
        if images:
            packed = work / "images.pdf"
            subprocess.run([*self.packer(), "--output", packed, *(scan.path for scan in images)],
                           check=True, stderr=subprocess.DEVNULL)
            jobs.append((packed, images))
        total = measure.Run()
        for place, (pdf, members) in enumerate(jobs):
            sidecar = work / f"{place}.txt"
            total += measure.run(["ocrmypdf", "--force-ocr", "-j", "2", "--quiet", "--sidecar", sidecar, pdf,
                                  work / "out.pdf"])
            pages = sidecar.read_text(encoding="utf-8").split("\f")
            for scan in members:
                scan.write(texts, pages[:scan.pages])
                pages = pages[scan.pages:]
        return total

    @staticmethod
    def packer():
        """img2pdf, which OCRmyPDF brings with it, run by OCRmyPDF's own Python."""
        with open(shutil.which("ocrmypdf"), encoding="utf-8") as script:
            python = script.readline().removeprefix("#!").split()
        return [*python, "-m", "img2pdf"]


class Scan:
    def __init__(self, folder, path):
        self.path = path
        self.pages = page_count(path)
        self.name = str(path.relative_to(folder).with_suffix(""))

    def write(self, texts, pages):
        target = texts / f"{self.name}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\f".join(pages), encoding="utf-8")


def judge(program, folder, texts):
    """The scorer's totals, or None where the folder has no truth."""
    if not any(folder.rglob("*.gt.txt")):
        return None
    result = subprocess.run([program, "eval", folder, "--texts", texts, "--json"],
                            check=True, capture_output=True, text=True)
    return json.loads(result.stdout)["text"]


def compare(folder, programs, minutebook, repeats):
    scans = [Scan(folder, path) for path in sorted(folder.rglob("*"))
             if path.suffix.lower() in IMAGES | {".pdf"}]
    if not scans:
        return
    pages = sum(scan.pages for scan in scans)
    print(f"\n{folder}: {len(scans)} scans, {pages} pages, {repeats} interleaved runs each")
    runs = {program: [] for program in programs}
    scores = {}
    for _ in range(repeats):
        for program in programs:
            with tempfile.TemporaryDirectory() as work:
                work = pathlib.Path(work)
                texts = work / "texts"
                texts.mkdir()
                runs[program].append(program.read(scans, texts, work))
                if program not in scores:
                    scores[program] = judge(minutebook, folder, texts)
    table(pages, runs, scores)


def table(pages, runs, scores):
    print(f"{'':26} {'pages/s':>8} {'(range)':>13} {'ratio':>6} {'CPU s/page':>10} {'peak MB':>8} {'largest':>8}"
          f" {'CER':>8} {'median':>8} {'90th pct':>8} {'WER':>8}")
    first = None
    for program, measured in runs.items():
        rates = sorted(pages / run.seconds for run in measured)
        rate = statistics.median(rates)
        first = first or rate
        cpu = statistics.median(run.cpu for run in measured) / pages
        peak = max(run.peak for run in measured)
        largest = max(run.largest for run in measured)
        print(f"{program.name:26} {rate:8.2f} {rates[0]:6.2f}–{rates[-1]:<6.2f} {first / rate:5.2f}× {cpu:10.2f}"
              f" {peak / 1e6:8.0f} {largest / 1e6:8.0f}{errors(scores[program])}")
    print("ratio: how many times as fast the first one is; peak: all its processes together, shared pages shared "
          "out; largest: its largest process")


def errors(text):
    if text is None:
        return f" {'–':>8} {'–':>8} {'–':>8} {'–':>8}"
    characters = text["characters"]
    return "".join(f" {value * 100:7.2f}%" for value in (
        characters["rate"], characters["median"], characters["percentile90"], text["words"]["rate"]))


def default_folders():
    data = HOME.parent / "shared" / "data"
    real = [data / "typewritten", data / "print"]
    found = [folder for folder in real if folder.is_dir()]
    return found or [HOME / "fixtures" / "minutes"]


def main():
    parser = argparse.ArgumentParser(description="Compare OCR programs on the same scans.")
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--minutebook", type=pathlib.Path, default=HOME / ".build/release/minutebook")
    options = parser.parse_args()
    if not options.minutebook.exists():
        sys.exit(f"{options.minutebook} is not built: run `make build`")
    minutebook = options.minutebook.resolve()
    programs = [Minutebook(minutebook)]
    for tool, program in (("tesseract", Tesseract()), ("ocrmypdf", OCRmyPDF())):
        if shutil.which(tool):
            programs.append(program)
        else:
            print(f"{tool} is not installed and left out: apt-get install {tool}", file=sys.stderr)
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before the first run")
    for folder in options.folders or default_folders():
        compare(folder.resolve(), programs, minutebook, max(1, options.repeats))


if __name__ == "__main__":
    main()
