# SPDX-License-Identifier: EUPL-1.2
"""The layout engine as tables: quarters, descriptions that are refused, fields, XML and XSD. No database."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen import gegevens
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Rol, Veldgroep, veldgroepen
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.uitvoer.cbs import beschrijving, indelen, kenmerken, kwartaal, verblijf, vergelijken, xml, xsd
from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal
from meedoen.regie.uitvoer.cbs.taken import Staat, taken
from meedoen.regie.uitvoer.cbs.vergelijken import Soort
from tests.domein import bouw

Q1, Q2, Q3 = Kwartaal(2026, 1), Kwartaal(2026, 2), Kwartaal(2026, 3)
A, B = UUID(int=1), UUID(int=2)
KOP = {"kwartaal": "2026-3", "berichtgever": "A & B", "gemaakt_op": "2026-11-22", "programma": "Meedoen"}
GEMEENTE = {"gemeentecode": "0308", "leeg": "nee", "aantal": "1"}
PERSOON = {"volgnummer": "1", "kwartaal": "2026-3", "soort_regel": "nieuw", "bsn": "999990019"}


def rauw(**anders: Any) -> dict[str, Any]:
    return copy.deepcopy(gegevens.lees("cbs_swi_voorbeeld")) | anders


@pytest.mark.parametrize(
    ("k", "begin", "einde", "uiterlijk"),
    [
        (Kwartaal(2026, 3), date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 28)),
        (Kwartaal(2026, 4), date(2026, 10, 1), date(2026, 12, 31), date(2027, 1, 28)),
        (Kwartaal(2024, 1), date(2024, 1, 1), date(2024, 3, 31), date(2024, 4, 28)),
    ],
)
def test_a_quarter_has_its_days(k: Kwartaal, begin: date, einde: date, uiterlijk: date) -> None:
    assert (k.begin, k.einde, k.uiterlijk) == (begin, einde, uiterlijk)
    assert kwartaal.van_dag(begin) == kwartaal.van_dag(einde) == k
    assert k.volgende.vorige == k
    assert kwartaal.uit_code(k.code) == k


@pytest.mark.parametrize(
    "code", ["", "2026", "2026-0", "2026-5", "2021-4", "2026-3 ", "２０２６-3", "20263", "2026-3\n"]
)
def test_what_is_no_quarter_is_none(code: str) -> None:
    assert kwartaal.uit_code(code) is None


@pytest.mark.parametrize(
    ("geleverd", "vandaag", "verwacht"),
    [
        ({308: []}, date(2026, 10, 1), [(Q3, Staat.OPEN)]),
        ({308: []}, date(2026, 10, 14), [(Q3, Staat.OPEN)]),
        ({308: []}, date(2026, 10, 15), [(Q3, Staat.NADERT)]),
        ({308: []}, date(2026, 10, 28), [(Q3, Staat.NADERT)]),
        ({308: []}, date(2026, 10, 29), [(Q3, Staat.TE_LAAT)]),
        ({308: [Q3]}, date(2026, 10, 29), []),
        ({308: [Q1]}, date(2026, 10, 1), [(Q2, Staat.TE_LAAT), (Q3, Staat.OPEN)]),
        ({308: [Q3], 342: []}, date(2026, 10, 1), [(Q3, Staat.OPEN)]),
        ({}, date(2026, 10, 1), []),
    ],
)
def test_the_deadline_is_a_task_until_it_is_delivered(
    geleverd: dict[int, list[Kwartaal]], vandaag: date, verwacht: list[Any]
) -> None:
    assert [(t.kwartaal, t.staat) for t in taken(geleverd, vandaag)] == verwacht


def test_the_example_calls_itself_ours_and_doubts_every_field() -> None:
    b = beschrijving.voorbeeld()
    assert b.eigen
    assert "niet van het CBS" in b.bron
    assert [veld.naam for veld in (*b.velden_kop, *b.velden_gemeente, *b.velden) if not veld.twijfel] == []


def test_every_kenmerk_is_of_a_group_that_the_teamleider_reads_and_none_of_health() -> None:
    mag = set(veldgroepen(Rol.TEAMLEIDER))
    assert {k.groep.value for k in kenmerken.KENMERKEN.values()} <= mag
    assert Veldgroep.GEZONDHEID not in {k.groep for k in kenmerken.KENMERKEN.values()}


def test_somebody_of_whom_nothing_is_known_counts_nowhere_and_tells_nothing() -> None:
    p = kenmerken.Persoon(308, "", "", None, DossierFeiten(), (verblijf.Verblijf(),))
    assert not kenmerken.hoort_in(p, Q3)
    gelezen = kenmerken.kenmerken_van(p, Q3, frozenset(kenmerken.KENMERKEN))
    assert {code: tekst for code, tekst in gelezen.items() if tekst} == {"gemeentecode": "0308", "kwartaal": "2026-3"}


WEG, TERUG = date(2025, 8, 15), date(2026, 2, 10)
HIER, UIT = g.Ingeschreven(datum=date(2025, 2, 1), gemeente=308), g.VerhuisdUit(datum=WEG)
WEER = g.VerhuisdNaarGemeente(datum=TERUG)
EEN, TWEE = "2025-1 2025-2 2025-3", "2026-1 2026-2"


@pytest.mark.parametrize(
    ("verloop", "telt"),
    [
        ([HIER], f"{EEN} 2025-4 {TWEE}"),
        ([HIER, UIT], EEN),
        ([HIER, UIT, WEER], f"{EEN} {TWEE}"),
        ([HIER, UIT, g.Ingeschreven(datum=TERUG, gemeente=308)], f"{EEN} {TWEE}"),
        ([HIER, UIT, g.Ingeschreven(datum=TERUG, gemeente=342)], EEN),  # registered elsewhere is not back
        ([HIER, WEER, UIT], f"{EEN} {TWEE}"),  # that somebody left was told late
        ([HIER, UIT, WEER, UIT], f"{EEN} {TWEE}"),  # told twice
        ([HIER, UIT, WEER, g.VerhuisdUit(datum=date(2026, 3, 1))], f"{EEN} 2026-1"),
        ([HIER, g.VerhuisdUit(datum=date(2025, 6, 1)), UIT, WEER], f"{EEN} {TWEE}"),  # another day of leaving
        ([HIER, UIT, g.VerhuisdNaarGemeente(datum=date(2025, 9, 1))], f"{EEN} 2025-4 {TWEE}"),
        ([g.Gekoppeld(datum=date(2025, 1, 20), gemeente=308), UIT, WEER], f"{EEN} {TWEE}"),
        ([g.VerhuisdNaarGemeente(datum=date(2025, 2, 1)), UIT, g.Ingeschreven(datum=TERUG, gemeente=308)],
         f"{EEN} {TWEE}"),
        ([HIER, UIT, WEER, g.Voldaan(datum=date(2025, 7, 1), wijze=g.Vaststelling.DIPLOMA)], EEN),
    ],
)  # fmt: skip
def test_who_left_and_came_back_counts_while_living_here(verloop: list[g.Gegevens], telt: str) -> None:
    dag = date(2025, 1, 5)
    rijen = bouw.rijen((dag, bouw.plicht(dag)), *((TERUG, feit) for feit in verloop))
    feiten = feiten_uit(rijen, gemeente=308)
    p = kenmerken.Persoon(308, "", "", None, feiten, verblijf.verblijven(rijen, feiten, 308))
    kwartalen = [Kwartaal(2024, 4), *kwartaal.reeks(Kwartaal(2025, 1), Q2)]
    assert " ".join(k.code for k in kwartalen if kenmerken.hoort_in(p, k)) == telt


def test_each_quarter_tells_of_the_stay_of_then() -> None:
    rijen = bouw.rijen(*((TERUG, feit) for feit in (HIER, UIT, WEER)))
    feiten = feiten_uit(rijen, gemeente=308)
    p = kenmerken.Persoon(308, "", "", None, feiten, verblijf.verblijven(rijen, feiten, 308))
    gelezen = [
        [kenmerken.KENMERKEN[code].lees(p, k) for code in ("gevestigd_op", "vertrokken_op")]
        for k in (Kwartaal(2025, 2), Kwartaal(2025, 3), Q1)
    ]
    assert gelezen == [["2025-02-01", ""], ["2025-02-01", "2025-08-15"], ["2026-02-10", ""]]


def _zet(pad: str, waarde: Any) -> Callable[[dict[str, Any]], None]:
    def doe(blok: dict[str, Any]) -> None:
        plek: Any = blok
        *weg, laatste = pad.split(".")
        for stap in weg:
            plek = plek[int(stap)] if stap.isdigit() else plek[stap]
        if waarde is None:
            del plek[laatste]
        else:
            plek[laatste] = waarde

    return doe


@pytest.mark.parametrize(
    ("wijzig", "woorden"),
    [
        (_zet("xml", "x"), "xml: hier hoort een object"),
        (_zet("xml.wortel", "1a"), "kan geen naam van een element zijn"),
        (_zet("xml.wortel", "xmlDing"), "kan geen naam van een element zijn"),
        (_zet("xml.rij", "Bsn"), "ook de naam van een veld"),
        (_zet("xml.gemeente", ""), "geef in xml ook een naam"),
        (_zet("xml.naamruimte", 'a"><x'), "geen naamruimte"),
        (_zet("uitgave", "gisteren"), "schrijf de dag"),
        (_zet("naam", None), "naam: hier hoort een tekst"),
        (_zet("naam", "a\x00b"), "naam: hier hoort een tekst"),
        (_zet("velden", []), "geen enkel veld"),
        (_zet("velden", {"a": 1}), "velden: dit is een lijst"),
        (_zet("velden.0.kenmerk", "schoenmaat"), "velden, veld 1: het kenmerk 'schoenmaat' kent Meedoen niet"),
        (_zet("velden.0.kleur", "rood"), "velden, veld 1: 'kleur' kent Meedoen niet"),
        (_zet("velden.1.naam", "Volgnummer"), "veld 2: 'Volgnummer' staat er al"),
        (_zet("velden.0.soort", "plaatje"), "soort is een van"),
        (_zet("velden.3.soort", "datum"), "'bsn' is geen datum"),
        (_zet("velden.6.vorm", "dd-mm"), "vorm is een van"),
        (_zet("velden.3.lengte", True), "lengte is een getal"),
        (_zet("velden.2.codes", {}), "codes hoort bij soort"),
        (_zet("velden.2.codes", {"nieuw": 3}), "codes hoort bij soort"),
        (_zet("velden.3.patroon", "(a+)+"), "het patroon '(a+)+' kan niet"),
        (_zet("velden.3.patroon", "[0-9]*"), "kan niet"),
        (_zet("velden.3.patroon", "[9-0]"), "kan niet"),
        (_zet("velden.3.patroon", "a?b?c?d?"), "hoogstens 3 delen"),
        (_zet("velden.3.patroon", "[0-9]{9,1}"), "kan niet"),
        (_zet("een_van", ["niveau"]), "'niveau' is geen kenmerk"),
        (_zet("velden_kop.0.kenmerk", "bsn"), "het kenmerk 'bsn' kent Meedoen niet"),
    ],
)
def test_a_description_that_is_wrong_says_where(wijzig: Callable[[dict[str, Any]], None], woorden: str) -> None:
    blok = rauw()
    wijzig(blok)
    with pytest.raises(beschrijving.BeschrijvingGeweigerd) as fout:
        beschrijving.lees(json.dumps(blok).encode())
    assert woorden in str(fout.value)


@pytest.mark.parametrize(
    "inhoud", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b"1" * 300_000, b'{"a": NaN}', b"\x00"]
)
def test_rubbish_as_description_is_refused_in_words(inhoud: bytes) -> None:
    begin = time.monotonic()
    with pytest.raises(beschrijving.BeschrijvingGeweigerd):
        beschrijving.lees(inhoud)
    assert time.monotonic() - begin < 2


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.text(max_size=8), deel, max_size=3),
    )
)
def test_any_json_is_read_or_refused(ding: Any) -> None:
    for blok in (ding, rauw(velden=ding), rauw(xml=ding), rauw(velden=[ding]), rauw(een_van=ding)):
        try:
            beschrijving.uit_gegevens(blok, eigen=False)
        except beschrijving.BeschrijvingGeweigerd as fout:
            assert str(fout)


@pytest.mark.parametrize(
    ("kenmerk", "waarde", "veld", "zin"),
    [
        ("bsn", "99999001", "Bsn", "Dit past niet bij de vorm [0-9]{9}."),
        ("bsn", "٩٩٩٩٩٠٠١٩", "Bsn", "Dit past niet bij de vorm [0-9]{9}."),
        ("leerroute", "X", "Leerroute", "'X' heeft geen code in de beschrijving."),
        ("gevestigd_op", "2026-02-30", "Vestiging", "Dit is geen datum."),
        ("volgnummer", "-1", "Volgnummer", "Dit is geen heel getal."),
        ("volgnummer", "", "Volgnummer", "Volgnummer is leeg, en moet in het bestand."),
        ("bsn", "", "Bsn", "Er is minstens een van deze nodig: BSN of V-nummer."),
    ],
)
def test_a_field_that_does_not_fit_is_named_and_left_out(kenmerk: str, waarde: str, veld: str, zin: str) -> None:
    uit = indelen.deel_regel_in(beschrijving.voorbeeld(), PERSOON | {kenmerk: waarde})
    assert [(fout.veld, fout.zin) for fout in uit.fouten] == [(veld, zin)]
    assert veld not in dict(uit.velden)


@pytest.mark.parametrize(
    ("anders", "tekst"),
    [
        ({"vorm": "jjjjmmdd"}, "20260112"),
        ({"vorm": "jjjj-mm"}, "2026-01"),
        ({"vorm": "jjjjmm"}, "202601"),
        ({}, "2026-01-12"),
    ],
)
def test_a_date_is_written_as_the_layout_asks_and_the_xsd_agrees(anders: dict[str, str], tekst: str) -> None:
    blok = rauw()
    blok["velden"][6] |= anders
    blok["velden"][7]["leeg"] = "00000000"
    b = beschrijving.uit_gegevens(blok, eigen=False)
    velden = dict(indelen.deel_regel_in(b, PERSOON | {"gevestigd_op": "2026-01-12"}).velden)
    assert (velden["Vestiging"], velden["StartBredeIntake"]) == (tekst, "00000000")
    assert xsd.keur(_bestand(b, PERSOON | {"gevestigd_op": "2026-01-12"}), xsd.lees(xsd.xsd_van(b)), b) == []


def _bestand(b: beschrijving.Beschrijving, *personen: dict[str, str]) -> bytes:
    return "".join(xml.schrijf(b, KOP, [xml.Deel(GEMEENTE, personen)])).encode()


def test_the_xsd_of_the_example_accepts_what_we_write_and_names_what_is_wrong() -> None:
    b = beschrijving.voorbeeld()
    schema = xsd.lees(xsd.xsd_van(b))
    goed = _bestand(b, PERSOON, PERSOON | {"volgnummer": "2"})
    assert xsd.keur(goed, schema, b) == []
    mis = goed.replace(b"<Volgnummer>2</Volgnummer><Kwartaal>2026-3", b"<Volgnummer>2</Volgnummer><Kwartaal>2026")
    ((rij, veld, zin),) = xsd.keur(mis.replace(b"A &amp; B", b""), schema, b)[-1:]
    assert (rij, veld) == (2, "Kwartaal") and "[0-9]{4}-[1-4]" in zin
    assert xsd.keur(mis.replace(b"A &amp; B", b""), schema, b)[0][:2] == (None, "Berichtgever")


def test_a_flat_file_without_an_element_per_gemeente_can_be_described() -> None:
    blok = rauw(velden_gemeente=[])
    blok["xml"] |= {"gemeente": "", "kop": "", "naamruimte": ""}
    blok["velden"].append({"naam": "Gem", "kenmerk": "gemeentecode", "soort": "tekst", "verplicht": True})
    b = beschrijving.uit_gegevens(blok, eigen=False)
    inhoud = _bestand(b, PERSOON | {"gemeentecode": "0308"})
    assert b"<Gem>0308</Gem></Persoon>" in inhoud and b"xmlns" not in inhoud
    assert xsd.keur(inhoud, xsd.lees(xsd.xsd_van(b)), b) == []


_XS = b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">%s</xs:schema>'
_LACHEN = (
    b'<!DOCTYPE l [<!ENTITY a "ha">'
    + b"".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">'.encode() for i in range(9))
    + b"]><l>&j;</l>"
)


@pytest.mark.parametrize(
    ("inhoud", "woorden"),
    [
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _XS % b"&x;", "DOCTYPE"),
        (b'<!DOCTYPE a SYSTEM "http://10.0.0.1/a.dtd"><a/>', "DOCTYPE"),
        (_LACHEN, "DOCTYPE"),
        (_XS % b'<xs:include schemaLocation="/etc/passwd"/>', "xs:include wijst naar een ander bestand"),
        (_XS % b'<xs:import namespace="a" schemaLocation="http://10.0.0.1/a.xsd"/>', "xs:import wijst naar"),
        (_XS % b'<xs:redefine schemaLocation="a.xsd"/>', "xs:redefine wijst naar"),
        (_XS % b'<xs:element name="a" type="xs:bestaatniet"/>', "Dit XSD klopt niet"),
        (b"<a/>", "maar geen XSD"),
        (b"<a>" * 10_000, "in elkaar"),
        (b"", "geen geldige XML"),
        (b"\x00\xff\xfe", "geen geldige XML"),
        (b"%PDF-1.7", "geen geldige XML"),
        (b"<a>" + b"x" * 1_100_000 + b"</a>", "groter dan 1000 kB"),
    ],
    ids=range(13),
)
def test_rubbish_as_xsd_is_refused_in_words_and_quickly(inhoud: bytes, woorden: str) -> None:
    begin = time.monotonic()
    for lees in (xsd.lees, xsd.neem_aan):
        with pytest.raises(xsd.XsdGeweigerd) as fout:
            lees(inhoud)
        assert woorden in str(fout.value)
    assert time.monotonic() - begin < 5


def test_a_good_xsd_is_taken_in_a_process_of_its_own() -> None:
    xsd.neem_aan(xsd.xsd_van(beschrijving.voorbeeld()))


W1, W2 = {"bsn": "1", "niveau": ""}, {"bsn": "1", "niveau": "B1"}


@pytest.mark.parametrize(
    ("nu", "geleverd", "eerder", "verwacht"),
    [
        ({(A, Q3): W1}, {}, [], [(A, Q3, "nieuw", ())]),
        ({(A, Q3): W1}, {(A, Q2): ("nieuw", W1)}, [Q2], [(A, Q2, "vervallen", ()), (A, Q3, "vervolg", ())]),
        ({(A, Q2): W1, (A, Q3): W2}, {(A, Q2): ("nieuw", W1)}, [Q2],
         [(A, Q3, "vervolg", (("niveau", "", "B1"),))]),
        ({(A, Q2): W2, (A, Q3): W2}, {(A, Q2): ("nieuw", W1)}, [Q2],
         [(A, Q2, "correctie", (("niveau", "", "B1"),)), (A, Q3, "vervolg", (("niveau", "", "B1"),))]),
        ({(A, Q2): W1}, {}, [Q2], [(A, Q2, "nagekomen", ())]),
        ({(A, Q2): W1}, {(A, Q2): ("vervallen", W1)}, [Q2], [(A, Q2, "nagekomen", ())]),
        ({}, {(A, Q2): ("vervallen", W1)}, [Q2], []),
        ({(A, Q3): W1}, {(A, Q3): ("nieuw", W1)}, [Q3], []),
        ({(A, Q2): W1, (B, Q3): W1}, {}, [], [(B, Q3, "nieuw", ())]),
        # A kenmerk that the layout did not ask for at the time is no difference.
        ({(A, Q2): W2}, {(A, Q2): ("nieuw", {"bsn": "1"})}, [Q2], []),
    ],
)  # fmt: skip
def test_rows_beside_what_was_delivered(nu: Any, geleverd: Any, eerder: Any, verwacht: Any) -> None:
    toen = {plek: (Soort(soort), waarden) for plek, (soort, waarden) in geleverd.items()}
    uit = vergelijken.regels(nu, toen, kwartaal=Q3, eerder=frozenset(eerder))
    assert [(r.dossier_id, r.kwartaal, r.soort.value, r.verschillen) for r in uit] == verwacht


def test_the_same_two_dossiers_by_two_numbers_are_one_overlap() -> None:
    w = {"bsn": "999990019", "v_nummer": "27"}
    rijen = [(308, A, Q3, Soort.NIEUW, w, "2026-08-01"), (342, B, Q3, Soort.NIEUW, w, ""),
             (308, A, Q2, Soort.NAGEKOMEN, w, ""), (342, B, Q2, Soort.VERVALLEN, w, "")]  # fmt: skip
    (een,) = vergelijken.overlap(rijen)
    assert (een.kwartaal, een.verhuisd, len(een.plaatsen)) == (Q3, True, 2)
