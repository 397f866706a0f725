# SPDX-License-Identifier: EUPL-1.2
"""Nine weeks of a ladder in one go: `python -m tests.browser.drie_gemist EMAIL DOSSIER`.

The clock of the browser tests stands still, and an oproep takes weeks. This lets the consulent do with the services
of the pages, on the days it would have been done, what led up to now: three oproepen, nobody came, each time a visit.
"""

import os
import sys
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MAANDAGEN = (date(2026, 9, 21), date(2026, 10, 12), date(2026, 11, 2))
"""On each an oproep leaves, for a talk two weeks later; the day after that talk somebody visits."""


def main(email: str, dossier_id: str) -> None:
    """Play the ladder until three oproepen count; the page then asks to lay the completion before a colleague."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "meedoen.regie.instellingen")
    import django

    django.setup()
    from meedoen.domein import gebeurtenissen as g
    from meedoen.domein.toegang import Rol, Scope, veldgroepen
    from meedoen.regie.dossiers import queries
    from meedoen.regie.intake import services
    from meedoen.regie.organisaties.models import Medewerker
    from meedoen.regie.web.toegang import met_scope

    wie = Medewerker.objects.using("beheer").get(email=email)

    def scope(dag: date) -> Scope:
        return Scope(
            medewerker_id=wie.id, naam=wie.naam, rol=Rol.CONSULENT, gemeenten=(wie.gemeente_id,),
            veldgroepen=veldgroepen(Rol.CONSULENT), herkomst="toets", vandaag=dag,
            nu=datetime.combine(dag, time(11), ZoneInfo("Europe/Amsterdam")), doel="toets",
        )  # fmt: skip

    for nummer, dag in enumerate(MAANDAGEN, 1):
        with met_scope(scope(dag)) as toen:
            stuur = services.waarschuw_en_roep_opnieuw if nummer == 2 else services.roep_op
            afspraak = services.Afspraak(dag + timedelta(days=14), time(10), "Gemeentehuis, Plein 1, Baarn")
            stuur(scope=toen, dossier=queries.dossier(toen, dossier_id), afspraak=afspraak)
        with met_scope(scope(dag + timedelta(days=15))) as toen:
            wat = {"scope": toen, "dossier": queries.dossier(toen, dossier_id), "nummer": nummer}
            services.leg_uitkomst_vast(**wat, uitkomst=g.Opkomst.NIET_VERSCHENEN)
            services.leg_contactpoging_vast(
                **wat, datum=toen.vandaag, kanaal=g.Kanaal.BEZOEK, bereikt=True, verwijtbaar=True
            )


if __name__ == "__main__":
    main(*sys.argv[1:])
