# SPDX-License-Identifier: EUPL-1.2
"""What a service of help after or outside the act answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "geen_nazorg": "Dit dossier staat niet in de nazorg. Kijk bij de fase hoe het ervoor staat.",
    "toekomst": "Deze dag komt nog. Vul een dag in die al is geweest.",
    "voor_voldaan": "Het inburgeren was klaar op {dag}. Het laatste contact was op die dag of later.",
    "poging_nodig": "Schrijf op hoe en hoe vaak je deze persoon probeerde te bereiken.",
    "overleden": "Deze persoon is overleden.",
    "vertrokken": "Deze persoon woont niet meer in de gemeente.",
    "samengevoegd": "Dit dossier is samengevoegd met een ander dossier. Ga daar verder.",
    "loopt_al": "Er loopt al hulp op een andere grond. Verleng haar, of stop haar eerst.",
    "loopt_niet": "Er loopt nu geen hulp op een andere grond.",
    "plicht_loopt": "De inburgeringsplicht loopt nog. Zolang dat zo is, geldt de Wet inburgering 2021.",
    "was_plichtig": "Deze persoon viel onder de Wet inburgering 2021. Kies “Na de inburgering”.",
    "nooit_plichtig": "Van een inburgeringsplicht onder de wet van 2021 is hier niets bekend. Kies een andere grond.",
    "zaak_loopt": "Er loopt nog een boete of bezwaar, en de stukken daarvan blijven nodig. Begin daarna.",
    "geen_bewaartermijn":
        "De gemeente heeft nog niet vastgelegd hoelang deze gegevens blijven, en de wet noemt geen termijn. "
        "Vraag de functioneel beheerder dat bij Beleid te doen.",
    "niet_gewist": "Wat van de vorige keer is bewaard, moet eerst worden gewist.",
    "geen_doel": "Kies minstens één doel. Voor iets anders mogen de gegevens niet worden gebruikt.",
    "voorbij": "Deze dag is al geweest. Kies een latere dag.",
    "te_lang": "Kies een dag tot en met {dag}. Daarna kijk je samen opnieuw.",
    "niet_later": "De hulp loopt al tot en met {dag}. Kies een latere dag.",
    "toestemming_nodig": "Vul in wanneer en hoe deze persoon toestemming gaf. Zonder toestemming mag dit niet.",
    "te_jong": "Deze persoon is jonger dan 16. Dan geeft een ouder of voogd toestemming. Dat kan hier nog niet.",
    "geen_taak": "Alleen bij de Wet inburgering van 2013 noemt de wet een taak. Kies toestemming.",
    "lening_nodig": "Vul de lening en het einde van de termijn in. Daar hangt dit van af.",
    "lening_klopt_niet": "Er kan niet meer zijn geleend dan de lening. Kijk de bedragen na.",
    "taak_mag_niet": "Met deze lening en termijn noemt de wet geen taak van de gemeente. Het kan wel met toestemming.",
    "voor_begin": "De hulp begon op {dag}. Kies die dag of een latere.",
    "geen_toestemming": "Deze hulp rust niet op toestemming. Kies een andere reden.",
    "weg": "Dit is intussen al gewijzigd. Kijk wat er nu staat.",
    "al_bewaard": "Deze activiteit staat er al, met dezelfde eerste dag.",
    "periode": "De laatste dag ligt voor de eerste dag. Kijk de twee datums na.",
    "nog_bewaren": "Deze gegevens blijven nog tot {dag}. Wissen kan daarna.",
}  # fmt: skip


class VervolgWeigering(VeldWeigering):
    """A refusal about nazorg or help after or outside the act."""

    zinnen = ZINNEN
