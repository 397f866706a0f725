# SPDX-License-Identifier: EUPL-1.2
"""Letters: what they say, that they can be read by everyone, and that data never becomes markup."""

import dataclasses
import importlib.util
import os
import re
import shutil
import time as klok
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from types import ModuleType

import pytest
import typst

from meedoen.regie.besluiten.brieven import maak, regels, taal
from meedoen.regie.besluiten.brieven.gegevens import (
    Afspraak,
    Afzender,
    Bezwaar,
    Brief,
    Geadresseerde,
    Gesprek,
    Leerroute,
    OntheffingLbtBesluitBrief,
    Ondertekenaar,
    OproepBrief,
    PipBesluitBrief,
    Regel,
    Stuk,
    Tekortkoming,
    UitnodigingBrief,
    WaarschuwingBrief,
    Wijziging,
)
from tests.regie.besluiten import pdf_lezen

CHECKOUT = Path(__file__).parents[3]
COLLEGE = "het college van burgemeester en wethouders van Baarn"
AFZENDER = Afzender(
    gemeente="Baarn",
    kleur="#154f9c",
    adres="Postbus 100, 3740 AA Baarn",
    telefoon="035 555 01 20",
    email="inburgering@baarn.example",
    contactpersoon="Sanne Bakker",
    functie="consulent inburgering",
)
BEZWAAR = Bezwaar(tot_en_met=date(2027, 1, 5), orgaan=COLLEGE, adresregels=("Postbus 100", "3740 AA Baarn"))
GESPREK = Gesprek(
    datum=date(2026, 12, 28),
    tijd=time(10, 0),
    plaats=("Gemeentehuis Baarn", "Stationsweg 18"),
    tolktaal="Arabisch",
    meenemen=("uw verblijfspas",),
)
REGELS = (
    regels.leerroute(Leerroute.B1_ROUTE),
    regels.lessen(12, school="Taalschool Eemland"),
    regels.participatieverklaring(12, uiterlijk=date(2027, 5, 24)),
    regels.werk(40),
    regels.hulp("Henk Smit", organisatie="VluchtelingenWerk"),
    regels.kinderen(("Sami", "Lina")),
    regels.gesprekken(6),
)
GEMEEN = {
    "afzender": AFZENDER,
    "geadresseerde": Geadresseerde(
        aanhef="Geachte mevrouw Haddad",
        naam="Mevrouw A. Haddad",
        adresregels=("Prinses Irenelaan 12", "3743 ZZ Baarn"),
    ),
    "dagtekening": date(2026, 11, 24),
    "nummer": "2026-00417",
    "ondertekenaar": Ondertekenaar(naam="Sanne Bakker", functie="consulent inburgering", namens=COLLEGE),
}


def pip(**anders: object) -> PipBesluitBrief:
    """Give the PIP decision of Amira Haddad, with other values where wanted."""
    velden: dict[str, object] = {
        **GEMEEN,
        "leerroute": Leerroute.B1_ROUTE,
        "regels": REGELS,
        "termijn_van": date(2026, 11, 25),
        "termijn_tot_en_met": date(2029, 11, 24),
        "routewissel_tot_en_met": date(2028, 5, 24),
        "waarom_deze_route": "U bent twaalf jaar naar school gegaan.\nU wilt met kinderen werken.",
        "bezwaar": BEZWAAR,
        "besproken_op": date(2026, 11, 24),
    }
    return PipBesluitBrief(**{**velden, **anders})  # type: ignore[arg-type]


def oproep(nummer: int) -> OproepBrief:
    """Give the call with this number."""
    return OproepBrief(**GEMEEN, volgnummer=nummer, gesprek=GESPREK, boete=25000)  # type: ignore[arg-type]


def waarschuwing(tekortkoming: Tekortkoming) -> WaarschuwingBrief:
    """Give a warning after a talk that was missed or failed."""
    return WaarschuwingBrief(
        **GEMEEN,  # type: ignore[arg-type]
        tekortkoming=tekortkoming,
        gemist_op=date(2026, 11, 19),
        gesprek=GESPREK,
        boete=25000,
        contactpogingen=("Op 20 november hebben wij u gebeld.",),
    )


