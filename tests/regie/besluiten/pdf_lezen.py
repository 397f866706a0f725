# SPDX-License-Identifier: EUPL-1.2
"""Read a PDF made by Typst without a PDF library: its objects, its text, its structure.

Enough for what Typst writes: plain objects (no object streams), CID fonts with a ToUnicode map, and ActualText.
"""

import re
import zlib

OBJECT = re.compile(rb"(?<![0-9])(\d+) 0 obj\s(.*?)\sendobj", re.S)
STREAM = re.compile(rb"^(.*?)\bstream\r?\n(.*)\r?\nendstream", re.S)
# A font, the text that a reader takes in the place of what is drawn (until EMC), or a string that is drawn.
MERK = re.compile(rb"/ActualText<(?P<echt>[0-9A-F]*)>|(?P<einde>\bEMC\b)|/(?P<letter>\w+) [\d.]+ Tf|\(")
ONTSNAPT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def objecten(pdf: bytes) -> dict[int, bytes]:
    """Return every object by its number."""
    return {int(nummer): inhoud for nummer, inhoud in OBJECT.findall(pdf)}


def stroom(inhoud: bytes) -> bytes:
    """Return the data of a stream object, unpacked."""
    gevonden = STREAM.match(inhoud)
    assert gevonden, "geen stroom"
    kop, data = gevonden.groups()
    return zlib.decompress(data) if b"FlateDecode" in kop else data


def _verwijzing(inhoud: bytes, sleutel: bytes) -> int:
    gevonden = re.search(rb"/" + sleutel + rb"\s+(\d+) 0 R", inhoud)
    assert gevonden, sleutel
    return int(gevonden.group(1))


def _tekens(alles: dict[int, bytes], lettertype: int) -> dict[bytes, str]:
    kaart = stroom(alles[_verwijzing(alles[lettertype], b"ToUnicode")])
    paren = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\s", kaart)
    return {bytes.fromhex(a.decode()): bytes.fromhex(b.decode()).decode("utf-16-be") for a, b in paren}


def _bytes_van(letterlijk: bytes) -> bytes:
    def vervang(gevonden: re.Match[bytes]) -> bytes:
        code = gevonden.group(1)
        return bytes([int(code, 8)]) if code[:1].isdigit() else ONTSNAPT.get(code, code)

    return re.sub(rb"\\([0-7]{1,3}|.)", vervang, letterlijk, flags=re.S)


def _letterlijk(bron: bytes, begin: int) -> int:
    """Return where the string ends that begins at `begin`; balanced brackets belong to it."""
    diepte, plek = 1, begin
    while diepte:
        if bron[plek] == ord("\\"):
            plek += 1
        else:
            diepte += (bron[plek] == ord("(")) - (bron[plek] == ord(")"))
        plek += 1
    return plek - 1


def _stukken(bron: bytes, fonts: dict[bytes, dict[bytes, str]]) -> list[str]:
    uit, plek = [], 0
    kaart: dict[bytes, str] = {}
    vervangen = False
    while gevonden := MERK.search(bron, plek):
        plek = gevonden.end()
        if gevonden["letter"]:
            kaart = fonts[gevonden["letter"]]
        elif gevonden["echt"] is not None:
            uit.append(bytes.fromhex(gevonden["echt"].decode()).decode("utf-16"))
            vervangen = True
        elif gevonden["einde"]:
            vervangen = False
        else:
            einde = _letterlijk(bron, plek)
            codes = _bytes_van(bron[plek:einde])
            if not vervangen:
                uit.append("".join(kaart.get(codes[i : i + 2], "") for i in range(0, len(codes), 2)))
            plek = einde + 1
    return uit


def _per_bladzijde(pdf: bytes) -> list[list[str]]:
    alles = objecten(pdf)
    uit = []
    for inhoud in alles.values():
        if not re.search(rb"/Type/Page\b", inhoud):
            continue
        middelen = alles[_verwijzing(inhoud, b"Resources")]
        fonts = {n: _tekens(alles, int(o)) for n, o in re.findall(rb"/(f\d+) (\d+) 0 R", middelen)}
        uit.append(_stukken(stroom(alles[_verwijzing(inhoud, b"Contents")]), fonts))
    return uit


def bladzijden(pdf: bytes) -> list[str]:
    """Return the text of each page without any white space, in the order of the file."""
    return ["".join("".join(stukken).split()) for stukken in _per_bladzijde(pdf)]


def stukken(pdf: bytes) -> list[str]:
    """Return every string as it is set in one go: never more than one line."""
    return [stuk for bladzijde in _per_bladzijde(pdf) for stuk in bladzijde]


def plekken(pdf: bytes) -> list[tuple[float, float]]:
    """Return where each text begins, in points from the left and the bottom of its page."""
    alles = objecten(pdf)
    uit = []
    for nummer in re.findall(rb"/Contents (\d+) 0 R", pdf):
        bron = stroom(alles[int(nummer)])
        for x, y in re.findall(rb"1 0 0 -1 (-?[\d.]+) (-?[\d.]+) cm(?:(?!\bcm\b)[^()])*?\bBT\b", bron):
            uit.append((float(x), float(y)))
    return uit


def koppen(pdf: bytes) -> list[str]:
    """Return the heading tags in the order of the structure tree's objects: ["H1", "H2", …]."""
    return [naam.decode() for naam in re.findall(rb"/S/(H\d)\b", pdf)]
