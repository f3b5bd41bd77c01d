#!/usr/bin/python3
"""Reads filled forms in every distortion and prints how much of them was read right.

    bench/forms.py --minutebook .build/release/minutebook [--each 2] [--seed 20] [--only clean plus-3]

The forms are drawn afresh (fixtures/generator/forms.py) into a folder that is thrown away; another seed gives
other people, typefaces and marks. Printed for each distortion:

  value     fields whose normalised value is exactly right, of those typed or printed
  written   fields whose text is exactly as written
  boxes     checkboxes and circles whose state is exactly right
  review    fields that are sent to a person (they carry a flag)
  silent    wrong values and states that carry no flag
  false     blank boxes that were read as marked
  unfit     forms whose page fitted no template
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
GENERATOR = HERE.parent / "fixtures" / "generator" / "forms.py"


def extract(minutebook, scan, kind):
    """The document that the program makes of the scan, or None where it does not fit the form."""
    done = subprocess.run([minutebook, "extract", scan, "--kind", kind, "-j", "1"], capture_output=True, text=True,
                          cwd=HERE.parent)
    if done.returncode == 2:
        return None
    if done.returncode != 0:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def score(truth, record):
    """Counts of what was right and wrong on one form."""
    counts = Counter(forms=1)
    if record is None:
        counts["unfit"] = 1
    found = {field["name"]: field for field in record["fields"]} if record else {}
    for want in truth["fields"]:
        got = found.get(want["name"], {})
        flagged = bool(got.get("flags"))
        if "state" in want:
            right = got.get("state") == want["state"]
            counts["boxes"] += 1
            counts["boxes right"] += right
            counts["false"] += want["state"] == "blank" and got.get("state") == "marked"
        else:
            right = record is not None and got.get("value") == want["value"]
            counts["values"] += 1
            counts["values right"] += right
            counts["written right"] += record is not None and got.get("as_written") == want.get("as_written")
        counts["fields"] += 1
        counts["review"] += flagged
        counts["silent"] += record is not None and not right and not flagged
    return counts


def share(part, whole):
    return f"{100 * part / whole:6.1f} %" if whole else "     – "


def row(name, c):
    return (f"{name:14} {share(c['values right'], c['values'])} {share(c['written right'], c['values'])} "
            f"{share(c['boxes right'], c['boxes'])} {share(c['review'], c['fields'])} {c['silent']:7} {c['false']:6} {c['unfit']:6}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutebook", required=True)
    parser.add_argument("--each", type=int, default=2, help="filled samples of each form")
    parser.add_argument("--seed", type=int, default=20, help="1 is what the program was tuned on")
    parser.add_argument("--only", nargs="*", default=[], help="distortions")
    parser.add_argument("--jobs", type=int, default=2, help="scans to read at once")
    args = parser.parse_args()
    program = str(Path(args.minutebook).resolve())
    with tempfile.TemporaryDirectory() as folder:
        making = [sys.executable, GENERATOR, folder, "--matrix", "--each", str(args.each), "--seed", str(args.seed)]
        subprocess.run(making + (["--only", *args.only] if args.only else []), check=True)
        print(f"{'':14}   value  written    boxes   review  silent  false  unfit")
        total = Counter()
        for distortion in sorted(Path(folder).iterdir()):
            truths = sorted(distortion.glob("*.truth.json"))

            def read(path):
                truth = json.loads(path.read_text())
                scan = next(p for p in path.parent.glob(path.name.replace(".truth.json", ".*")) if p != path)
                return score(truth, extract(program, str(scan), truth["kind"]))

            counts = Counter()
            with ThreadPoolExecutor(args.jobs) as pool:
                for one in pool.map(read, truths):
                    counts.update(one)
            total.update(counts)
            print(row(distortion.name, counts), flush=True)
        print(row("all", total))


if __name__ == "__main__":
    main()