def ontheffing(*, toegekend: bool, toelichting: str = "") -> OntheffingLbtBesluitBrief:
    """Give a decision on the leerbaarheidstoets."""
    return OntheffingLbtBesluitBrief(
        **GEMEEN,  # type: ignore[arg-type]
        toegekend=toegekend,
        bezwaar=BEZWAAR,
        toelichting=toelichting,
    )


UITNODIGING = UitnodigingBrief(**GEMEEN, gesprek=GESPREK)  # type: ignore[arg-type]
ALLE: dict[str, Brief] = {
    "pip": pip(),
    "pip_gewijzigd": pip(
        wijziging=Wijziging(
            vorige_dagtekening=date(2026, 3, 2),
            reden="U bent verhuisd van Soest naar Baarn.",
            artikel="artikel 5.3 lid 3 Besluit inburgering 2021",
        )
    ),
    "pip_onderwijsroute": pip(leerroute=Leerroute.ONDERWIJSROUTE, routewissel_tot_en_met=None),
    "oproep_1": oproep(1),
    "oproep_2": oproep(2),
    "oproep_3": oproep(3),
    "uitnodiging": UITNODIGING,
    "waarschuwing": waarschuwing(Tekortkoming.NIET_GEKOMEN),
    "ontheffing": ontheffing(toegekend=True),
    "ontheffing_geweigerd": ontheffing(toegekend=False, toelichting="De toets is ook mondeling te doen."),
}


@pytest.fixture(scope="session")
def lettertypen() -> Path:
    """Give the folder with fonts that the installation made, else Debian's DejaVu."""
    eigen = Path(os.environ.get("MEEDOEN_MAP", CHECKOUT / ".meedoen")) / "lettertypen"
    for plek in (eigen, Path("/usr/share/fonts/truetype/dejavu")):
        if any(plek.glob("*.ttf")):
            return plek
    pytest.fail(f"geen lettertypen: verwacht in {eigen}; de installatie maakt die map")


@pytest.fixture
def pdf(lettertypen: Path) -> Callable[[Brief], bytes]:
    """Give the function that makes the PDF."""
    return lambda brief: maak.maak_pdf(brief, lettertypen=lettertypen)


def tekst(pdf: bytes) -> str:
    """Give all text without white space."""
    return "".join(pdf_lezen.bladzijden(pdf))


def staat_er(zin: str, pdf: bytes) -> bool:
    """Say whether a sentence stands in the letter, wherever its lines break."""
    return "".join(zin.split()) in tekst(pdf)


@pytest.mark.parametrize("naam", ALLE)
def test_elke_brief_is_toegankelijk_en_te_bewaren(naam: str, pdf: Callable[[Brief], bytes]) -> None:
    brief = ALLE[naam]
    inhoud = pdf(brief)
    alles = pdf_lezen.objecten(inhoud)

    assert b"/Type/StructTreeRoot" in inhoud
    assert re.search(rb"/MarkInfo<<[^>]*/Marked true", inhoud)
    assert b"/Lang(nl-NL)" in inhoud
    assert b"/DisplayDocTitle true" in inhoud
    xmp = next(pdf_lezen.stroom(o) for o in alles.values() if b"/Type/Metadata" in o).decode()
    for teken in (
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        f'<rdf:li xml:lang="x-default">{brief.titel}</rdf:li>',
        "<rdf:li>Gemeente Baarn</rdf:li>",
    ):
        assert teken in xmp
    beschrijvingen = [o for o in alles.values() if re.search(rb"/Type/FontDescriptor\b", o)]
    assert beschrijvingen
    assert all(re.search(rb"/FontFile[23]? ", o) for o in beschrijvingen)
    koppen = pdf_lezen.koppen(inhoud)
    assert koppen[0] == "H1"
    assert koppen.count("H1") == 1
    assert set(koppen[1:]) == {"H2"}


@pytest.mark.parametrize("naam", ALLE)
def test_elke_brief_zegt_wie_u_kunt_bellen_en_dat_een_tolk_niets_kost(
    naam: str, pdf: Callable[[Brief], bytes]
) -> None:
    inhoud = pdf(ALLE[naam])
    for zin in (
        ALLE[naam].titel,
        "Geachte mevrouw Haddad,",
        "24 november 2026",
        "2026-00417",
        "Prinses Irenelaan 12",
        "Bel Sanne Bakker: 035 555 01 20. U mag een tolk vragen; dat kost u niets.",
        f"namens {COLLEGE}",
    ):
        assert staat_er(zin, inhoud), zin
    aantal = len(pdf_lezen.bladzijden(inhoud))
    assert staat_er(f"Bladzijde {aantal} van {aantal}", inhoud)


