# SPDX-License-Identifier: EUPL-1.2
"""Words in the scripts that newcomers write come out of the printer, and out of the PDF as they went in."""

import random
import unicodedata
from collections import Counter
from typing import Any

import pytest
import typst

from meedoen.regie.besluiten.brieven import maak, regels, tekens
from meedoen.regie.besluiten.brieven.gegevens import Afspraak, Geadresseerde
from tests.regie.besluiten import pdf_lezen
from tests.regie.besluiten.brieven_voorbeelden import lettertypen, pdf, pip, tekst
from tests.regie.besluiten.test_brieven_pdf import op_papier

met_noto = pytest.mark.skipif(
    "Noto Sans" not in maak.families(lettertypen()), reason="alleen DejaVu: voer meedoen opmaak uit"
)
DOELEN = {
    "Tigrinya": "ሆላንድኛ ክመሃርን ክሰርሕን እደሊ።",
    "Amhaars": "ደች ቋንቋ መማር እና መሥራት እፈልጋለሁ።",
    "Arabisch": "أريد أن أتعلم الهولندية وأن أعمل في مستشفى.",
    "Perzisch": "می‌خواهم هلندی یاد بگیرم و کار کنم.",
    "Dari": "می‌خواهم در شفاخانه کار کنم و با مردم گپ بزنم.",
    "Pasjtoe": "زه غواړم هالنډي زده کړم او کار وکړم.",
    "Sorani": "دەمەوێت فێری هۆڵەندی ببم و کار بکەم.",
    "Kurmancî": "Ez dixwazim fêrî holandî bibim û bixebitim.",
    "Tamil": "நான் டச்சு மொழி கற்று வேலை செய்ய விரும்புகிறேன்.",
    "Oekraïens": "Я хочу вивчити нідерландську мову та працювати.",
    "Georgisch": "მინდა ვისწავლო ჰოლანდიური და ვიმუშაო.",
    "Armeens": "Ուզում եմ սովորել հոլանդերեն և աշխատել։",
    "Chinees": "我想学荷兰语，也想找一份工作。",
    "Chinees, traditioneel": "我想學荷蘭語，也想找一份工作。",
    "Thais": "ฉันอยากเรียนภาษาดัตช์และทำงานที่เมืองบาร์น",
    "Vietnamees": "Tôi muốn học tiếng Hà Lan và đi làm.",
    "Turks": "Hollandaca öğrenmek ve çalışmak istiyorum.",
    "Hebreeuws": "אני רוצה ללמוד הולנדית ולעבוד.",
    "Bengaals": "আমি ডাচ শিখতে চাই এবং কাজ করতে চাই।",
    "Hindi": "मैं डच सीखना और काम करना चाहता हूँ।",
    "Singalees": "මට ලන්දේසි භාෂාව ඉගෙන ගෙන වැඩ කිරීමට අවශ්‍යයි.",
    "Birmaans": "ကျွန်တော် ဒတ်ခ်ျဘာသာ သင်ယူပြီး အလုပ်လုပ်ချင်ပါတယ်။",
}


def _met_doel(doel: str) -> bytes:
    return pdf(pip(regels=(regels.vrij("Uw doel", f"“{doel}”"),)))


def _letters(woorden: str) -> Counter[str]:
    """Count the characters that are drawn; right-to-left text stands in the file from left to right."""
    return Counter(t for t in unicodedata.normalize("NFC", woorden) if not t.isspace() and t not in "\u200c\u200d")


@met_noto
@pytest.mark.parametrize("taal", DOELEN)
def test_a_goal_comes_out_of_the_letter_with_each_letter_once(taal: str) -> None:
    """Noto's Arabic and Thai gave letters twice: what is read aloud or copied was no word any more."""
    zonder, met = tekst(_met_doel("")), tekst(_met_doel(DOELEN[taal]))
    assert _letters(met) - _letters(zonder) == _letters(DOELEN[taal])
    assert not _letters(zonder) - _letters(met)


@met_noto
def test_words_from_right_to_left_begin_at_the_right() -> None:
    def begin(doel: str) -> float:
        """Return where the goal begins, in points from the left; its label stands before it on the same line."""
        plekken = pdf_lezen.plekken(_met_doel(doel))
        regel = next(y for x, y in pdf_lezen.plekken(_met_doel("werken")) if 200 < x < 210)
        return min(x for x, y in plekken if x > 100 and abs(y - regel) < 1)

    assert 200 < begin("Ik wil naar أريد") < 210, "the first letter decides: a Dutch sentence stays one"
    assert begin("أريد") > 500
    assert begin("أريد أن أعمل في Baarn") > 400


@met_noto
@pytest.mark.parametrize("woord", ["人" * 200, "W" * 100 + "人", "人W" * 60, "የ" * 150, DOELEN["Thais"] * 4])
def test_a_run_without_spaces_stays_on_the_paper_in_every_script(woord: str) -> None:
    inhoud = pdf(pip(regels=(regels.vrij("Uw doel", woord),), afspraken=(Afspraak(wie="Henk", wat=woord),)))
    assert op_papier(inhoud)
    breedste = max(len(stuk) for stuk in pdf_lezen.stukken(inhoud))
    assert breedste < 100, "a line that runs over the edge is one long piece"


