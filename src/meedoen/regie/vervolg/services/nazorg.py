# SPDX-License-Identifier: EUPL-1.2
"""End nazorg: with whom one spoke last, when and how, or that the person could not be reached."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.vervolg.services import basis
from meedoen.regie.vervolg.services.fouten import VervolgWeigering


@transaction.atomic
def sluit_nazorg_af(
    *, scope: Scope, dossier: Dossier, datum: date, kanaal: g.Kanaal, bereikt: bool, tekst: str = ""
) -> None:
    """End nazorg with the last contact of `datum`; the dossier closes, and how long it is kept goes on.

    A person who was not reached asks words: nobody is let go in silence. Raise `VervolgWeigering`.
    """
    feiten = basis.begin(scope, dossier)
    if feiten.fase is not Fase.NAZORG or feiten.buiten_de_wet:
        raise VervolgWeigering("geen_nazorg")
    if datum > scope.vandaag:
        raise VervolgWeigering("toekomst", veld="datum")
    if feiten.voldaan is not None and datum < feiten.voldaan.datum:
        raise VervolgWeigering("voor_voldaan", veld="datum", dag=feiten.voldaan.datum)
    tekst = tekst.strip()
    if not bereikt and not tekst:
        raise VervolgWeigering("poging_nodig", veld="tekst")
    contact = g.Contactmoment(
        datum=datum, kanaal=kanaal, gesprek=bereikt, onderwerp="Laatste gesprek van de nazorg", tekst=tekst
    )
    klaar = g.NazorgBeeindigd(datum=datum, kanaal=kanaal, bereikt=bereikt)
    basis.leg_neer(scope, dossier, (contact, datum), (klaar, datum))