@pytest.mark.parametrize("naam", ALLE)
def test_elke_brief_komt_binnen_een_seconde_en_twee_keer_hetzelfde(
    naam: str, pdf: Callable[[Brief], bytes]
) -> None:
    begin = klok.perf_counter()
    eerste = pdf(ALLE[naam])
    assert klok.perf_counter() - begin < 1
    assert pdf(ALLE[naam]) == eerste
    assert pdf(dataclasses.replace(ALLE[naam], nummer="2026-00418")) != eerste


def test_pip_besluit_zegt_wat_besloten_is_hoelang_en_waarom(
    lettertypen: Path, pdf: Callable[[Brief], bytes]
) -> None:
    inhoud = pdf(ALLE["pip"])
    for zin in (
        "Vandaag hebben wij uw plan met u besproken.",
        "U volgt de B1-route. U leert Nederlands tot en met niveau B1.",
        "U krijgt 12 uur les per week bij Taalschool Eemland.",
        "Uiterlijk op 24 mei 2027 bent u klaar.",
        "minstens 40 uur in de praktijk.",
        "Sami en Lina gaan naar de voorschool.",
        "Wij praten 6 keer met u over hoe het gaat.",
        "U hebt drie jaar: van 25 november 2026 tot en met 24 november 2029.",
        "Dat kan tot en met 24 mei 2028.",
        "U bent twaalf jaar naar school gegaan. U wilt met kinderen werken.",
    ):
        assert staat_er(zin, inhoud), zin
    bladzijden = pdf_lezen.bladzijden(inhoud)
    assert "Hoeveeltijdhebtu?" in bladzijden[0]
    if "Noto Sans" in maak.families(lettertypen):  # DejaVu is wider and takes more room
        assert len(bladzijden) == 2
        assert "Metvriendelijkegroet" in bladzijden[0]


@pytest.mark.parametrize("naam", ["pip", "pip_gewijzigd", "ontheffing", "ontheffing_geweigerd"])
def test_elk_besluit_zegt_wie_tot_wanneer_en_waar_bezwaar_kan(
    naam: str, pdf: Callable[[Brief], bytes]
) -> None:
    inhoud = pdf(ALLE[naam])
    laatste = len(pdf_lezen.bladzijden(inhoud))
    assert staat_er(f"U kunt bezwaar maken tot en met 5 januari 2027. Op bladzijde {laatste}", inhoud)
    assert "Zomaaktubezwaar" in pdf_lezen.bladzijden(inhoud)[-1]
    for zin in ("Iemand anders die door dit besluit wordt geraakt", "U hebt zes weken.", "Postbus 100"):
        assert staat_er(zin, inhoud), zin
    assert staat_er(f"Stuur uw brief naar {COLLEGE}", inhoud)


@pytest.mark.parametrize("naam", ["oproep_1", "oproep_2", "oproep_3", "uitnodiging", "waarschuwing"])
def test_een_brief_die_geen_besluit_is_noemt_geen_bezwaar(naam: str, pdf: Callable[[Brief], bytes]) -> None:
    inhoud = pdf(ALLE[naam])
    assert "bezwaar" not in tekst(inhoud)
    assert staat_er("maandag 28 december 2026 om 10.00 uur", inhoud)
    assert staat_er("U hebt het recht om alleen met ons te praten", inhoud)
    assert staat_er("Er is een tolk voor u: Arabisch.", inhoud)


def test_oproepen_noemen_elk_hun_eigen_gevolg(pdf: Callable[[Brief], bytes]) -> None:
    een, twee, drie = (pdf(oproep(n)) for n in (1, 2, 3))
    assert staat_er("Dan krijgt u een waarschuwing en een nieuwe oproep.", een)
    assert "boete" not in tekst(een)
    assert staat_er("een boete krijgen van € 250 (artikel 22", twee)
    assert not staat_er("plan zonder u", twee)
    assert staat_er("Wij maken dan uw plan zonder u", drie)


