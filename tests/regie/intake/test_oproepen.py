# SPDX-License-Identifier: EUPL-1.2
"""The ladder of article 14: what may be sent when, what counts, and what never does."""

from datetime import date, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.recht.wi2021.intake import IntakeStap
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.models import Gebeurtenis
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.intake import services
from meedoen.regie.intake.models import Oproep
from meedoen.regie.intake.services import IntakeWeigering
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, KARIN, SANNE, VANDAAG
from tests.regie.intake.hulp import NIET, ONVOLDOENDE, WEL, afspraak, in_azc, mens, mis_oproep, stand, werkdag

pytestmark = pytest.mark.django_db
IN_TERMIJN = VANDAAG + timedelta(days=14)  # a Monday


def weigert(code: str, doe) -> IntakeWeigering:
    with pytest.raises(IntakeWeigering) as fout:
        doe()
    assert fout.value.code == code and fout.value.zin
    return fout.value


def test_in_the_azc_only_an_invitation_that_has_no_consequence(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_azc(scope)
        assert dossier.fase == Fase.GEKOPPELD.value
        assert stand(scope, dossier).stap is IntakeStap.UITNODIGEN
        weigert("azc", lambda: services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN)))
        weigert(
            "azc",
            lambda: services.waarschuw_en_roep_opnieuw(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN)),
        )
        weigert("azc", lambda: services.leg_afronden_voor(scope=scope, dossier=dossier, reden="x"))
        for week in (1, 2, 3, 4):
            brief = services.nodig_uit(scope=scope, dossier=dossier, afspraak=afspraak(VANDAAG + timedelta(weeks=week)))
            assert brief.soort == "uitnodiging" and bytes(brief.pdf[:4]) == b"%PDF"
        na = stand(scope, dossier)
        assert na.geteld == 0 and na.oproepen == () and len(na.rondes) == 4
        rijen = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk__startswith="oproep")
        assert not rijen.exists()
        assert set(Oproep.objects.values_list("soort", "volgnummer")) == {("uitnodiging", None)}


