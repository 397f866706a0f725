# SPDX-License-Identifier: EUPL-1.2
"""Policy of a gemeente: terms and choices that the law leaves open. Each default is ours, none is law."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen.recht.wi2021.boete_medewerking import Moment, Telling
from meedoen.recht.wi2021.pip_wijziging import StilstandLezing


@dataclass(frozen=True, slots=True, kw_only=True)
class Beleid:
    """The beleidsregels that hold on a day. Days are calendar days unless the name says working days."""

    eerste_contact_dagen: int = 14
    """First talk, counted from the coupling or the registration."""
    intake_klaar_dagen: int = 28
    """Brede intake complete, counted from the start of the ten weeks."""
    eerste_plan_dagen: int = 42
    """First version of the PIP, counted from the start of the ten weeks."""
    lbt_dagen: int = 35
    """Result of the leerbaarheidstoets, counted from the start of the ten weeks."""
    herhaalde_oproep_dagen: int = 14
    """Day to come at a repeated oproep, counted from the warning (article 14 lid 1 gives no length)."""
    verzenden_werkdagen: int = 1
    """A PIP reaches DUO within this many working days after adoption."""
    onopgepakt_werkdagen: int = 2
    """A dossier that nobody took becomes a task of the teamleider after this many working days."""
    contact_na_gemiste_oproep_dagen: int = 7
    """Call or visit after a missed oproep."""
    bespreken_dagen: int = 7
    """Tell the person a result, a term or a decision of DUO."""
    aow_bekijken_dagen: int = 14
    """Judge what is still useful when the AOW age comes near (SS128)."""
    pvt_maanden: int = 6
    """The participatieverklaring is aimed at so many months after the term began; the law asks it within the term."""
    map_maanden: int = 18
    """The same for the final talk of the MAP."""
    onderdeel_open_maanden: int = 2
    """So many months before the end of the term a PVT or MAP that is open asks a judgement."""
    verwijt_dagen: int = 14
    """A second person reads within so many days why somebody is to blame for a PVT or MAP that is late."""
    aanbod_melden_dagen: int = 7
    """An aanbod that was not made in time is told to DUO and declared to the person within so many days."""
    ontzorgen_door_inkomensconsulent: bool = False
    """The tasks of ontzorgen are for the inkomensconsulent; else the consulent has them."""
    ontzorgen_begin_dagen: int = 14
    """The payments of ontzorgen are arranged within so many days after the right to bijstand arises."""
    ontzorgen_exitplan_maanden: int = 4
    """So many months after that right arose, the exit plan is made with the person, within a month."""
    ontzorgen_exitgesprek_maanden: int = 1
    """So many months before ontzorgen ends, the exit talk is planned."""
    gesprek_dagen: int = 182
    """A voortgangsgesprek at least once in so many days, where the number in the plan is not known."""
    gesprek_plannen_dagen: int = 14
    """Plan the next voortgangsgesprek so many days before it is due."""
    gesprek_vastleggen_werkdagen: int = 5
    """Lay down what was said in a voortgangsgesprek that was planned."""
    verzuim_procent: int = 20
    """A talk about missed lessons when this part of the hours given in four weeks was missed, or more."""
    verzuim_dagen: int = 14
    """And that talk within so many days after those weeks."""
    termijn_nalopen_maanden: int = 1
    """Six months before its end the term is gone through with the person, within so many months."""
    meer_tijd_vertellen_dagen: int = 7
    """Tell the person within so many days that something counts for more time."""
    meer_tijd_bewijs_dagen: int = 28
    """And see within so many days, counted from the same day, that its proof is kept."""
    tempo_bespreken_dagen: int = 30
    """Talk about a pace below the plan, counted from the day since which it is."""
    route_wegen_maanden: int = 15
    """Weigh the route so many months after the term began, while it can still change (18 months)."""
    route_wegen_dagen: int = 30
    """And be done with it within so many days."""
    nareis_dagen: int = 14
    """Arrange what family that follows needs within so many days after it was announced, and after it arrived."""
    afschalen_dagen: int = 30
    """Weigh afschalen once 600 hours were followed and the level is behind, within so many days."""
    examen_maanden: int = 12
    """Help to book exams so many months before the end of the term."""
    examen_dagen: int = 14
    """And be done with it within so many days, also for a skill that reached the level of the plan."""
    tempo_meten_weken: int = 13
    """Fewer weeks of lessons say nothing of the pace."""
    tempo_meting_dagen: int = 274
    """Hours that were told longer ago say nothing of the pace of now."""
    tempo_examen_weken: int = 8
    """To book, sit and hear the result of one part of the exam takes so many weeks."""
    tempo_onderdeel_weken: int = 9
    """To finish a PVT or MAP that is open takes so many weeks."""
    boete_wegen_dagen: int = 14
    """Weigh a fine so many days after the oproep was missed, and decide as long after the zienswijze."""
    zienswijze_dagen: int = 14
    """So many days to give a zienswijze on an intended fine; the law gives no length (Awb 5:50)."""
    asielboetes: bool = False
    """An asielstatushouder can be fined at all; then only for proven unwillingness, with reasons in writing."""
    boete_ladder: str = "verdubbelen"
    """How a fine of article 23 goes up each time: `verdubbelen` or `optellen` of the level, or `opgelegd`: twice what
    was imposed last. Besluit article 7.1 lid 3 does not say; nor does it of the next two."""
    boete_telling: Telling = "aantal"
    """Whether all earlier fines count (`aantal`), or one goes on from the level of the last (`vorige`)."""
    boete_moment: Moment = "constatering"
    """The day on which an earlier fine must be irrevocable: `constatering` of the new violation, or `besluit`."""
    vrijstelling_lezing: StilstandLezing = "schuift"
    """Whether a temporary vrijstelling moves the last day for another leerroute and for the aanbod; no law says."""
    woning_zoeken_dagen: int = 14
    """Begin to look for a house within so many days after the coupling; 0: who does that is no part of this system."""
    woning_antwoord_dagen: int = 7
    """Hear within so many days whether the person takes the house that was offered."""
    contact_intensief_dagen: int = 7
    """In the intensive phase of the guidance there is a talk at least once in so many days."""
    contact_begeleiden_dagen: int = 28
    """The same in the phase of guidance."""
    contact_loslaten_dagen: int = 91
    """The same while letting go."""
    zelfredzaamheid_eerste_dagen: int = 28
    """Look for the first time at what the person does alone, so many days after the guidance began."""
    zelfredzaamheid_dagen: int = 182
    """And again so many days after the last time."""
    hoe_gaat_het_eerste_dagen: int = 91
    """Ask how it goes for the first time so many days after the key."""
    hoe_gaat_het_dagen: int = 182
    """And again so many days after the last time."""
    verblijfstitel_maanden: int = 6
    """Begin to renew a residence title so many months before it ends."""
    bezwaar_aanvullen_dagen: int = 14
    """So many days to complete a bezwaar; the law gives no length (Awb 6:6)."""
    advies_duo_dagen: int = 28
    """Give DUO the advice on ontheffing within so many days after it was asked; no law sets a term (Besluit 2.8)."""
    nazorg_dagen: int = 30
    """Last talk after the duty was met."""
    nazorg_maanden: int = 6
    """Nazorg lasts so many months after the duty was met; then it ends, or help goes on under another ground."""
    vervolg_bewaren_maanden: int = 0
    """Keep what help after or outside the act brought for so many months after its end. 0: the gemeente laid down
    nothing yet; no law gives a number, so such help can't begin before it did."""
    inzage_nakijken_werkdagen: int = 5
    """A look by break-glass is judged by somebody else within this many working days."""
    gegevens_werkdagen: int = 2
    """Fill in a name or BSN that no register gave."""
    herstel_werkdagen: int = 1
    """Mend what DUO refused."""
    verschil_bewaren_dagen: int = 90
    """A difference with DUO that was solved is kept so long, to see whether it comes back; then it is wiped."""
    loopt_af_pip_dagen: int = 7
    """So many days before its end the clock of the ten weeks asks attention; the next ones likewise for theirs."""
    loopt_af_termijn_dagen: int = 92
    loopt_af_routewissel_dagen: int = 31
    loopt_af_aanbod_dagen: int = 21
    loopt_af_onderdeel_dagen: int = 62
    loopt_af_ontzorgen_dagen: int = 31
    loopt_af_gesprek_dagen: int = 14
    loopt_af_overig_dagen: int = 7
    vier_ogen_pip: bool = False
    """A PIP is adopted by someone else than who prepared it."""
    niveau_bij_deels_a2: str = "A2"
    """The one `niveau` DUO gets when the skills differ; DUO's files do not say which."""


BELEID = Beleid()
"""The defaults, for a gemeente that laid down nothing else."""
