# SPDX-License-Identifier: EUPL-1.2
"""RLS per field group, composite keys, one contact person of each kind at a time, search on names."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS, hoort_bij, is_ouder, van_gemeente

# Clocks and phase follow from all facts, also when the chain or a teamleider writes one and may not read the rest.
# The function gives only what clocks read: never a note, and of a talk not what was said.
FEITEN = """
create function meedoen.tijdlijn_feiten(p_gemeente int, p_dossiers uuid[])
returns table (dossier_id uuid, id uuid, kenmerk text, gegevens jsonb, geldig_op date, vastgelegd_op timestamptz,
               bron text, corrigeert_id uuid, oorzaak_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.dossier_id, t.id, t.kenmerk,
         case t.kenmerk when 'contactmoment' then t.gegevens - '{tekst,onderwerp}'::text[]
                        when 'taak_afgesloten' then t.gegevens - '{toelichting}'::text[]
                        when 'derde_gevraagd' then t.gegevens - '{reden}'::text[] else t.gegevens end,
         t.geldig_op, t.vastgelegd_op, t.bron, t.corrigeert_id, t.oorzaak_id
  from dossiers_gebeurtenis t
  where t.gemeente_id = p_gemeente and t.dossier_id = any (p_dossiers) and t.kenmerk <> 'notitie'
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and 'verloop' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
  order by t.dossier_id, t.vastgelegd_op, t.id
$$;
grant select on dossiers_gebeurtenis to meedoen_functies;
alter function meedoen.tijdlijn_feiten(int, uuid[]) owner to meedoen_functies;
revoke all on function meedoen.tijdlijn_feiten(int, uuid[]) from public;
grant execute on function meedoen.tijdlijn_feiten(int, uuid[]) to gemeente;
"""

# A merge copies rows of every field group, also of those (LBT, exams) that only the chain may write.
OVERNEMEN = """
create function meedoen.neem_rijen_over(p_gemeente int, p_van uuid, p_naar uuid, p_rijen uuid[], p_nieuw uuid[],
                                        p_oorzaak uuid)
returns void language sql volatile security definer set search_path = public, pg_temp as $$
  insert into dossiers_gebeurtenis (id, gemeente_id, dossier_id, kenmerk, geldig_op, vastgelegd_op, gegevens,
    veldgroep, bron, door, medewerker_id, grond, vervallen, oorzaak_id)
  select paar.nieuw, t.gemeente_id, p_naar, t.kenmerk, t.geldig_op, t.vastgelegd_op, t.gegevens,
    t.veldgroep, t.bron, t.door, t.medewerker_id, t.grond, false, p_oorzaak
  from unnest(p_rijen, p_nieuw) as paar (oud, nieuw)
  join dossiers_gebeurtenis t on t.id = paar.oud
  where t.gemeente_id = p_gemeente and t.dossier_id = p_van
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and t.veldgroep = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
    and 'verloop' = any (nullif(current_setting('meedoen.schrijfgroepen', true), '')::text[])
$$;
grant insert on dossiers_gebeurtenis to meedoen_functies;
alter function meedoen.neem_rijen_over(int, uuid, uuid, uuid[], uuid[], uuid) owner to meedoen_functies;
revoke all on function meedoen.neem_rijen_over(int, uuid, uuid, uuid[], uuid[], uuid) from public;
grant execute on function meedoen.neem_rijen_over(int, uuid, uuid, uuid[], uuid[], uuid) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0001_initial"), ("organisaties", "0002_toegang")]

    operations: ClassVar = [
        van_gemeente("dossiers_dossier", lees="naam_contact", schrijf="verloop"),
        van_gemeente("dossiers_identificatie", lees="bsn", schrijf="bsn"),
        van_gemeente("dossiers_contact", lees="naam_contact", schrijf="naam_contact"),
        van_gemeente("dossiers_verblijf", lees="verblijf", schrijf="verblijf"),
        van_gemeente("dossiers_gezinslid", lees="gezin", schrijf="gezin", rechten="select, insert, update, delete"),
        van_gemeente("dossiers_gezondheid", lees="gezondheid", schrijf="gezondheid"),
        van_gemeente("dossiers_startniveau", lees="startniveau", schrijf="startniveau"),
        van_gemeente("dossiers_betrokkene", lees="verloop", schrijf="verloop"),
        van_gemeente(
            "dossiers_gebeurtenis",
            lees="veldgroep",
            schrijf="veldgroep",
            rechten="select, insert",
            kolom=True,
        ),
        van_gemeente("dossiers_klok", lees="verloop", schrijf="verloop", rechten="select, insert, update, delete"),
        van_gemeente("dossiers_taak", lees="verloop", schrijf="verloop"),
        *(
            hoort_bij(f"dossiers_{naam}")
            for naam in (
                "identificatie",
                "contact",
                "verblijf",
                "gezinslid",
                "gezondheid",
                "startniveau",
                "betrokkene",
                "gebeurtenis",
                "klok",
                "taak",
            )
        ),
        is_ouder("dossiers_gebeurtenis"),
        hoort_bij("dossiers_gebeurtenis", "dossiers_gebeurtenis", "corrigeert_id"),
        RunSQL(
            "alter table dossiers_betrokkene add constraint betrokkene_een_contactpersoon exclude using gist "
            "(dossier_id with =, rol with =, daterange(vanaf, tot) with &&) "
            "where (rol in ('contact_gemeente', 'contact_uitvoerder'));"
            "create index dossier_zoeknaam on dossiers_dossier using gin (gemeente_id, zoeknaam gin_trgm_ops)",
            NIETS,
        ),
        RunSQL(FEITEN, NIETS),
        RunSQL(OVERNEMEN, NIETS),
    ]
