"""What the drawn lines say: letters, reports and minutes in English, with the names, dates and sums that they are full of.

The words come from the installed English model's own dictionary, the phrases from the pools of the fixtures' generator.
"""
import functools
import pathlib
import random
import re
import string
import subprocess
import tempfile
import unicodedata

POOLS = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "generator" / "pools"
MODEL = "/usr/share/tesseract-ocr/5/tessdata/eng.traineddata"

COMMON = """the of and to in a that was is for it with as on be by he his at were which from they had not this are or an
have she their been who we all would there when one no more but my her will has if them so said could our up out into
some other than only after any him before about now made its such over should these must then two first time between
most very under also where without what can here many through against you your may shall being because during me how
did every well us same never own last great while again those back still much too just place right made men even long
house sent came day since way off another went each both year put took three part way next few make camp people work
city street council committee letter office department county board members meeting government German Jewish
children family received returned left found told given known called asked held taken brought used""".split()
ABROAD = """Frankfurt Theresienstadt Buchenwald Auschwitz Praha Vienna Wien Brno Bratislava Budapest Warszawa Kraków
Rotterdam Westerbork Amsterdam Hamburg Berlin Leipzig Dresden Breslau Königsberg München Köln Paris Lyon Geneva Zürich
Palestine Shanghai London Manchester Nitra Łódź Riga Kaunas Lisbon Marseille Stockholm Goldberg Rosenzweig Friedmann
Weiss Schwarz Kohn Löwy Grünwald Steiner Neumann Hirsch Kahn Meyer Oppenheimer Schneider Zimmermann Wagner Dvorak
Novotny Horowitz Szabo Kovacs Nagy van der Berg de Vries Lagerführer Gestapo Kommandant Ortsgruppe Arbeitsamt
Oberscharführer Reichsbahn Krankenkasse Gesellschaft Hauptstrasse Bahnhof""".split()
MONTHS = "January February March April May June July August September October November December".split()
TITLES = "Mr. Mrs. Miss Dr. Prof. Rev. Capt. Col. Lt. Hon. Alderman Councilman Commissioner Mayor Herr Frau".split()


