# SPDX-License-Identifier: EUPL-1.2
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from meedoen.regie.web import bouw
from tests.sjabloon import neem_opmaak_over

PAKKETTEN = bouw.HIER.parents[3] / "node_modules"
met_pakketten = pytest.mark.skipif(not PAKKETTEN.is_dir(), reason="node_modules ontbreekt: voer npm ci uit")


@pytest.fixture(scope="module")
def gebouwd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what is built; print fonts that `meedoen opmaak` made here, and still are right, are copied."""
    doel = tmp_path_factory.mktemp("staat")
    neem_opmaak_over(doel, ("lettertypen",))
    assert bouw.bouw(PAKKETTEN, doel) is True
    return doel


@met_pakketten
def test_a_second_build_does_nothing(gebouwd: Path) -> None:
    assert bouw.bouw(PAKKETTEN, gebouwd) is False


@met_pakketten
def test_the_stylesheet_holds_the_components_and_balances_its_braces(gebouwd: Path) -> None:
    css = (gebouwd / "statisch-bron" / "meedoen.css").read_text(encoding="utf-8")
    assert ".utrecht-button--primary-action" in css
    assert ".meedoen-metrolijn" in css
    assert css.count("{") == css.count("}")


@met_pakketten
def test_every_file_the_stylesheet_names_is_there(gebouwd: Path) -> None:
    css = (gebouwd / "statisch-bron" / "meedoen.css").read_text(encoding="utf-8")
    namen = set(re.findall(r'url\("([^"]+)"\)', css))
    assert len(namen) >= 4
    static = bouw.HIER / "static"
    assert [n for n in namen if not ((gebouwd / "statisch-bron" / n).is_file() or (static / n).is_file())] == []


@met_pakketten
def test_every_own_colour_used_is_a_token(gebouwd: Path) -> None:
    eigen = "".join((bouw.OPMAAK / f"{naam}.css").read_text(encoding="utf-8") for naam in bouw.OPMAAK_VOLGORDE)
    gebruikt = set(re.findall(r"var\((--m-[\w-]+)", eigen))
    assert gebruikt - set(re.findall(r"(--m-[\w-]+):", eigen)) == set()


@met_pakketten
@pytest.mark.parametrize("gewicht", [400, 700])
def test_the_printed_font_has_latin_with_accents_and_its_weight(gebouwd: Path, gewicht: int) -> None:
    from fontTools.ttLib import TTFont

    letter = TTFont(gebouwd / "lettertypen" / f"noto-sans-{gewicht}.ttf")
    tekens = letter.getBestCmap()
    assert {ord(teken) for teken in "Aëïéñşğıćłž€“”ễКжіљΩ"} <= set(tekens)
    assert letter["OS/2"].usWeightClass == gewicht
    assert letter["name"].getBestFamilyName() == "Noto Sans"


@met_pakketten
@pytest.mark.parametrize(
    ("bestand", "tekens"),
    [
        ("vazirmatn-400", "قراربشأنخطتك پچژگکی ټډړږښځڅڼېۍ ڕڵۆێە"),  # Arabic, Persian, Pashto, Sorani
        ("noto-sans-arabic-400", "ٻڀٺٽٿ"),
        ("noto-sans-ethiopic-700", "ሆላንድኛክመሃርን።ጰ"),
        ("noto-sans-sc-400", "我想学荷兰语學蘭。"),
        ("sarabun-400", "ฉันอยากเรียน"),
        ("noto-sans-tamil-400", "நான்டச்சு"),
        ("noto-sans-georgian-400", "მინდავისწავლო"),
        ("noto-sans-armenian-400", "Ուզումեմսովորել"),
        ("noto-sans-hebrew-400", "אנירוצהללמוד"),
        ("noto-sans-bengali-400", "আমিডাচশিখতে"),
        ("noto-sans-devanagari-400", "मैंसीखनाचाहता।"),
        ("noto-sans-sinhala-400", "මටලන්දේසිභාෂාව"),
        ("noto-sans-myanmar-400", "ကျွန်တော်သင်ယူ"),
    ],
)
def test_each_printed_font_has_the_letters_of_its_script(gebouwd: Path, bestand: str, tekens: str) -> None:
    from fontTools.ttLib import TTFont

    letter = TTFont(gebouwd / "lettertypen" / f"{bestand}.ttf")
    assert {ord(teken) for teken in tekens if teken != " "} <= set(letter.getBestCmap())
    assert "fvar" not in letter
    assert letter["OS/2"].usWeightClass == int(bestand[-3:])


@met_pakketten
def test_new_css_leaves_the_printed_fonts_as_they_are(gebouwd: Path) -> None:
    """They take ten seconds; the CSS changes daily."""
    letter, stempel = gebouwd / "lettertypen" / "vazirmatn-400.ttf", gebouwd / "statisch-bron" / bouw.STEMPEL
    voor = letter.stat().st_mtime_ns
    stempel.write_text("andere opmaak", encoding="utf-8")
    assert bouw.bouw(PAKKETTEN, gebouwd) is True
    assert letter.stat().st_mtime_ns == voor
    assert stempel.read_text(encoding="utf-8") != "andere opmaak"


def test_a_missing_package_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(bouw.BouwFout, match="npm ci"):
        bouw.bouw(tmp_path / "node_modules", tmp_path / "staat")


def test_only_tokens_that_a_component_needs_are_taken_along() -> None:
    thema = "  --a: var(--b);\n  --b: 1px;\n  --c: 2px;\n"
    assert bouw.kies_tokens(thema, "x { width: var(--a); }") == "--a: var(--b);\n--b: 1px;"


@met_pakketten
def test_the_hashed_files_of_a_real_installation_can_be_made(gebouwd: Path, settings: Any, tmp_path: Path) -> None:
    settings.STATICFILES_DIRS = [gebouwd / "statisch-bron"]
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    assert list(tmp_path.glob("meedoen.*.css"))
    assert (tmp_path / "meedoen.css").is_file()