def test_an_invitation_outside_the_azc_counts_no_more(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.nodig_uit(scope=scope, dossier=dossier, afspraak=afspraak(VANDAAG + timedelta(days=1)))
        assert stand(scope, dossier).stap is IntakeStap.EERSTE_OPROEP
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        assert stand(scope, dossier).laatste.nummer == 1


def test_the_whole_ladder_to_completion_in_absence(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        assert stand(scope, dossier).stap is IntakeStap.WACHTEN
        dag = mis_oproep(scope_van, dossier, scope, schuld=True)
        assert stand(dag, dossier).stap is IntakeStap.WAARSCHUWING_EN_HERHAALDE_OPROEP
        tweede = services.waarschuw_en_roep_opnieuw(
            scope=dag, dossier=dossier, afspraak=afspraak(dag.vandaag + timedelta(days=15))
        )
        assert tweede.soort == "waarschuwing"
        assert tweede.gegevens["contactpogingen"] and tweede.gegevens["tekortkoming"] == "niet_gekomen"
        dag = mis_oproep(scope_van, dossier, dag, schuld=True)
        nu = stand(dag, dossier)
        assert nu.stap is IntakeStap.DERDE_OPROEP and nu.geteld == 2
        weigert("niet_drie", lambda: services.leg_afronden_voor(scope=dag, dossier=dossier, reden="x"))
        derde = services.roep_op(
            scope=dag, dossier=dossier, afspraak=afspraak(werkdag(dag.vandaag + timedelta(days=14)))
        )
        assert derde.gegevens["volgnummer"] == 3
        dag = mis_oproep(scope_van, dossier, dag, schuld=True)
        nu = stand(dag, dossier)
        assert nu.stap is IntakeStap.AFRONDEN_ZONDER_MEDEWERKING and nu.geteld == 3
        voorstel = services.leg_afronden_voor(scope=dag, dossier=dossier, reden="Gebruik de gegevens van DUO.")
    with met_scope(scope_van(KARIN, vandaag=dag.vandaag)) as karin:
        services.bevestig_afronden(scope=karin, dossier=dossier, voorstel_id=voorstel.id)
    with met_scope(dag):
        assert stand(dag, dossier).feiten.intake.wijze is g.IntakeWijze.ZONDER_MEDEWERKING
        dossier.refresh_from_db()
        assert dossier.fase == Fase.PLAN.value
        assert Brief.objects.filter(dossier_id=dossier.id).count() == 3
        weigert("intake_klaar", lambda: services.nodig_uit(scope=dag, dossier=dossier, afspraak=afspraak(IN_TERMIJN)))


def test_not_to_blame_is_a_new_date_and_never_counts(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        dag = scope
        for keer in range(4):
            dag = mis_oproep(scope_van, dossier, dag, schuld=False)
            nu = stand(dag, dossier)
            assert nu.stap is IntakeStap.NIEUWE_DATUM and nu.geteld == 0
            weigert(
                "nu_niet",
                lambda dag=dag: services.waarschuw_en_roep_opnieuw(
                    scope=dag, dossier=dossier, afspraak=afspraak(werkdag(dag.vandaag + timedelta(days=20)))
                ),
            )
            brief = services.roep_op(
                scope=dag, dossier=dossier, afspraak=afspraak(werkdag(dag.vandaag + timedelta(days=14)))
            )
            assert brief.gegevens["volgnummer"] == 1, "a call that does not count is no second call to the reader"
            assert stand(dag, dossier).laatste.nummer == keer + 2
        assert not Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="waarschuwing_verstuurd").exists()


def test_no_warning_and_no_blame_before_somebody_called(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        later = scope_van(SANNE, vandaag=IN_TERMIJN + timedelta(days=1))
        services.leg_uitkomst_vast(scope=later, dossier=dossier, nummer=1, uitkomst=NIET)
        nu = stand(later, dossier)
        assert nu.stap is IntakeStap.CONTACT_ZOEKEN and nu.laatste.verwijtbaar is None
        nieuw = afspraak(werkdag(later.vandaag + timedelta(days=14)))
        weigert(
            "eerst_contact",
            lambda: services.waarschuw_en_roep_opnieuw(scope=later, dossier=dossier, afspraak=nieuw),
        )
        weigert(
            "eerst_contact",
            lambda: services.beoordeel(scope=later, dossier=dossier, nummer=1, verwijtbaar=True),
        )
        poging = {"scope": later, "dossier": dossier, "nummer": 1, "datum": later.vandaag}
        weigert(
            "kanaal",
            lambda: services.leg_contactpoging_vast(**poging, kanaal=g.Kanaal.BRIEF, bereikt=False),
        )
        weigert(
            "eerst_spreken",
            lambda: services.leg_contactpoging_vast(
                **poging, kanaal=g.Kanaal.TELEFOON, bereikt=False, verwijtbaar=True
            ),
        )
        services.leg_contactpoging_vast(**poging, kanaal=g.Kanaal.TELEFOON, bereikt=False)
        assert stand(later, dossier).oordeel is not None
        weigert(
            "eerst_spreken",
            lambda: services.beoordeel(scope=later, dossier=dossier, nummer=1, verwijtbaar=True),
        )
        morgen = scope_van(SANNE, vandaag=later.vandaag + timedelta(days=1))
        services.leg_contactpoging_vast(
            scope=morgen, dossier=dossier, nummer=1, datum=morgen.vandaag, kanaal=g.Kanaal.BEZOEK, bereikt=False
        )
        services.beoordeel(scope=morgen, dossier=dossier, nummer=1, verwijtbaar=True)
        assert stand(morgen, dossier).stap is IntakeStap.WAARSCHUWING_EN_HERHAALDE_OPROEP
        weigert("nu_niet", lambda: services.beoordeel(scope=morgen, dossier=dossier, nummer=1, verwijtbaar=False))


def test_too_little_cooperation_goes_the_same_way(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        later = scope_van(SANNE, vandaag=IN_TERMIJN)
        services.leg_uitkomst_vast(scope=later, dossier=dossier, nummer=1, uitkomst=ONVOLDOENDE)
        assert stand(later, dossier).stap is IntakeStap.CONTACT_ZOEKEN


@pytest.mark.parametrize(
    ("dag", "code"),
    [
        (VANDAAG, "datum_verleden"),
        (date(2026, 12, 12), "datum_dicht"),  # Saturday
        (date(2026, 12, 13), "datum_dicht"),
        (date(2026, 12, 25), "datum_dicht"),  # Christmas on a Friday
        (date(2027, 3, 29), "datum_dicht"),  # Easter Monday
        (IN_TERMIJN - timedelta(days=3), "te_kort"),
    ],
)
def test_a_day_that_cannot_be_is_refused(scope_van, dag: date, code: str) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        weigert(code, lambda: services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(dag)))
        assert not Brief.objects.filter(dossier_id=dossier.id).exists()
        assert stand(scope, dossier).stap is IntakeStap.EERSTE_OPROEP


def test_a_shorter_term_only_when_agreed(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        kort = afspraak(VANDAAG + timedelta(days=2))
        services.roep_op(scope=scope, dossier=dossier, afspraak=kort, korter_afgesproken=True)
        assert stand(scope, dossier).laatste.afspraak_op == kort.datum


def test_the_third_term_is_at_most_two_months(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        dag = mis_oproep(scope_van, dossier, scope, schuld=True)
        services.waarschuw_en_roep_opnieuw(
            scope=dag, dossier=dossier, afspraak=afspraak(werkdag(dag.vandaag + timedelta(days=14)))
        )
        dag = mis_oproep(scope_van, dossier, dag, schuld=True)
        laat = afspraak(werkdag(dag.vandaag + timedelta(days=75)))
        weigert("te_lang", lambda: services.roep_op(scope=dag, dossier=dossier, afspraak=laat))


def test_we_move_the_talk_ourselves_and_nothing_counts(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        nieuw = afspraak(IN_TERMIJN + timedelta(days=2))
        weigert("reden_nodig", lambda: services.verzet(scope=scope, dossier=dossier, afspraak=nieuw, reden=""))
        services.verzet(scope=scope, dossier=dossier, afspraak=nieuw, reden="De tolk is ziek.")
        nu = stand(scope, dossier)
        assert nu.laatste.nummer == 1 and nu.laatste.afspraak_op == nieuw.datum and len(nu.laatste.regels) == 2
        assert nu.stap is IntakeStap.WACHTEN and nu.geteld == 0
        assert Oproep.objects.filter(dossier_id=dossier.id, volgnummer=1).count() == 2


def test_what_came_of_it_is_laid_down_once_and_on_time(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        weigert(
            "te_vroeg",
            lambda: services.leg_uitkomst_vast(scope=scope, dossier=dossier, nummer=1, uitkomst=NIET),
        )
        weigert(
            "geen_oproep",
            lambda: services.leg_uitkomst_vast(scope=scope, dossier=dossier, nummer=2, uitkomst=WEL),
        )
        services.leg_uitkomst_vast(scope=scope, dossier=dossier, nummer=1, uitkomst=WEL)
        assert stand(scope, dossier).stap is IntakeStap.INTAKE_AFNEMEN
        weigert(
            "al_uitkomst",
            lambda: services.leg_uitkomst_vast(scope=scope, dossier=dossier, nummer=1, uitkomst=NIET),
        )


def test_pressed_twice_is_sent_once(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN))
        weigert("nu_niet", lambda: services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN)))
        assert Brief.objects.filter(dossier_id=dossier.id).count() == 1


def test_who_may_not_is_refused_and_the_dead_get_no_letters(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
    with met_scope(scope_van(KARIN)) as scope:
        weigert("mag_niet", lambda: services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN)))
    with met_scope(scope_van(BEA)) as scope:
        weigert("mag_niet", lambda: services.nodig_uit(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN)))
    with met_scope(scope_van(SANNE)) as scope:
        leg_vast(
            scope=scope,
            dossier=dossier,
            inhoud=g.PlichtVastgesteld(inburgeringsplichtig=False),
            geldig_op=VANDAAG,
            bron=g.Bron.DUO,
        )
        weigert("geen_plicht", lambda: services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN)))
        leg_vast(scope=scope, dossier=dossier, inhoud=g.Overleden(datum=VANDAAG), geldig_op=VANDAAG, bron=g.Bron.DUO)
        weigert("overleden", lambda: services.nodig_uit(scope=scope, dossier=dossier, afspraak=afspraak(IN_TERMIJN)))
