# SPDX-License-Identifier: EUPL-1.2
"""What every clock says at the moments of the story, worked out by hand from the law; only what changed is written.

Of all clocks that are not named since the moment before, state and day are the same. Each line: kind, state, last day
(inclusive; - for none), why. W is the Wet inburgering 2021, B the Besluit, R the Regeling, A the Awb, T the Algemene
termijnenwet, P the Participatiewet. "beleid" is a day of the gemeente: it ends on a working day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

Stand = Mapping[str, tuple[str, date | None]]


def lees(tekst: str) -> dict[str, tuple[str, date | None]]:
    """Return kind -> (state, last day) of the lines of one moment."""
    uit = {}
    for regel in tekst.strip().splitlines():
        soort, staat, dag, _ = regel.split(maxsplit=3)
        uit[soort] = (staat, None if dag == "-" else date.fromisoformat(dag))
    return uit


AZC = lees("""
eerste_contact       loopt               2026-09-21  beleid: 14 days after 7 September, the day we knew; a Monday
pip_tien_weken       nog_niet            -           B 5.3 lid 1: not registered in the gemeente of the house yet
intake_klaar         nog_niet            -           beleid counts from the ten weeks
lbt                  nog_niet            -           the same
eerste_plan          nog_niet            -           the same
herhaalde_oproep     niet_van_toepassing -           in the azc there are only invitations (W 14 needs a house here)
inburgeringstermijn  nog_niet            -           W 11 lid 2: begins the day after the dagtekening
routewissel          nog_niet            -           B 5.4 lid 1: counts from the term
aanbod               nog_niet            -           R 4.1 lid 1 g: counts from the dagtekening
pvt                  nog_niet            -           W 6 and 11: within the term
map                  nog_niet            -           the same
ontzorgen            nog_niet            -           P 56a: from the day on which the right to bijstand arises
voortgangsgesprek    nog_niet            -           B 5.3 lid 4: the plan says how many
bezwaar              nog_niet            -           A 6:8: from the day after the letter
verzenden_naar_duo   nog_niet            -           there is no plan to send
verlenging_aanvragen nog_niet            -           B 4.5: in the last six months of the term
verblijfstitel       niet_van_toepassing -           no title with an end is known
toegang_duo          niet_van_toepassing -           W 33: only who left
bewaartermijn        nog_niet            -           B 9.9: from the end of the plicht
""")

HUIS = lees("""
eerste_contact       gehaald             2026-09-21  the talk of 17 September
pip_tien_weken       loopt               2027-01-11  B 5.3 lid 1: 2 November + 70 days; a Monday, T 1 moves nothing
intake_klaar         loopt               2026-11-30  beleid: 2 November + 28 days; a Monday
lbt                  loopt               2026-12-07  beleid: + 35 days; a Monday
eerste_plan          loopt               2026-12-14  beleid: + 42 days; a Monday
herhaalde_oproep     niet_van_toepassing -           nobody missed an oproep
ontzorgen            loopt               2027-05-01  P 56a: six months from 2 November; a Saturday, T 4
""")

HUIS_VERBETERD = lees("""
pip_tien_weken       loopt               2027-01-07  29 October + 70 days; a Thursday
intake_klaar         loopt               2026-11-26  29 October + 28 days; a Thursday
lbt                  loopt               2026-12-03  + 35 days; a Thursday
eerste_plan          loopt               2026-12-10  + 42 days; a Thursday
""")

INTAKE_KLAAR = lees("""
intake_klaar         gehaald             2026-11-26  done on 25 November
lbt                  gehaald             2026-12-03  taken on 19 November
""")

PLAN_SELAM = lees("""
pip_tien_weken       gehaald             2027-01-07  dated 14 December
eerste_plan          gehaald             2026-12-10  the draft was complete on 9 December
inburgeringstermijn  loopt               2029-12-14  W 11: three years from 15 December 2026; T 4: a term in years
routewissel          loopt               2028-06-14  B 5.4 lid 1: 18 months from 15 December 2026, the day before
aanbod               loopt               2027-03-14  R 4.1 lid 1 g: three months, same day number; a Sunday, no T
pvt                  loopt               2029-12-14  W 6 lid 1 a, 11: until the end of the term
map                  loopt               2029-12-14  W 6 lid 1 b, 11
voortgangsgesprek    loopt               2027-06-14  six talks over 1096 days (2028 is a leap year): each 182; a Monday
bezwaar              loopt               2027-01-25  A 6:7, 6:8: six weeks from 15 December
verzenden_naar_duo   gehaald             2026-12-15  beleid: one working day after Monday 14 December
verlenging_aanvragen nog_niet            2029-12-14  B 4.5: can be asked from 15 June 2029
""")

PLAN_YONAS = lees("""
intake_klaar         gehaald             2026-11-26  done on 25 November
lbt                  gehaald             2026-12-03  taken on 19 November
pip_tien_weken       gehaald             2027-01-07  dated 5 January, two days before the end
eerste_plan          gehaald             2026-12-10  the draft was complete on 9 December
inburgeringstermijn  loopt               2030-01-05  W 11: three years from 6 January 2027; a Saturday, T 4
routewissel          loopt               2028-07-05  18 months from 6 January 2027, the day before
aanbod               loopt               2027-04-05  three months after 5 January; a Monday
pvt                  loopt               2030-01-05  within the term
map                  loopt               2030-01-05  within the term, on the Z-route too
voortgangsgesprek    loopt               2027-07-06  5 January + 182 days; a Tuesday
bezwaar              loopt               2027-02-16  six weeks from 6 January
verzenden_naar_duo   gehaald             2027-01-06  one working day after Tuesday 5 January
verlenging_aanvragen nog_niet            2030-01-05  from 6 July 2029
""")

AANBOD_WEG = lees("""
aanbod               te_laat             2027-04-05  no aanbod on 5 April
bezwaar              vervallen           2027-02-16  nobody objected
""")

AANBOD_TERUG = lees("""
aanbod               gehaald             2027-04-05  it was made on 22 March, in time
""")

ZESHONDERD_UUR = lees("""
aanbod               gehaald             2027-03-14  made on 1 February 2027
bezwaar              vervallen           2027-01-25  nobody objected
ontzorgen            gehaald             2027-05-01  the exit talk of 22 April 2027
pvt                  gehaald             2029-12-14  signed on 26 May 2027
voortgangsgesprek    loopt               2028-10-03  the talk of 4 April 2028 + 182 days; a Tuesday
""")

AFGESCHAALD = lees("""
bezwaar              loopt               2028-06-22  a new decision: six weeks from 12 May 2028
verzenden_naar_duo   gehaald             2028-05-12  one working day after Thursday 11 May
""")
"""The term does not move (W 11 lid 3), nor do the 18 months."""

BAARN_WEG = lees("""
bezwaar              vervallen           2028-06-22  nobody objected
routewissel          vervallen           2028-06-14  the 18 months are over
voortgangsgesprek    vervallen           2028-10-03  the next talk is for Soest
toegang_duo          nog_niet            -           W 33 a: with our PIP as the last, until Soest adopts one
""")

SOEST_SELAM = AZC | lees("""
eerste_contact       loopt               2028-09-20  beleid: 14 days after 6 September, the day Soest knew; a Wednesday
pip_tien_weken       loopt               2028-11-13  B 5.3 lid 3: 4 September + 70 days; a Monday
intake_klaar         loopt               2028-10-02  beleid: + 28 days; a Monday
eerste_plan          loopt               2028-10-16  beleid: + 42 days; a Monday
lbt                  niet_van_toepassing -           W 14 lid 3: not again after a move
inburgeringstermijn  loopt               2029-12-14  W 11 lid 3: neither the move nor the second plan moves it
routewissel          vervallen           2028-06-14  the same 18 months
pvt                  gehaald             2029-12-14  DUO holds 26 May 2027
map                  loopt               2029-12-14  until the end of the term
verlenging_aanvragen nog_niet            2029-12-14  from 15 June 2029
""")

SOEST_YONAS = SOEST_SELAM | lees("""
inburgeringstermijn  loopt               2030-01-05  the term of 6 January 2027
routewissel          vervallen           2028-07-05  its 18 months
pvt                  loopt               2030-01-05  not done yet
map                  loopt               2030-01-05  not done yet
verlenging_aanvragen nog_niet            2030-01-05  from 6 July 2029
""")

SOEST_VERBETERD = lees("""
eerste_contact       gehaald             2028-09-20  the talk of 12 September
pip_tien_weken       loopt               2028-11-10  1 September + 70 days; a Friday
intake_klaar         loopt               2028-09-29  + 28 days; a Friday
eerste_plan          loopt               2028-10-13  + 42 days; a Friday
""")

SOEST_PLAN = lees("""
pip_tien_weken       gehaald             2028-11-10  dated 12 October
intake_klaar         gehaald             2028-09-29  done on 27 September
eerste_plan          gehaald             2028-10-13  the draft of 12 October
aanbod               loopt               2029-01-12  three months after 12 October
bezwaar              loopt               2028-11-23  six weeks from 13 October
verzenden_naar_duo   gehaald             2028-10-13  one working day after Thursday 12 October
voortgangsgesprek    loopt               2029-07-13  four talks over 1096 days: each 274 after 12 October; a Friday
""")

SELAM_VOLDAAN = lees("""
aanbod               gehaald             2029-01-12  made on 16 October 2028
bezwaar              vervallen           2028-11-23  nobody objected
map                  gehaald             2029-12-14  the final talk of 14 February 2029
inburgeringstermijn  gehaald             2029-12-14  DUO: met on 18 June 2029
verlenging_aanvragen vervallen           2029-12-14  nothing to extend
voortgangsgesprek    vervallen           2029-07-13  the duty is met
ontzorgen            vervallen           -           nobody laid down bijstand in Soest
bewaartermijn        loopt               2034-06-18  B 9.9 lid 1: five years after 18 June 2029
""")

YONAS_VOLDAAN = lees("""
aanbod               gehaald             2029-01-12  made on 16 October 2028
bezwaar              vervallen           2028-11-23  nobody objected
pvt                  gehaald             2030-01-05  signed on 21 November 2028
map                  gehaald             2030-01-05  the final talk of 6 March 2029
inburgeringstermijn  gehaald             2030-01-05  W 9: the Z-route, met on 28 September 2029
verlenging_aanvragen vervallen           2030-01-05  nothing to extend
voortgangsgesprek    vervallen           2030-03-21  the talk of 20 June 2029 + 274 days: not needed any more
ontzorgen            vervallen           -           nobody laid down bijstand in Soest
bewaartermijn        loopt               2034-09-28  five years after 28 September 2029
""")
