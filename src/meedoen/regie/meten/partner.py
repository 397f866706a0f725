# SPDX-License-Identifier: EUPL-1.2
"""Begeleiders of a guidance organisation in a measurement: one with a caseload, one with the people of a region."""

from __future__ import annotations

from random import Random
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

import psycopg

from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.meten.klant import Verzoek
from meedoen.regie.meten.opzet import Kijker, open_sessie
from meedoen.regie.meten.verzoeken import Verbinding

MENSEN: Final = (60, 7_000)
"""How many people each guides: a caseload, and far more than one person can."""
_WIE = """
insert into organisaties_organisatie (id, naam, soort, telefoon, email, alleen_gids)
values (%(organisatie)s, %(naam)s, 'begeleiding', '', '', false);
insert into organisaties_medewerker (id, gemeente_id, naam, functie, email, telefoon, talen, uren_per_week)
select %(wie)s::uuid, d.gemeente_id, %(naam)s, 'begeleider', %(wie)s::text || '@meet.example', '', '', 36
from dossiers_dossier d group by 2 order by count(*) desc, 2 limit 1
"""
_MENSEN = """
with volgorde as (
  select gemeente_id, row_number() over (order by count(*) desc, gemeente_id) as plaats
  from dossiers_dossier group by 1),
mijn as (
  select d.id, d.gemeente_id from dossiers_dossier d join volgorde v using (gemeente_id)
  where d.gesloten_op is null and d.samengevoegd_in is null order by v.plaats, d.id limit %(aantal)s),
verwezen as (
  insert into verwijzen_verwijzing (id, gemeente_id, dossier_id, organisatie_id, taak, nodig, vanaf, staat,
    gevraagd_op, gevraagd_door, antwoord_op, antwoord_door, reden)
  select gen_random_uuid(), m.gemeente_id, m.id, %(organisatie)s, 'begeleiding', 'meting', '2022-01-01', 'aangenomen',
    now(), 'meting', now(), 'meting', '' from mijn m returning gemeente_id, dossier_id),
betrokken as (
  insert into dossiers_betrokkene (id, gemeente_id, dossier_id, rol, naam, telefoon, email, vanaf, medewerker_id,
    organisatie_id)
  select gen_random_uuid(), v.gemeente_id, v.dossier_id, 'begeleider', %(naam)s, '', '', '2022-01-01', %(wie)s,
    %(organisatie)s from verwezen v),
plekken as (select distinct gemeente_id from verwezen),
samen as (
  insert into organisaties_samenwerking (id, gemeente_id, organisatie_id, vanaf)
  select gen_random_uuid(), gemeente_id, %(organisatie)s, '2022-01-01' from plekken)
insert into organisaties_aanstelling (id, gemeente_id, medewerker_id, organisatie_id, rol, vanaf)
select gen_random_uuid(), gemeente_id, %(wie)s, %(organisatie)s, 'begeleider', '2022-01-01' from plekken
"""


def begeleiders(adres: Adressen) -> tuple[Kijker, ...]:
    """Return a begeleider per number of `MENSEN` with an open session; the people are referred the first time."""
    with psycopg.connect(adres.beheer, autocommit=True) as verbinding:
        return tuple(_begeleider(verbinding, aantal) for aantal in MENSEN)


def _begeleider(verbinding: Verbinding, aantal: int) -> Kijker:
    naam = f"begeleider-{aantal}"
    wie, organisatie = uuid5(NAMESPACE_URL, naam), uuid5(NAMESPACE_URL, f"steunpunt-{naam}")
    waarden = {"wie": wie, "organisatie": organisatie, "naam": naam, "aantal": aantal}
    if verbinding.execute("select 1 from organisaties_medewerker where id = %s", [wie]).fetchone() is None:
        with verbinding.transaction():
            for opdracht in (*_WIE.split(";"), _MENSEN):
                verbinding.execute(opdracht, waarden)
        verbinding.execute("vacuum (analyze)")
    rijen = verbinding.execute("select gemeente_id from organisaties_aanstelling where medewerker_id = %s", [wie])
    return open_sessie(verbinding, naam, wie, tuple(int(str(code)) for (code,) in rijen))


def bladzijden(verbinding: Verbinding, kijker: Kijker, rng: Random) -> dict[str, list[Verzoek]]:
    """Return per kind of page the requests of a begeleider: the own people, a later page of them, and one person."""
    koppen = {"Cookie": f"meedoen_sessie={kijker.cookie}"}
    wie: UUID = uuid5(NAMESPACE_URL, kijker.naam)
    rijen = verbinding.execute(
        "select d.id from dossiers_betrokkene b join dossiers_dossier d on d.id = b.dossier_id"
        " where b.medewerker_id = %s order by d.sorteernaam, d.id",
        [wie],
    ).fetchall()
    midden = rijen[len(rijen) // 2][0]
    return {
        "eigen mensen": [Verzoek("GET", "/begeleiding", koppen)],
        "eigen mensen, later": [Verzoek("GET", f"/begeleiding?na={midden}", koppen)],
        "mens": [Verzoek("GET", f"/begeleiding/{id_}", koppen) for (id_,) in rng.sample(rijen, min(50, len(rijen)))],
    }
