# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError

from meedoen.regie.web.velden import (
    WEEK,
    AantalVeld,
    BsnVeld,
    DatumVeld,
    Formulier,
    TelefoonVeld,
    UrenVeld,
    toon_telefoon,
)


def zin_van(veld: forms.Field, tekst: str) -> str:
    with pytest.raises(ValidationError) as fout:
        veld.clean(tekst)
    return str(fout.value.messages[0])


def test_a_date_before_the_first_allowed_day_gets_the_sentence_of_the_page() -> None:
    veld = DatumVeld(niet_voor=date(2026, 11, 12), zin_voor="Deze dag ligt voor de brede intake.")
    assert zin_van(veld, "11-11-2026") == "Deze dag ligt voor de brede intake."
    assert veld.clean("12-11-2026") == date(2026, 11, 12)


def test_a_date_after_the_last_allowed_day_is_refused_with_that_day() -> None:
    veld = DatumVeld(niet_na=date(2026, 11, 20))
    assert veld.clean("20 november 2026") == date(2026, 11, 20)
    assert zin_van(veld, "21-11-2026") == "De laatste dag die kan, is 20 november 2026."


def test_an_empty_date_is_none_where_it_is_not_required() -> None:
    assert DatumVeld(required=False).clean("  ".strip()) is None
    assert zin_van(DatumVeld(), "") == "Vul een datum in. Bijvoorbeeld 1-12-2026."


def test_what_was_typed_as_a_date_stays_as_it_was_typed() -> None:
    assert DatumVeld().prepare_value("31 november") == "31 november"
    assert DatumVeld().prepare_value(date(2026, 12, 1)) == "1-12-2026"


@pytest.mark.parametrize(("getypt", "uren"), [("12", 12), ("12 uur", 12), ("1.650", 1650), ("600uur", 600)])
def test_hours_are_read_with_or_without_the_word(getypt: str, uren: int) -> None:
    assert UrenVeld().clean(getypt) == uren


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("12,5", "Schrijf hele uren, zonder komma. Bijvoorbeeld 12."),
        ("1.65", "Schrijf hele uren, zonder komma. Bijvoorbeeld 12."),
        ("veel", "Dit is geen aantal uren. Schrijf een getal. Bijvoorbeeld 12."),
        ("-3", "Dit is geen aantal uren. Schrijf een getal. Bijvoorbeeld 12."),
        ("41", "Dit mag hoogstens 40 uur zijn."),
        ("0", "Dit moet minstens 1 uur zijn."),
    ],
)
def test_hours_that_cannot_be_are_refused_in_words(getypt: str, zin: str) -> None:
    assert zin_van(UrenVeld(minimum=1, maximum=40), getypt) == zin


@pytest.mark.parametrize(("getypt", "weken"), [("50", 50), ("50 weken", 50), ("1 week", 1), ("1.000", 1000)])
def test_a_number_of_something_else_is_read_with_its_own_word(getypt: str, weken: int) -> None:
    assert AantalVeld(eenheid=WEEK).clean(getypt) == weken


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("", "Vul het aantal weken in. Bijvoorbeeld 50."),
        ("veel", "Dit is geen aantal weken. Schrijf een getal. Bijvoorbeeld 50."),
        ("50 uur", "Dit is geen aantal weken. Schrijf een getal. Bijvoorbeeld 50."),
        ("2,5", "Schrijf hele weken, zonder komma. Bijvoorbeeld 50."),
        ("0", "Dit moet minstens 1 week zijn."),
        ("3", "Dit mag hoogstens 2 weken zijn."),
    ],
)
def test_a_number_that_cannot_be_is_refused_in_the_words_of_what_is_counted(getypt: str, zin: str) -> None:
    assert zin_van(AantalVeld(eenheid=WEEK, minimum=1, maximum=2), getypt) == zin