def test_uitnodiging_in_het_azc_dwingt_nergens_toe(pdf: Callable[[Brief], bytes]) -> None:
    inhoud = pdf(UITNODIGING)
    assert staat_er("U mag zelf kiezen. Komt u niet? Dan heeft dat geen gevolgen voor u.", inhoud)
    for woord in ("boete", "oproep", "waarschuwing"):
        assert woord not in tekst(inhoud).lower()


def test_waarschuwing_zegt_waarover_en_vraagt_of_het_klopt(pdf: Callable[[Brief], bytes]) -> None:
    weg, stil = (pdf(waarschuwing(t)) for t in Tekortkoming)
    assert staat_er("Op 19 november 2026 had u een gesprek met ons over uw inburgering. U bent niet", weg)
    assert staat_er("U hebt toen niet genoeg meegewerkt.", stil)
    for inhoud in (weg, stil):
        assert staat_er("Klopt dit niet?", inhoud)
        assert staat_er("Op 20 november hebben wij u gebeld.", inhoud)


def test_gewijzigd_plan_noemt_oude_plan_en_grond_en_laat_de_tijd_staan(pdf: Callable[[Brief], bytes]) -> None:
    inhoud = pdf(ALLE["pip_gewijzigd"])
    assert staat_er("in de plaats van het plan van 2 maart 2026. Dat mag volgens artikel 5.3 lid 3", inhoud)
    assert staat_er("Uw tijd verandert niet door dit nieuwe plan.", inhoud)


def test_plan_bij_afwezigheid_zegt_dat_er_geen_gesprek_was(pdf: Callable[[Brief], bytes]) -> None:
    inhoud = pdf(pip(bij_afwezigheid=True, besproken_op=None))
    assert staat_er("Wij hebben u drie keer opgeroepen voor een gesprek.", inhoud)
    assert not staat_er("met u besproken", inhoud)


def test_ontheffing_noemt_nooit_de_beperking(pdf: Callable[[Brief], bytes]) -> None:
    for inhoud in (pdf(ALLE["ontheffing"]), pdf(ALLE["ontheffing_geweigerd"])):
        for woord in ("visu", "audit", "handicap", "beperking", "ziek", "zien", "horen"):
            assert woord not in tekst(inhoud).lower().replace("latenzien", "").replace("laatzien", "")
    assert staat_er("De toets is ook mondeling te doen.", pdf(ALLE["ontheffing_geweigerd"]))


def test_geheim_adres_geeft_een_brief_zonder_adres(pdf: Callable[[Brief], bytes]) -> None:
    zonder = Geadresseerde(aanhef="Geachte mevrouw Haddad", naam="Mevrouw A. Haddad")
    inhoud = pdf(pip(geadresseerde=zonder))
    assert staat_er("Deze brief krijgt u van ons in handen.", inhoud)
    assert staat_er("een adres waar wij u een brief kunnen sturen", inhoud)
    assert "Irenelaan" not in tekst(inhoud)
    assert "geheim" not in tekst(inhoud).lower()


VIJANDIG = (
    "#let x = 1",
    '#read("/etc/passwd")',
    "*niet vet* _niet schuin_ $x^2$",
    "= Kop @bezwaar <bezwaar>",
    "\"dubbel\" 'enkel' \\ `code` ]}) //weg /*ook*/",
    "#sys.inputs.gegevens",
    "https://voorbeeld.example/~x",
)


@pytest.mark.parametrize("invoer", VIJANDIG)
def test_tekst_van_mensen_wordt_letterlijk_gedrukt(invoer: str, pdf: Callable[[Brief], bytes]) -> None:
    geadresseerde = Geadresseerde(
        aanhef=f"Geachte {invoer}", naam=f"N {invoer}", adresregels=(f"A {invoer}",)
    )
    inhoud = pdf(
        pip(
            geadresseerde=geadresseerde,
            nummer=f"Nr {invoer}",
            waarom_deze_route=f"W {invoer}",
            regels=(Regel(label=f"L {invoer}", zin=(Stuk(tekst=f"Z {invoer}", vet=True),)),),
            afspraken=(Afspraak(wie=f"Wie {invoer}", wat=f"Wat {invoer}"),),
        )
    )
    for begin in ("Geachte", "N", "A", "Nr", "W", "L", "Z", "Wie", "Wat"):
        assert staat_er(f"{begin} {invoer}", inhoud), begin


