# SPDX-License-Identifier: EUPL-1.2
"""The XSD: that of our example made from its description, and one that somebody brings, read with distrust.

No entity is ever opened, no other file and no address is ever read: a document with a DOCTYPE, or an XSD that points
to another file, is refused before the library sees it. An XSD that takes too much to understand is tried in a process
of its own, with little memory and time.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, TypeAlias
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from meedoen.regie.uitvoer.cbs.beschrijving import Beschrijving, Veld

HOOGSTENS_BYTES: Final = 1_000_000
HOOGSTENS_FOUTEN: Final = 500
_XS: Final = "http://www.w3.org/2001/XMLSchema"
_DIEP: Final = 60
_SECONDEN: Final = 10
_WIJST_WEG: Final = ("include", "import", "redefine", "override")
_ZINNEN: Final = (
    ("PATTERN", "De vorm van de waarde past niet."),
    ("ENUMERATION", "De waarde staat niet in de lijst."),
    ("DATATYPE", "De waarde is van een andere soort."),
    ("LENGTH", "De waarde is te kort of te lang."),
    ("ELEMENT_CONTENT", "Er mist een element, of het staat op een andere plaats."),
    ("ELT", "Dit element kent het XSD niet."),
)
_DATUM: Final = {"jjjjmmdd": r"\d{8}", "jjjj-mm": r"\d{4}-\d{2}", "jjjjmm": r"\d{6}"}


Schema: TypeAlias = Any
"""A schema as lxml reads it; that library has no types."""


class XsdGeweigerd(Exception):
    """The XSD can't be used; the text says why."""


class XsdFout(NamedTuple):
    """What the XSD refuses: the number of the row (None: not in a row), the element, and the words of the library."""

    rij: int | None
    veld: str
    zin: str


def lees(inhoud: bytes) -> Schema:
    """Return the schema. Raise `XsdGeweigerd` for what is no XSD, points elsewhere, or is out of proportion."""
    if len(inhoud) > HOOGSTENS_BYTES:
        raise XsdGeweigerd(f"Dit XSD is groter dan {HOOGSTENS_BYTES // 1000} kB.")
    _kijk(inhoud)
    boom = _boom(inhoud)
    if boom.tag != f"{{{_XS}}}schema":
        raise XsdGeweigerd("Dit is XML, maar geen XSD: het begint niet met xs:schema.")
    weg = next((d for d in boom.iter() if d.tag in {f"{{{_XS}}}{naam}" for naam in _WIJST_WEG}), None)
    if weg is not None:
        naam = etree.QName(weg).localname
        raise XsdGeweigerd(f"Regel {weg.sourceline}: xs:{naam} wijst naar een ander bestand. Zet alles in één XSD.")
    try:
        return etree.XMLSchema(boom)
    except etree.XMLSchemaParseError as fout:
        raise XsdGeweigerd(f"Dit XSD klopt niet: {_woorden(fout)}") from None