def test_a_field_keeps_its_own_sentence_for_nothing() -> None:
    veld = AantalVeld(eenheid=WEEK, error_messages={"required": "Hoeveel weken?"})
    assert zin_van(veld, "") == "Hoeveel weken?"


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [
        ("06 12 34 56 78", "+31612345678"),
        ("06-12345678", "+31612345678"),
        ("(035) 555 01 20", "+31355550120"),
        ("+31 6 1234 5678", "+31612345678"),
        ("+31 (0)6 1234 5678", "+31612345678"),
        ("0031612345678", "+31612345678"),
        ("+90 532 123 45 67", "+905321234567"),
    ],
)
def test_a_telephone_number_is_kept_in_its_international_form(getypt: str, bewaard: str) -> None:
    assert TelefoonVeld().clean(getypt) == bewaard


@pytest.mark.parametrize("getypt", ["06 12 34 56 7", "0612345678901", "+31 6 1234567"])
def test_a_dutch_number_with_a_wrong_count_of_digits_is_refused(getypt: str) -> None:
    assert zin_van(TelefoonVeld(), getypt) == "Een Nederlands nummer heeft tien cijfers. Tel ze na."


def test_words_are_no_telephone_number() -> None:
    assert zin_van(TelefoonVeld(), "bel mij").startswith("Dit is geen telefoonnummer.")


def test_a_stored_number_is_shown_as_people_read_it() -> None:
    assert toon_telefoon("+31612345678") == "06 12 34 56 78"
    assert toon_telefoon("+31355550120") == "035 555 01 20"
    assert toon_telefoon("0612345678") == "06 12 34 56 78"
    assert toon_telefoon("+905321234567") == "+905321234567"


def test_a_bsn_must_pass_the_elfproef() -> None:
    assert BsnVeld().clean("9999 90 019") == "999990019"
    assert zin_van(BsnVeld(), "999990018").startswith("Dit BSN klopt niet")
    assert zin_van(BsnVeld(), "12") == "Een BSN heeft negen cijfers. Kijk het nummer na."


class Proef(Formulier):
    naam = forms.CharField()
    mail = forms.EmailField()
    route = forms.ChoiceField(choices=[("b1", "B1-route")])
    akkoord = forms.BooleanField()
    aantal = forms.IntegerField()
    eigen = forms.CharField(error_messages={"required": "Schrijf op wat zij wil."})
    dag = DatumVeld()


def test_a_form_says_what_is_missing_in_plain_words() -> None:
    fouten = {naam: lijst[0] for naam, lijst in Proef({}).errors.items()}
    assert fouten == {
        "naam": "Vul dit in.",
        "mail": "Vul dit in.",
        "route": "Kies een antwoord.",
        "akkoord": "Zet hier een vinkje.",
        "aantal": "Vul dit in.",
        "eigen": "Schrijf op wat zij wil.",
        "dag": "Vul een datum in. Bijvoorbeeld 1-12-2026.",
    }


def test_a_form_says_what_is_wrong_in_plain_words() -> None:
    fouten = Proef({"mail": "sanne", "route": "x", "aantal": "twee"}).errors
    assert fouten["mail"] == ["Dit is geen e-mailadres. Kijk of er een @ in staat."]
    assert fouten["route"] == ["Deze keuze staat niet in de lijst. Kies een andere."]
    assert fouten["aantal"] == ["Schrijf een heel getal. Bijvoorbeeld 12."]


@pytest.mark.parametrize(
    ("getypt", "goed"),
    [("1-1-0001", False), ("31-12-1899", False), ("1-1-1900", True), ("31-12-2100", True), ("1-1-2101", False),
     ("31-12-9999", False)],
)  # fmt: skip
def test_a_year_that_is_a_slip_of_the_pen_is_refused_in_words(getypt: str, goed: bool) -> None:
    if goed:
        assert DatumVeld().clean(getypt).year in (1900, 2100)
        return
    with pytest.raises(ValidationError, match="van 1900 tot en met 2100"):
        DatumVeld().clean(getypt)