def test_een_heel_lang_woord_blijft_op_het_papier(pdf: Callable[[Brief], bytes]) -> None:
    woord = "W" * 150
    inhoud = pdf(
        pip(
            geadresseerde=Geadresseerde(aanhef=f"Geachte {woord}", naam=woord, adresregels=(woord,)),
            afspraken=(Afspraak(wie=woord, wat=woord, uiterlijk=date(2027, 3, 1)),),
        )
    )
    assert tekst(inhoud).count(woord) == 5
    breedte_mm = 210 - 21
    for stuk in re.findall(rb"1 0 0 -1 ([\d.]+) [\d.]+ cm", b"".join(_inhoud(inhoud))):
        assert float(stuk) / 72 * 25.4 < breedte_mm


def _inhoud(pdf: bytes) -> list[bytes]:
    alles = pdf_lezen.objecten(pdf)
    nummers = re.findall(rb"/Contents (\d+) 0 R", pdf)
    return [pdf_lezen.stroom(alles[int(nummer)]) for nummer in nummers]


def test_veel_afspraken_lopen_door_met_de_kop_erboven(pdf: Callable[[Brief], bytes]) -> None:
    rij = Afspraak(
        wie="Henk Smit", wat="Ik help met de inschrijving bij de huisarts.", uiterlijk=date(2027, 3, 1)
    )
    inhoud = pdf(pip(afspraken=(rij,) * 40))
    vol = [blad for blad in pdf_lezen.bladzijden(inhoud) if "Ikhelp" in blad]
    assert len(vol) >= 2
    assert all("WieWatUiterlijk" in blad for blad in vol)
    assert tekst(inhoud).count("Ikhelpmetdeinschrijving") == 40
    assert inhoud.count(b"/S/TH") >= 3


def test_een_zeer_lange_afspraak_valt_niet_van_het_blad(pdf: Callable[[Brief], bytes]) -> None:
    lang = " ".join(f"woord{n}" for n in range(1500))
    inhoud = pdf(
        pip(afspraken=(Afspraak(wie="Amira", wat=lang),), regels=(*REGELS, regels.vrij("Ook", lang.upper())))
    )
    assert len(pdf_lezen.bladzijden(inhoud)) > 4
    assert staat_er("woord0 woord1", inhoud)
    assert "woord1499" in tekst(inhoud)
    assert "WOORD1499" in tekst(inhoud)


@pytest.mark.parametrize("naam", ["أميرة حداد", "ገብረመድህን ተስፋሚካኤል", "Győző Čaušević", "Владимир", "姓名"])
def test_een_naam_in_elk_schrift_komt_erop_of_geeft_een_duidelijke_fout(
    naam: str, lettertypen: Path, pdf: Callable[[Brief], bytes]
) -> None:
    brief = pip(geadresseerde=Geadresseerde(aanhef=f"Geachte {naam}", naam=naam))
    if not _kan(naam, lettertypen):
        with pytest.raises(maak.TekenOntbreekt):
            pdf(brief)
        return
    gedrukt = tekst(pdf(brief))
    assert set("".join(naam.split())) <= set(gedrukt)


def _kan(naam: str, lettertypen: Path) -> bool:
    from fontTools.ttLib import TTFont

    gedekt: set[int] = set()
    for plek in lettertypen.glob("*.ttf"):
        with TTFont(plek) as lettertype:
            gedekt |= set(lettertype.getBestCmap())
    return {ord(teken) for teken in naam if not teken.isspace()} <= gedekt


def test_tekens_die_de_leesrichting_draaien_gaan_eruit(pdf: Callable[[Brief], bytes]) -> None:
    geadresseerde = Geadresseerde(
        aanhef="Geachte heer \u202eJansen\x00", naam="\u2067De heer\u2069 J.\tJansen"
    )
    inhoud = pdf(pip(geadresseerde=geadresseerde))
    assert staat_er("Geachte heer Jansen,", inhoud)
    assert staat_er("De heer J. Jansen", inhoud)