@functools.lru_cache(None)
def pool(name):
    return [line for line in (POOLS / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line.strip()]


@functools.lru_cache(None)
def _model():
    """The model's characters, and its dictionary's words of letters."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["combine_tessdata", "-u", MODEL, folder + "/eng."], check=True, capture_output=True)
        subprocess.run(["dawg2wordlist", folder + "/eng.lstm-unicharset", folder + "/eng.lstm-word-dawg",
                        folder + "/words"], check=True, capture_output=True)
        listed = pathlib.Path(folder, "words").read_text(encoding="utf-8").split()
        rows = pathlib.Path(folder, "eng.lstm-unicharset").read_text(encoding="utf-8").splitlines()[1:]
    characters = {row.split(" ")[0] for row in rows} | {" "}
    plain = [word for word in listed if word.isalpha() and word.isascii()]
    lower = sorted(word for word in plain if word.islower() and 3 <= len(word) <= 13)
    names = sorted(word for word in plain if word.istitle() and 4 <= len(word) <= 12)
    return characters, lower, names


def is_known(text):
    return bool(text.strip()) and all(letter in _model()[0] for letter in text)


def _name(lot):
    last = lot.choice([lot.choice(pool("last")), lot.choice(ABROAD), lot.choice(_model()[2])])
    first = lot.choice([lot.choice(pool("first")), lot.choice(_model()[2]), lot.choice(string.ascii_uppercase) + "."])
    whole = lot.choice([f"{first} {last}", f"{lot.choice(TITLES)} {last}", f"{lot.choice(TITLES)} {first} {last}", last])
    return whole.upper() if lot.random() < 0.12 else whole


def _figure(lot):
    return lot.choice([
        lambda: str(lot.randint(1, 999)), lambda: f"{lot.randint(1, 99)},{lot.randint(0, 999):03}",
        lambda: f"${lot.randint(1, 999)}.{lot.randint(0, 99):02}", lambda: f"No. {lot.randint(1, 4000)}",
        lambda: f"{lot.randint(1, 31)}{lot.choice(['st', 'nd', 'rd', 'th'])} {lot.choice(MONTHS)}, {lot.randint(1900, 1979)}",
        lambda: f"{lot.choice(MONTHS)} {lot.randint(1, 31)}, {lot.randint(1900, 1979)}",
        lambda: f"{lot.randint(1, 31)}.{lot.randint(1, 12)}.{lot.randint(30, 65)}", lambda: str(lot.randint(1900, 1979)),
        lambda: f"{lot.randint(1, 12)}:{lot.randint(0, 59):02} {lot.choice(['A.M.', 'P.M.', 'a.m.', 'p.m.'])}",
        lambda: f"{lot.randint(1, 100)}%", lambda: f"({lot.randint(1, 20)})", lambda: f"{lot.randint(1, 40)}/{lot.randint(1, 40)}",
        lambda: f"{lot.randint(1930, 1960)}-{lot.randint(30, 65)}", lambda: f"£{lot.randint(1, 900)}",
    ])()


def _word(lot):
    if lot.random() < 0.5:
        return lot.choice(COMMON)
    word = lot.choice(_model()[1])
    return word + "-" + lot.choice(_model()[1]) if lot.random() < 0.02 else word


def _prose(lot):
    """Words as they follow in a letter: no sense, but its stops, capitals, names and figures."""
    parts, start = [], lot.random() < 0.4
    while sum(map(len, parts)) < 90:
        chance = lot.random()
        part = _name(lot) if chance < 0.09 else _figure(lot) if chance < 0.15 else _word(lot)
        if start:
            part, start = part[0].upper() + part[1:], False
        if lot.random() < 0.02:
            part = f'"{part}"'
        elif lot.random() < 0.015:
            part = f"({part})"
        chance = lot.random()
        if chance < 0.08:
            part += ","
        elif chance < 0.13:
            part, start = part + lot.choice([".", ".", ".", ".", "?", ":", ";", "!"]), True
        elif chance < 0.14:
            part += " -"
        parts.append(part)
    return " ".join(parts)


def _phrase(lot):
    text = lot.choice(pool(lot.choice(["report", "subject", "resolution", "ordinance", "ukreport", "uksubject", "action"])))
    text = re.sub(r"\{[a-z]*:?(\$\w+)\}", r"\1", text)
    fill = {"$street": lambda: lot.choice(pool("street")), "$firm": lambda: lot.choice(pool("firm")),
            "$amount": lambda: f"${lot.randint(10, 90000):,}.{lot.randint(0, 99):02}", "$lot": lambda: str(lot.randint(1, 90))}
    text = re.sub(r"\$[a-z]+", lambda found: fill.get(found.group(), lambda: _name(lot))(), text)
    return re.sub(r"[{}]", "", text)


def _short(lot):
    return lot.choice([
        lambda: f"- {lot.randint(1, 40)} -", lambda: _name(lot), lambda: _name(lot) + ",", lambda: "Yours " + lot.choice(
            ["truly,", "sincerely,", "faithfully,", "very truly,"]), lambda: f"Re: {_name(lot)}", lambda: _figure(lot),
        lambda: lot.choice(["Dear ", "My dear "]) + _name(lot) + lot.choice([":", ","]),
        lambda: " ".join(_word(lot) for _ in range(lot.randint(1, 4))).upper(),
        lambda: f"{lot.choice(pool('town'))}, {lot.choice(MONTHS)} {lot.randint(1, 31)}, {lot.randint(1900, 1979)}.",
        lambda: f"{lot.randint(1, 900)} {lot.choice(pool('street'))}", lambda: f"{_word(lot).title()}.",
        lambda: f"{lot.choice(string.ascii_uppercase)}.{lot.choice(string.ascii_uppercase)}. {lot.randint(1, 99)}",
    ])()


def line(lot, curly=False):
    """One line's text, 2 to 66 characters, cut where a typist would go to the next line."""
    chance = lot.random()
    text = _short(lot) if chance < 0.18 else _phrase(lot) if chance < 0.4 else _prose(lot)
    if chance >= 0.18:
        parts = text.split()
        if len(parts) > 8 and lot.random() < 0.7:
            parts = parts[lot.randrange(len(parts) // 2):]
        room, kept = lot.randint(20, 62), []
        while parts and sum(map(len, kept)) + len(kept) + len(parts[0]) <= room:
            kept.append(parts.pop(0))
        if parts and len(parts[0]) > 7 and parts[0].isalpha() and lot.random() < 0.4:
            kept.append(parts[0][:lot.randint(3, len(parts[0]) - 3)] + "-")
        text = " ".join(kept) or text[:room].strip()
        if lot.random() < 0.06:
            text = text.upper()
    if curly:
        text = re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’")
    return _spelt(" ".join(text.split())) or "the"


def _spelt(text):
    """With the model's letters only: it has no ü and no ł."""
    bare = "".join(letter if letter in _model()[0] else unicodedata.normalize("NFD", letter)[0] for letter in text)
    return "".join(letter for letter in bare.replace("Ł", "L").replace("ł", "l") if letter in _model()[0])