@met_noto
def test_burmese_syllables_are_not_broken_apart() -> None:
    lang = "ကျွန်တော်ဒတ်ခ်ျဘာသာသင်ယူပြီးအလုပ်လုပ်ချင်ပါတယ်" * 3
    assert "◌" not in tekst(_met_doel(lang))


@met_noto
@pytest.mark.parametrize("naam", ["أميرة حداد", "ገብረመድህን ተስፋሚካኤል", "陈伟", "Владимир Đorđević"])
def test_a_name_in_every_script_stands_on_the_letter(naam: str) -> None:
    brief = pip(geadresseerde=Geadresseerde(aanhef=f"Geachte {naam}", naam=naam))
    assert not _letters(naam) - _letters(tekst(pdf(brief)))


@pytest.mark.parametrize(
    ("getypt", "mist"),
    [
        ("Gewoon Nederlands, met é en €.", ()),
        ("a\u00a0b\u202fc\u2003d\ne\tf", ()),
        ("zacht\u00adkoppel\u200bteken \ufeffmet\u2060 rest", ()),
        ("e\u0301", ()),
        ("blij \U0001f600 en \U0001f600 en \U0001f389", ("\U0001f600", "\U0001f389")),
        ("\U0001f44d\U0001f3fd", ("\U0001f44d\U0001f3fd",)),
        ("\U0001f1f3\U0001f1f1\U0001f1ea\U0001f1f7", ("\U0001f1f3\U0001f1f1", "\U0001f1ea\U0001f1f7")),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467!", ("\U0001f468\u200d\U0001f469\u200d\U0001f467",)),
        ("\u2764\ufe0f x", ("\u2764\ufe0f",)),
    ],
)
def test_what_cannot_be_printed_is_named_as_people_see_it(getypt: str, mist: tuple[str, ...]) -> None:
    kan = frozenset(range(0x20, 0x250)) | {0x20AC, 0x301}
    assert tekens.onafdrukbaar(getypt, kan) == mist


def test_the_sentence_names_the_characters_and_keeps_short() -> None:
    assert tekens.zin(()) == ""
    een = tekens.zin(("\U0001f600",))
    assert een == "Dit teken kan niet in de brief: \U0001f600. Haal het weg of schrijf het anders."
    assert tekens.zin(("a", "b")).startswith("Deze tekens kunnen niet in de brief: a b. Haal ze weg")
    assert "a b c d e f g h en nog 2 andere." in tekens.zin(tuple("abcdefghij"))
    assert "◌\u20e3" in tekens.zin(("\u20e3",))


def _drukt_af(doel: str) -> bool:
    """Ask Typst itself."""
    try:
        _met_doel(doel)
    except maak.TekenOntbreekt:
        return False
    return True


def test_all_that_the_fonts_have_can_be_printed() -> None:
    alle = [chr(punt) for punt in sorted(tekens.dekking(lettertypen()))]
    goed = [t for t in alle if unicodedata.category(t) not in {"Cc", "Cs"} and t not in tekens.RICHTINGSTEKENS]
    assert tekens.onafdrukbaar(" ".join(goed), tekens.dekking(lettertypen())) == ()
    proef: Any = typst.compile(
        b'#set document(title: "x")\n#set text(font: json(bytes(sys.inputs.lettertypen)))\n#sys.inputs.tekst',
        font_paths=[lettertypen()],
        ignore_system_fonts=True,
        sys_inputs=maak.invoer(pip(), maak.families(lettertypen())) | {"tekst": " ".join(goed)},
        pdf_standards=maak.NORMEN,
        timestamp=0,
    )
    assert proef[:5] == b"%PDF-"


def test_what_we_say_before_is_what_typst_says_at_the_printer() -> None:
    """Drawn by lot over all of Unicode, with a fixed seed; half of it is spaces, marks and other hard cases."""
    kan, lot = tekens.dekking(lettertypen()), random.Random(20261122)
    soorten: dict[str, list[str]] = {}
    for punt in range(0x20, 0x20000):
        soorten.setdefault(unicodedata.category(chr(punt)), []).append(chr(punt))
    proef = [
        t
        for soort in sorted(soorten)
        if soort not in {"Cc", "Cs"}
        for t in lot.sample(soorten[soort], min(6, len(soorten[soort])))
    ]
    bij_de_drukker = {t: _drukt_af(f"a{t}b") for t in proef}
    verschil = [
        f"U+{ord(t):04X} {unicodedata.name(t, '')}"
        for t, drukt in bij_de_drukker.items()
        if (tekens.onafdrukbaar(f"a{t}b", kan) == ()) is not drukt
    ]
    assert verschil == []
    assert 20 < sum(bij_de_drukker.values()) < len(proef) - 20