def test_zonder_lettertypen_een_duidelijke_fout(tmp_path: Path) -> None:
    with pytest.raises(maak.LettertypenOntbreken, match="Geen map met lettertypen"):
        maak.maak_pdf(ALLE["pip"], lettertypen=tmp_path / "weg")
    with pytest.raises(maak.LettertypenOntbreken, match="bevat geen lettertype"):
        maak.maak_pdf(ALLE["pip"], lettertypen=tmp_path)


@pytest.mark.parametrize(
    ("fout", "maker"),
    [
        ("verwacht #rrggbb", lambda: dataclasses.replace(AFZENDER, kleur="blauw")),
        ("bezwaaradres ontbreekt", lambda: dataclasses.replace(BEZWAAR, adresregels=())),
        ("zonder regels", lambda: pip(regels=())),
        ("motivering van de leerroute", lambda: pip(waarom_deze_route="  ")),
        ("eindigt voordat", lambda: pip(termijn_tot_en_met=date(2026, 11, 24))),
        ("de wet kent er drie", lambda: oproep(4)),
        ("moet een motivering hebben", lambda: ontheffing(toegekend=False)),
    ],
)
def test_een_onware_of_lege_brief_kan_niet_worden_gemaakt(fout: str, maker: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=fout):
        maker()


@pytest.mark.parametrize(
    ("van", "tot_en_met", "jaren"),
    [
        (date(2026, 11, 25), date(2029, 11, 24), 3),
        (date(2024, 2, 29), date(2027, 2, 27), 0),
        (date(2026, 11, 25), date(2030, 5, 24), 0),
        (date(2027, 1, 1), date(2029, 12, 31), 3),
    ],
)
def test_hele_jaren(van: date, tot_en_met: date, jaren: int) -> None:
    assert pip(termijn_van=van, termijn_tot_en_met=tot_en_met).hele_jaren == jaren


def test_woorden_voor_dagen_tijd_en_geld() -> None:
    assert taal.dag_en_datum(date(2026, 12, 28)) == "maandag 28 december 2026"
    assert taal.tijdstip(time(9, 5)) == "9.05 uur"
    assert [taal.euro(c) for c in (25000, 1250, 123456700)] == ["€ 250", "€ 12,50", "€ 1.234.567"]
    assert taal.opsomming(("Sami", "Lina", "Noor")) == "Sami, Lina en Noor"
    assert [taal.getal(n) for n in (3, 10, 11)] == ["drie", "tien", "11"]


def test_vertaling_staat_naast_het_nederlands(lettertypen: Path) -> None:
    proef = b"""#import "opmaak.typ": *
#brief((p[Uw plan.], kop[Vraag?]), vertaling: (p[Your plan.], kop[Question?]), taal: "en")"""
    inhoud = typst.compile(
        proef,
        root=maak.SJABLONEN,
        font_paths=[lettertypen],
        ignore_system_fonts=True,
        sys_inputs=maak.invoer(ALLE["pip"], maak.families(lettertypen)),
        pdf_standards=maak.NORMEN,
        timestamp=0,
    )
    assert isinstance(inhoud, bytes)
    assert staat_er("Uw plan. Your plan. Vraag? Question?", inhoud)
    assert b"/Lang(en" in inhoud


def _controle() -> ModuleType:
    bron = importlib.util.spec_from_file_location(
        "controleer_pdf", CHECKOUT / "gereedschap/controleer_pdf.py"
    )
    assert bron and bron.loader
    module = importlib.util.module_from_spec(bron)
    bron.loader.exec_module(module)
    return module


def test_zonder_verapdf_zegt_de_controle_dat_niets_is_nagekeken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _controle().main(["brief.pdf"]) == 3
    assert "Niet gecontroleerd" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF staat niet op PATH: niet gecontroleerd")
@pytest.mark.parametrize("naam", ALLE)
def test_verapdf_keurt_elke_brief_goed(naam: str, tmp_path: Path, pdf: Callable[[Brief], bytes]) -> None:
    bestand = tmp_path / "brief.pdf"
    bestand.write_bytes(pdf(ALLE[naam]))
    assert _controle().main([str(bestand)]) == 0
