#!/usr/bin/env python3
"""Judges named votes by minutes whose text layer holds roll calls in columns with the clerk's own tallies.

    bench/rollcalls.py truth SOURCE-DIR TARGET-DIR         writes NAME.truth.json for each PDF of SOURCE-DIR
    bench/rollcalls.py agree MINUTEBOOK FILE...            extracts, and says which roll calls differ from their tally

The truth is read from `pdftotext -layout` by the few rules below, none of which the program shares: a roll
call is kept only where the count of its names is the tally printed under it. Needs poppler-utils.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

OPTIONS = {"Yea": "yes", "Nay": "no", "Absent": "absent", "Abstain": "abstain"}
TALLY = re.compile(r"Yeas: *(\d+) +Nays: *(\d+) +Absent: *(\d+) +Abstentions: *(\d+)")
NAME = r"[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)?"
CELL = re.compile(rf"({NAME})\s{{3,}}({'|'.join(OPTIONS)})\b")
MOVED = re.compile(rf"(?:Councilor|Vice Chair|Chair) ({NAME}) moved (to )?")
SECONDED = re.compile(rf"(?:Councilor|Vice Chair|Chair) ({NAME}) seconded")
# The head of each page: its date and number, the kind of meeting, a rule.
HEAD = re.compile(r"^\s*(?:[A-Z][a-z]+ \d+, \d{4}\s+\d+|\([^()]*Meeting\)|_+)\s*$")


def lines(pdf):
    text = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", pdf, "-"], check=True, capture_output=True)
    return [line for line in text.stdout.decode().replace("\f", "").splitlines() if not HEAD.match(line)]


def motions(pdf):
    """Each motion with its mover, seconder, votes and result, in the order of the minutes."""
    found, voted, prose, votes = [], None, "", []
    for line in lines(pdf):
        cells = CELL.findall(line)
        if cells:
            votes += [{"option": OPTIONS[option], "voter_name": name} for name, option in cells]
            continue
        if tally := TALLY.search(line):
            counted = collections.Counter(vote["option"] for vote in votes)
            printed = dict(zip(OPTIONS.values(), map(int, tally.groups())))
            if any(counted[option] != number for option, number in printed.items()):
                sys.exit(f"{pdf.name}: the names under {found[-1]['motion_text'][:40]!r} are not the tally; read it anew")
            if re.search(r"original motion.* was voted on", prose):
                voted = next(motion for motion in reversed(found) if not motion["votes"])
            else:
                voted = found[-1]
            voted["votes"] = votes
            voted["counts"] = [{"option": option, "value": number} for option, number in printed.items()]
            votes, prose = [], ""
            continue
        if voted and (outcome := re.search(r"Motion (carried|denied)", line)):
            voted["result"] = {"carried": "pass", "denied": "fail"}[outcome[1]]
        prose = " ".join((prose + " " + line.strip()).split())
        if moved := MOVED.search(prose):
            found.append({"identifier": None, "mover": moved[1], "seconder": None, "votes": [], "counts": [],
                          "result": None, "motion_text": ""})
            prose = prose[moved.end():]
        if found and not found[-1]["seconder"] and (seconded := SECONDED.search(prose)):
            found[-1]["seconder"] = seconded[1]
            found[-1]["motion_text"] = prose[:seconded.start()].rstrip(" .")
            prose = prose[seconded.end():]
        elif "ROLL CALL" in line:
            votes = []
    return found


def write_truth(source, target):
    target.mkdir(parents=True, exist_ok=True)
    total = collections.Counter()
    for pdf in sorted(source.glob("*.pdf")):
        truth = motions(pdf)
        total += collections.Counter(motions=len(truth), votes=sum(len(motion["votes"]) for motion in truth))
        record = {"kind": "minutes", "meetings": [{"motions": truth}]}
        (target / f"{pdf.stem}.truth.json").write_text(json.dumps(record, indent=1, ensure_ascii=False))
    print(f"{total['motions']} motions with {total['votes']} named votes in {target}")


def agree(program, files):
    """Counts the roll calls that agree with their tally, those flagged, and those neither."""
    kinds = collections.Counter()
    for file in files:
        output = subprocess.run([program, "extract", file, "--kind", "minutes"], check=True, capture_output=True).stdout
        for meeting in json.loads(output)["meetings"]:
            for motion in meeting.get("motions", []):
                named = collections.Counter(vote["option"] for vote in motion.get("votes", []))
                counts = {count["option"]: count["value"] for count in motion.get("counts", [])}
                if not named or not counts:
                    continue
                if all(named[option] == number for option, number in counts.items()):
                    kinds["agree"] += 1
                elif any(flag["code"] == "tally-differs-from-roll-call" for flag in motion.get("flags", [])):
                    kinds["flagged"] += 1
                else:
                    kinds["silent"] += 1
                    print(f"{file}: {motion.get('motion_text')!r}: names {dict(named)}, tally {counts}")
    print(f"roll calls: {kinds['agree']} agree with their tally, {kinds['flagged']} are flagged, {kinds['silent']} neither")
    return 1 if kinds["silent"] else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    tasks = parser.add_subparsers(dest="task", required=True)
    truth = tasks.add_parser("truth")
    truth.add_argument("source", type=pathlib.Path)
    truth.add_argument("target", type=pathlib.Path)
    checking = tasks.add_parser("agree")
    checking.add_argument("program")
    checking.add_argument("files", nargs="+")
    chosen = parser.parse_args()
    if chosen.task == "truth":
        write_truth(chosen.source, chosen.target)
        return 0
    return agree(chosen.program, chosen.files)


if __name__ == "__main__":
    sys.exit(main())
