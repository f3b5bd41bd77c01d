#!/usr/bin/python3
"""Learns what recognition makes of letters, from pages whose text is known.

usage: learn_confusions.py FOLDER…   each with NAME.gt.txt beside a scan; runs tesseract

Prints one line a confusion: how often it came, the letters as printed, the letters as read. Pages with an even place
in the list feed the weights of Sources/Archive/Near/Confusions.swift; those with an odd one the noise of bench/search.
"""
import collections, difflib, os, re, subprocess, sys


def words(text):
    return re.findall(r"\S+", text)


def read(scan):
    env = dict(os.environ, OMP_THREAD_LIMIT="1")
    cached = os.path.join(os.environ.get("OCR_CACHE", "/nonexistent"), os.path.splitext(os.path.basename(scan))[0] + ".txt")
    if os.path.exists(cached):
        return open(cached).read()
    return subprocess.run(["tesseract", scan, "-", "--psm", "3"], env=env, capture_output=True, text=True).stdout


def align(a, b):
    """Pieces (as printed, as read) that differ, each with as few letters as tell them apart."""
    n, m = len(a), len(b)
    cost = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            if i == 0 or j == 0:
                cost[i][j] = i + j
            else:
                cost[i][j] = min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
    i, j, path = n, m, []
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            path.append((a[i - 1], b[j - 1])); i -= 1; j -= 1
        elif i and cost[i][j] == cost[i - 1][j] + 1:
            path.append((a[i - 1], "")); i -= 1
        else:
            path.append(("", b[j - 1])); j -= 1
    path.reverse()
    piece = None
    for x, y in path + [("", "")]:
        if x != y:
            piece = (piece[0] + x, piece[1] + y) if piece else (x, y)
        elif piece:
            yield piece
            piece = None


def confusions(truth, seen):
    a, b = words(truth), words(seen)
    count, letters = collections.Counter(), 0
    for op, i, j, k, l in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        letters += sum(len(w) for w in a[i:j]) if op in ("equal", "replace") else 0
        # Longer stretches are lost lines and other reading orders, not confusions of letters.
        if op == "replace" and j - i <= 4 and l - k <= 5:
            left, right = " ".join(a[i:j]).lower(), " ".join(b[k:l]).lower()
            if max(len(left), len(right)) <= 40 and difflib.SequenceMatcher(None, left, right).ratio() > 0.5:
                for x, y in align(left, right):
                    if len(x) <= 2 and len(y) <= 2:
                        count[x, y] += 1
    return count, letters


def main():
    for half in (0, 1):
        total, letters, place = collections.Counter(), 0, 0
        for folder in sys.argv[1:]:
            for name in sorted(os.listdir(folder)):
                if not name.endswith(".gt.txt"):
                    continue
                place += 1
                scan = next((os.path.join(folder, name[:-7] + e) for e in (".jpg", ".png", ".tif") if os.path.exists(os.path.join(folder, name[:-7] + e))), None)
                if scan and place % 2 == half:
                    found, length = confusions(open(os.path.join(folder, name)).read(), read(scan))
                    total += found
                    letters += length
        print(f"# half {half}: {sum(total.values())} confusions in {letters} letters")
        for (x, y), n in total.most_common(120):
            print(n, repr(x), repr(y))


if __name__ == "__main__":
    main()