def neem_aan(inhoud: bytes) -> None:
    """Try an XSD that somebody brought, in a process of its own. Raise `XsdGeweigerd`."""
    if len(inhoud) > HOOGSTENS_BYTES:
        raise XsdGeweigerd(f"Dit XSD is groter dan {HOOGSTENS_BYTES // 1000} kB.")
    _kijk(inhoud)
    try:
        proef = subprocess.run(
            [sys.executable, "-m", "meedoen.regie.uitvoer.cbs.xsd_proef"],
            input=inhoud, capture_output=True, timeout=_SECONDEN, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise XsdGeweigerd("Dit XSD kost te veel tijd om te lezen.") from None
    if proef.returncode == 1:
        raise XsdGeweigerd(proef.stdout.decode("utf-8", "replace").strip())
    if proef.returncode:
        raise XsdGeweigerd("Dit XSD kost te veel geheugen om te lezen.")


def keur(inhoud: bytes, schema: Schema, b: Beschrijving) -> list[XsdFout]:
    """Return what the XSD refuses in a file of ours, at most `HOOGSTENS_FOUTEN`; rows are counted from 1."""
    boom = _boom(inhoud)
    if schema.validate(boom):
        return []
    rij = f"{{{b.naamruimte}}}{b.rij}" if b.naamruimte else b.rij
    nummers = {element: nummer for nummer, element in enumerate(boom.iter(rij), 1)}
    uit: dict[XsdFout, None] = {}
    for fout in list(schema.error_log)[:HOOGSTENS_FOUTEN]:
        gevonden = boom.xpath(fout.path) if fout.path else []
        element = gevonden[0] if isinstance(gevonden, list) and gevonden else boom
        veld = etree.QName(element).localname
        nummer = next((nummers[e] for e in (element, *element.iterancestors()) if e in nummers), None)
        uit.setdefault(XsdFout(nummer, veld, _zin(fout.type_name, fout.message, b)))
    return list(uit)


def _kijk(inhoud: bytes) -> None:
    """Refuse a DOCTYPE and a tower of elements, with a reader that opens nothing."""
    diepte = 0

    def begin(naam: str, attributen: object) -> None:
        nonlocal diepte
        diepte += 1
        if diepte > _DIEP:
            raise XsdGeweigerd(f"Er staan meer dan {_DIEP} elementen in elkaar.")

    def einde(naam: str) -> None:
        nonlocal diepte
        diepte -= 1

    def doctype(*_: object) -> None:
        raise XsdGeweigerd("Er staat een DOCTYPE in. Die kan naar andere bestanden wijzen; Meedoen leest dat niet.")

    lezer = expat.ParserCreate()
    lezer.StartElementHandler, lezer.EndElementHandler = begin, einde
    lezer.StartDoctypeDeclHandler = doctype
    try:
        lezer.Parse(inhoud, True)
    except (expat.ExpatError, ValueError) as fout:
        regel = getattr(fout, "lineno", 0)
        raise XsdGeweigerd(f"Dit is geen geldige XML{f' (regel {regel})' if regel else ''}.") from None


def _boom(inhoud: bytes) -> Any:
    lezer = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(inhoud, lezer)
    except etree.XMLSyntaxError as fout:
        raise XsdGeweigerd(f"Dit is geen geldige XML: {_woorden(fout)}") from None


def _woorden(fout: Exception) -> str:
    return str(fout).replace(f"{{{_XS}}}", "xs:")[:300]


def _zin(soort: str, tekst: str, b: Beschrijving) -> str:
    """Return a sentence of ours, with the words of the library behind it: those name value and rule exactly."""
    kort = tekst.replace(f"{{{b.naamruimte}}}", "") if b.naamruimte else tekst
    voor = next((zin for deel, zin in _ZINNEN if deel in soort), "Dit past niet bij het XSD.")
    return f"{voor} Het XSD zegt: {kort[:250]}"


def xsd_van(b: Beschrijving) -> bytes:
    """Return the XSD that a description gives: used when the gemeente has none of CBS."""
    return "\n".join(_regels(b)).encode()


def _regels(b: Beschrijving) -> Iterator[str]:
    ruimte = f" xmlns={quoteattr(b.naamruimte)} targetNamespace={quoteattr(b.naamruimte)}" if b.naamruimte else ""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<xs:schema xmlns:xs="{_XS}"{ruimte} elementFormDefault="qualified">'
    yield f"<!-- {escape(b.naam).replace('--', '- -')}: gemaakt door Meedoen uit de beschrijving, niet door het CBS -->"
    yield from _open(b.wortel)
    if b.velden_kop and b.kop:
        yield from _groep(b.kop, b.velden_kop)
    else:
        yield from map(_element, b.velden_kop)
    veel = ' minOccurs="0" maxOccurs="unbounded"'
    if b.gemeente:
        yield from _open(b.gemeente, ' maxOccurs="unbounded"')
        yield from map(_element, b.velden_gemeente)
        yield from _groep(b.rij, b.velden, veel)
        yield from _DICHT
    else:
        yield from _groep(b.rij, b.velden, veel)
    yield from _DICHT
    yield "</xs:schema>"


_DICHT: Final = ("</xs:sequence></xs:complexType></xs:element>",)


def _open(naam: str, hoe_vaak: str = "") -> Iterator[str]:
    yield f'<xs:element name="{naam}"{hoe_vaak}><xs:complexType><xs:sequence>'


def _groep(naam: str, velden: tuple[Veld, ...], hoe_vaak: str = "") -> Iterator[str]:
    yield from _open(naam, hoe_vaak)
    yield from map(_element, velden)
    yield from _DICHT


def _element(veld: Veld) -> str:
    """Return the element of one field, with the same form that the layout engine checks."""
    basis, grenzen = "xs:string", ""
    if veld.soort == "datum" and veld.vorm == "jjjj-mm-dd":
        basis = "xs:date"
    elif veld.soort == "datum":
        grenzen = f'<xs:pattern value="{_DATUM[veld.vorm]}"/>'
    elif veld.soort == "getal":
        basis = "xs:nonNegativeInteger"
    elif veld.soort == "code":
        grenzen = "".join(f"<xs:enumeration value={quoteattr(w)}/>" for w in dict.fromkeys(veld.codes.values()))
    else:
        grenzen = f'<xs:minLength value="1"/><xs:maxLength value="{veld.lengte}"/>'
        if veld.patroon:
            grenzen += f"<xs:pattern value={quoteattr(veld.patroon)}/>"
    soort = f'<xs:simpleType><xs:restriction base="{basis}">{grenzen}</xs:restriction></xs:simpleType>'
    if veld.leeg is not None:
        mag = f"<xs:enumeration value={quoteattr(veld.leeg)}/>"
        leeg = f'<xs:simpleType><xs:restriction base="xs:string">{mag}</xs:restriction></xs:simpleType>'
        soort = f"<xs:simpleType><xs:union>{soort}{leeg}</xs:union></xs:simpleType>"
    hoe_vaak = "" if veld.verplicht or veld.leeg is not None else ' minOccurs="0"'
    return f'<xs:element name="{veld.naam}"{hoe_vaak}>{soort}</xs:element>'
