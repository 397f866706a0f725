# SPDX-License-Identifier: EUPL-1.2
"""Build the small official data files in ``src/meedoen/gegevens`` from RvIG's published tables.

Run ``python gereedschap/maak_gegevens.py [map]``. ``map`` holds RvIG's files (default:
``../shared/keten/brp`` next to the checkout): landelijke tabellen 32, 33, 34 and 56 and the GBA-V test set.
The product itself only reads the files this script writes; origin and date of each stand in ``BRONNEN.json``.
The result is byte for byte the same on every run with the same ``PEILDATUM``.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

PEILDATUM = "20261121"
WORTEL = Path(__file__).resolve().parent.parent
DOEL = WORTEL / "src" / "meedoen" / "gegevens"
BRON = WORTEL.parent / "shared" / "keten" / "brp"
RVIG = "RvIG, github.com/BRP-API/Haal-Centraal-BRP-bevragen, stand 29 juni 2026"
TITELS = ("21", "22", "23", "24", "25", "26", "27")
GEEN_GEMEENTE = {"0000", "1999"}
# De stand van tabel 33 is van 2022. Sindsdien één herindeling: Brielle, Hellevoetsluis en Westvoorne gingen
# op in Voorne aan Zee. (Wijdemeren gaat op zijn vroegst op 1 januari 2027 op in Hilversum en staat er nog.)
OPGEHEVEN_NA_TABEL = {"0501", "0530", "0614"}
NIEUW_NA_TABEL = [("1992", "Voorne aan Zee", "2023-01-01")]
VELDEN = {
    "bsn": "01.01.20",
    "voornamen": "01.02.10",
    "voorvoegsel": "01.02.30",
    "geslachtsnaam": "01.02.40",
    "geboortedatum": "01.03.10",
    "geboorteplaats": "01.03.20",
    "geboorteland": "01.03.30",
    "geslacht": "01.04.10",
    "nationaliteit": "04.05.10",
    "indicatie_geheim": "07.70.10",
    "gemeente": "08.09.10",
    "inschrijving_gemeente": "08.09.20",
    "straat": "08.11.10",
    "huisnummer": "08.11.20",
    "huisletter": "08.11.30",
    "toevoeging": "08.11.40",
    "postcode": "08.11.60",
    "woonplaats": "08.11.70",
    "land_vanwaar": "08.14.10",
    "vestiging_in_nederland": "08.14.20",
    "opschorting": "07.67.20",
    "opschorting_op": "07.67.10",
    "overleden_op": "06.08.10",
}
OOK_IN_DE_BRP = 3
"""Of each other kind (died, left, secret, incomplete birth date) so many persons, for the BRP test server."""
DATUMS = {"geboortedatum", "inschrijving_gemeente", "vestiging_in_nederland", "opschorting_op", "overleden_op"}
TABELLEN = {
    "gemeenten.csv": (
        "Tabel33_Gemeententabel.csv",
        "landelijke tabel 33 (stand 2022), van kracht op de peildatum; bijgewerkt met Voorne aan Zee (2023)",
    ),
    "landen.csv": ("Tabel34_Landentabel.csv", "landelijke tabel 34, landen van kracht op de peildatum"),
    "nationaliteiten.csv": (
        "Tabel32_Nationaliteitentabel.csv",
        "landelijke tabel 32, nationaliteiten van kracht op de peildatum",
    ),
    "verblijfstitels.csv": (
        "Tabel56_Verblijfstiteltabel.csv",
        "landelijke tabel 56, verblijfstitels van kracht op de peildatum",
    ),
}


def lees_tekst(pad: Path) -> str:
    """Return the text of ``pad``; some of RvIG's tables are UTF-16, some UTF-8 with a BOM."""
    ruw = pad.read_bytes()
    return ruw.decode("utf-16" if ruw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def datum(waarde: str) -> str:
    """Turn RvIG's ``jjjjmmdd`` into ISO ``jjjj-mm-dd``; empty stays empty, an unknown ``00`` stays."""
    return f"{waarde[:4]}-{waarde[4:6]}-{waarde[6:8]}" if len(waarde) == 8 else ""


def van_kracht(pad: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (code, omschrijving, vanaf) of every row of a landelijke tabel in force on ``PEILDATUM``."""
    for rij in csv.DictReader(io.StringIO(lees_tekst(pad))):
        velden = list(rij.values())
        ingang, einde = rij["99.98 Datum ingang"], rij["99.99 Datum einde"]
        if (not einde or einde > PEILDATUM) and (not ingang or ingang <= PEILDATUM):
            yield velden[0], velden[1], datum(ingang)


def schrijf_csv(doel: Path, rijen: list[tuple[str, str, str]]) -> None:
    """Write ``code,naam,vanaf`` with Unix line ends, sorted by code."""
    with doel.open("w", encoding="utf-8", newline="") as uit:
        schrijver = csv.writer(uit, lineterminator="\n")
        schrijver.writerow(("code", "naam", "vanaf"))
        schrijver.writerows(sorted(rijen))


def personen(pad: Path) -> tuple[list[dict[str, object]], list[dict[str, object]], list[str]]:
    """Return the living test persons that hold or held a verblijfstitel of ``TITELS``, some others, and every BSN.

    A persoonslijst spans several rows; those after the first leave the BSN empty and carry history.
    """
    rijen = list(csv.reader(io.StringIO(lees_tekst(pad)), delimiter=";"))
    kolom: dict[str, int] = {}
    for nummer, kop in enumerate(rijen[0]):
        kolom.setdefault(kop, nummer)
    lijsten: dict[str, list[list[str]]] = {}
    bezet: set[str] = set()
    bsn = ""
    for rij in rijen[1:]:
        bezet |= {rij[kolom[k]] for k in ("01.01.20", "02.01.20", "03.01.20", "05.01.20", "09.01.20")} - {""}
        bsn = rij[kolom["01.01.20"]] or bsn
        lijsten.setdefault(bsn, []).append(rij)
    keus = [bsn for bsn in sorted(lijsten) if komt_in_aanmerking(lijsten[bsn], kolom)]
    ook = anderen(lijsten, kolom, set(keus))
    gekozen, overig = ([persoon(lijsten[bsn], kolom) for bsn in wie] for wie in (keus, ook))
    return gekozen, overig, sorted(bezet)


def anderen(lijsten: dict[str, list[list[str]]], kolom: dict[str, int], al: set[str]) -> list[str]:
    """Return the BSNs of a few persons of each other kind that a client of the BRP has to understand."""
    soorten = (
        lambda rij: rij[kolom["06.08.10"]] != "",
        lambda rij: rij[kolom["07.67.20"]] == "E",
        lambda rij: rij[kolom["07.70.10"]] not in ("", "0"),
        lambda rij: rij[kolom["01.03.10"]].endswith("00"),
    )
    uit: set[str] = set()
    for is_zo in soorten:
        passend = [b for b in sorted(lijsten) if b.startswith("9999") and b not in al | uit and is_zo(lijsten[b][0])]
        uit |= set(passend[:OOK_IN_DE_BRP])
    return sorted(uit)


def komt_in_aanmerking(rijen: list[list[str]], kolom: dict[str, int]) -> bool:
    """Tell whether someone is alive, in the BSN test range and has or had a title of ``TITELS``."""
    eerste = rijen[0]
    if not eerste[kolom["01.01.20"]].startswith("9999") or eerste[kolom["06.08.10"]]:
        return False
    return any(rij[kolom["10.39.10"]] in TITELS for rij in rijen)


def persoon(rijen: list[list[str]], kolom: dict[str, int]) -> dict[str, object]:
    """Return one test person in our own field names and RvIG's values; verblijfstitels newest first."""
    velden: dict[str, object] = {
        naam: datum(rijen[0][kolom[element]]) if naam in DATUMS else rijen[0][kolom[element]]
        for naam, element in VELDEN.items()
    }
    velden["verblijfstitels"] = [
        {
            "code": rij[kolom["10.39.10"]],
            "vanaf": datum(rij[kolom["10.39.30"]]),
            "tot": datum(rij[kolom["10.39.20"]]),
        }
        for rij in rijen
        if rij[kolom["10.39.10"]] and not rij[kolom["10.84.10"]]
    ]
    velden["partners"] = [
        {"verbintenis": rij[kolom["05.15.10"]], "ontbonden": datum(rij[kolom["05.07.10"]])}
        for rij in nu_geldig(rijen, kolom, "05")
    ]
    velden["kinderen"] = [{"geboortedatum": datum(rij[kolom["09.03.10"]])} for rij in nu_geldig(rijen, kolom, "09")]
    return velden


def nu_geldig(rijen: list[list[str]], kolom: dict[str, int], categorie: str) -> list[list[str]]:
    """Return the rows that hold a partner (05) or child (09) of now: after a row with ``NN.H`` comes its history."""
    uit = []
    historie = False
    for rij in rijen:
        if any(rij[kolom[f"{categorie}.{deel}"]] for deel in ("01.20", "02.40", "03.10")) and not historie:
            uit.append(rij)
        historie = bool(rij[kolom[f"{categorie}.H"]])
    return uit


def bouw(bron: Path, doel: Path) -> dict[str, int]:
    """Write all data files from ``bron`` into ``doel``; return the number of entries per file."""
    doel.mkdir(parents=True, exist_ok=True)
    aantallen: dict[str, int] = {}
    bronnen: dict[str, dict[str, str | int]] = {}
    for naam, (bestand, wat) in TABELLEN.items():
        rijen = list(van_kracht(bron / bestand))
        if naam == "gemeenten.csv":
            weg = GEEN_GEMEENTE | OPGEHEVEN_NA_TABEL
            rijen = [rij for rij in rijen if rij[0] not in weg] + NIEUW_NA_TABEL
        schrijf_csv(doel / naam, rijen)
        aantallen[naam] = len(rijen)
        bronnen[naam] = {"bron": RVIG, "bestand": bestand, "wat": wat}
    lijst, ook, bezet = personen(bron / "testset_gbav.csv")
    alles = {"personen": lijst, "ook_in_de_brp": ook, "bezette_bsns": bezet}
    inhoud = json.dumps(alles, ensure_ascii=False, indent=1)
    (doel / "rvig_personen.json").write_text(inhoud + "\n", encoding="utf-8")
    aantallen["rvig_personen.json"] = len(lijst)
    bronnen["rvig_personen.json"] = {
        "bron": RVIG,
        "bestand": "testset_gbav.csv",
        "wat": "GBA-V-testpersonen (2 mei 2022) met nu of eerder verblijfstitel 21-27; geen echte mensen",
    }
    for naam, aantal in aantallen.items():
        bronnen[naam] |= {"peildatum": datum(PEILDATUM), "aantal": aantal}
    tekst = json.dumps(bronnen, ensure_ascii=False, indent=2)
    (doel / "BRONNEN.json").write_text(tekst + "\n", encoding="utf-8")
    return aantallen


def main() -> int:
    """Build from the map named on the command line; 1 when it is not there."""
    bron = Path(sys.argv[1]) if len(sys.argv) > 1 else BRON
    if not bron.is_dir():
        print(f"De map {bron} met de tabellen van RvIG is er niet; er is niets veranderd.", file=sys.stderr)
        return 1
    for naam, aantal in bouw(bron, DOEL).items():
        print(f"{naam}: {aantal}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
