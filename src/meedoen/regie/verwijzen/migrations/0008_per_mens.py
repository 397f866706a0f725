# SPDX-License-Identifier: EUPL-1.2
"""Whether somebody guides a person is asked by index, of the rows that a query finds, and not of all people at once.

The list of everybody whom one guides was made anew in each query: nothing for sixty people, a tenth of a second for
thousands. What is let through stays the same: `begeleidt` and `is_verwezen` say of one dossier what the lists said.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, leest, schrijft

MENS = """
create function meedoen.dossier_loopt(p_gemeente int, p_dossier uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from dossiers_dossier d
    where d.gemeente_id = p_gemeente and d.id = p_dossier and d.gesloten_op is null and d.samengevoegd_in is null)
$$;

create function meedoen.is_verwezen(p_gemeente int, p_dossier uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from verwijzen_verwijzing w
    where w.gemeente_id = p_gemeente and w.dossier_id = p_dossier and w.organisatie_id = meedoen.organisatie()
      and w.staat in ('gevraagd', 'aangenomen') and (w.tot is null or w.tot > meedoen.vandaag()))
    and p_gemeente = any (meedoen.werkt_in()) and meedoen.dossier_loopt(p_gemeente, p_dossier)
$$;

create function meedoen.verwijzing_in_zicht(p_verwijzing uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from verwijzen_verwijzing w
    where w.id = p_verwijzing and w.organisatie_id = meedoen.organisatie() and w.gemeente_id = any (meedoen.werkt_in())
      and w.staat in ('gevraagd', 'aangenomen') and (w.tot is null or w.tot > meedoen.vandaag())
      and meedoen.dossier_loopt(w.gemeente_id, w.dossier_id))
$$;

create function meedoen.begeleidt(p_gemeente int, p_dossier uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from dossiers_betrokkene b
    join verwijzen_verwijzing w on w.gemeente_id = b.gemeente_id and w.dossier_id = b.dossier_id
      and w.organisatie_id = b.organisatie_id and w.staat = 'aangenomen'
      and w.vanaf <= meedoen.vandaag() and (w.tot is null or w.tot > meedoen.vandaag())
    where b.gemeente_id = p_gemeente and b.dossier_id = p_dossier and b.medewerker_id = meedoen.medewerker()
      and b.rol = meedoen.rol() and b.organisatie_id = meedoen.organisatie()
      and b.vanaf <= meedoen.vandaag() and (b.tot is null or b.tot > meedoen.vandaag()))
    and p_gemeente = any (meedoen.werkt_in()) and meedoen.dossier_loopt(p_gemeente, p_dossier)
$$;
"""

# The own people stand in no index by name: all are read, as narrow rows, to sort them.
OP_NAAM = """
create function meedoen.begeleid_op_naam(p_na uuid, p_aantal int) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id
  from dossiers_betrokkene b
  join verwijzen_verwijzing w on w.gemeente_id = b.gemeente_id and w.dossier_id = b.dossier_id
    and w.organisatie_id = b.organisatie_id and w.staat = 'aangenomen'
    and w.vanaf <= (select meedoen.vandaag()) and (w.tot is null or w.tot > (select meedoen.vandaag()))
  join dossiers_dossier d on d.gemeente_id = b.gemeente_id and d.id = b.dossier_id
    and d.gesloten_op is null and d.samengevoegd_in is null
  where b.medewerker_id = (select meedoen.medewerker()) and b.rol = (select meedoen.rol())
    and b.organisatie_id = (select meedoen.organisatie())
    and b.gemeente_id = any ((select meedoen.werkt_in())::int[])
    and b.vanaf <= (select meedoen.vandaag()) and (b.tot is null or b.tot > (select meedoen.vandaag()))
    and (p_na is null
         or (d.sorteernaam, d.id) > (select na.sorteernaam, na.id from dossiers_dossier na where na.id = p_na))
  group by d.id, d.sorteernaam
  order by d.sorteernaam, d.id limit p_aantal
$$;
"""

MENSEN = """
drop function meedoen.begeleide_mensen(uuid[], uuid, int);

create function meedoen.begeleide_mensen(p_dossiers uuid[])
returns table (dossier uuid, gemeente int, naam text, uitspraak text, taal text, tolk text, telefoon text,
               telefoon_uitleg text, veilig_contact text, email text, geheim_adres boolean, adres text, plaats text,
               leerroute text, fase text, ritme int, consulent text, consulent_telefoon text, begeleider text,
               begeleider_telefoon text, vanaf date, tot date)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.gemeente_id,
         case when heel then d.naam
              else split_part(coalesce(nullif(d.voornamen, ''), d.naam), ' ', 1) end,
         case when heel then d.uitspraak else '' end, case when heel then d.taal else '' end,
         case when heel then d.tolk else '' end, c.telefoon, c.telefoon_uitleg, c.veilig_contact,
         case when heel then c.email else '' end, d.geheim_adres,
         case when heel and not d.geheim_adres then trim(c.straat || ' ' || c.huisnummer) else '' end,
         case when heel and not d.geheim_adres then trim(c.postcode || ' ' || c.plaats) else '' end,
         case when heel and doel.route then route.leerroute else '' end,
         case when heel then lijn.gegevens ->> 'fase' end,
         case when heel then (lijn.gegevens ->> 'ritme_dagen')::int end,
         case when heel then m.naam end, case when heel then m.telefoon end, wie.naam, wie.telefoon,
         w.vanaf, w.tot
  from (
    select x.* from dossiers_dossier x
    where x.id = any (p_dossiers) and x.gemeente_id = any ((select meedoen.gemeenten())::int[])
      and (select 'voornaam' = any (meedoen.leesgroepen())) and meedoen.begeleidt(x.gemeente_id, x.id)
    offset 0) d
  cross join (
    select 'naam_contact' = any (meedoen.leesgroepen()) as heel, 'pip' = any (meedoen.leesgroepen()) as route,
           meedoen.organisatie() as organisatie, meedoen.vandaag() as dag offset 0) doel
  left join dossiers_contact c on c.gemeente_id = d.gemeente_id and c.dossier_id = d.id
  left join organisaties_medewerker m on m.id = d.consulent_id
  join lateral (
    select x.vanaf, x.tot from verwijzen_verwijzing x
    where x.gemeente_id = d.gemeente_id and x.dossier_id = d.id and x.organisatie_id = doel.organisatie
      and x.staat = 'aangenomen') w on true
  left join lateral (
    select p.leerroute from plannen_pip p
    where p.gemeente_id = d.gemeente_id and p.dossier_id = d.id and p.staat in ('vastgesteld', 'overgenomen')
    order by p.versie desc limit 1) route on true
  left join lateral (
    select t.gegevens from dossiers_gebeurtenis t
    where t.gemeente_id = d.gemeente_id and t.dossier_id = d.id and t.kenmerk = 'begeleiding_fase' and not t.vervallen
      and not exists (select from dossiers_gebeurtenis beter where beter.corrigeert_id = t.id)
    order by t.geldig_op desc, t.vastgelegd_op desc, t.id desc limit 1) lijn on true
  left join lateral (
    select mens.naam, mens.telefoon from dossiers_betrokkene b
    join organisaties_medewerker mens on mens.id = b.medewerker_id
    where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id and b.organisatie_id = doel.organisatie
      and b.rol = 'begeleider' and b.vanaf <= doel.dag and (b.tot is null or b.tot > doel.dag)
    order by b.vanaf desc, b.id limit 1) wie on true
  order by d.sorteernaam, d.id
$$;

create or replace function meedoen.begeleid_gezin(p_dossier uuid)
returns table (relatie text, naam text, geboortedatum date, woont_bij boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.relatie, l.naam, l.geboortedatum, l.woont_bij from dossiers_gezinslid l
  where l.dossier_id = p_dossier and meedoen.begeleidt(l.gemeente_id, l.dossier_id)
    and l.gemeente_id = any (meedoen.gemeenten()) and 'gezin' = any (meedoen.leesgroepen())
  order by l.relatie <> 'partner', l.geboortedatum nulls last, l.id
$$;

create or replace function meedoen.verwijzing_vraag(p_verwijzingen uuid[])
returns table (verwijzing uuid, taal text, tolk text, plaats text, volwassenen int, kinderen int, consulent text,
               consulent_telefoon text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, d.taal, d.tolk, case when d.geheim_adres then '' else coalesce(c.plaats, '') end,
         (select count(*) from dossiers_gezinslid l where l.gemeente_id = d.gemeente_id and l.dossier_id = d.id
            and l.woont_bij and l.relatie <> 'kind')::int,
         (select count(*) from dossiers_gezinslid l where l.gemeente_id = d.gemeente_id and l.dossier_id = d.id
            and l.woont_bij and l.relatie = 'kind')::int,
         m.naam, m.telefoon
  from verwijzen_verwijzing w
  join dossiers_dossier d on d.gemeente_id = w.gemeente_id and d.id = w.dossier_id
  left join dossiers_contact c on c.gemeente_id = d.gemeente_id and c.dossier_id = d.id
  left join organisaties_medewerker m on m.id = d.consulent_id
  where w.id = any (p_verwijzingen) and w.organisatie_id = (select meedoen.organisatie())
    and meedoen.verwijzing_in_zicht(w.id)
    and 'begeleiding' = any (meedoen.leesgroepen())
$$;
"""

_FUNCTIES = {
    "dossier_loopt(int, uuid)": "meedoen_functies",
    "is_verwezen(int, uuid)": "begeleider",
    "verwijzing_in_zicht(uuid)": "begeleider",
    "begeleidt(int, uuid)": "begeleider, vrijwilliger",
    "begeleid_op_naam(uuid, int)": "begeleider, vrijwilliger",
    "begeleide_mensen(uuid[])": "begeleider, vrijwilliger",
}
EIGENDOM = "".join(
    f"alter function meedoen.{functie} owner to meedoen_functies;"
    f"revoke all on function meedoen.{functie} from public;"
    f"grant execute on function meedoen.{functie} to {rollen};"
    for functie, rollen in _FUNCTIES.items()
)
EIGEN = f"{IN_GEMEENTE} and organisatie_id = (select meedoen.organisatie())"
IN_ZICHT = f"{EIGEN} and meedoen.begeleidt(gemeente_id, dossier_id)"
# The own rows first: the check of the person is asked of no other.
VAN_MIJ = f"{EIGEN} and medewerker_id = (select meedoen.medewerker()) and meedoen.begeleidt(gemeente_id, dossier_id)"
# Asked by id: an answer that ends a referral is held against the row as it was.
LOOPT = f"{EIGEN} and meedoen.verwijzing_in_zicht(id)"
_BEGELEIDING, _NOTITIE, _EIGEN = "'begeleiding'", "'notities'", "'eigen_taken'"


def _beleid(tabel: str, rol: str, lezen: str, groep: str, schrijven: str | None = None) -> RunSQL:
    """Give the policy of this role other conditions; rights and groups stay."""
    mag = schrijven or f"{lezen} and {schrijft(groep)}"
    return RunSQL(f"alter policy {rol} on {tabel} using ({lezen} and {leest(groep)}) with check ({mag})", NIETS)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("verwijzen", "0007_lessen")]

    operations: ClassVar = [
        RunSQL([MENS, OP_NAAM, MENSEN, EIGENDOM], NIETS),
        _beleid("verwijzen_verwijzing", "begeleider", LOOPT, _BEGELEIDING, f"{EIGEN} and {schrijft(_BEGELEIDING)}"),
        _beleid(
            "dossiers_betrokkene",
            "begeleider",
            f"{EIGEN} and rol in ('begeleider', 'vrijwilliger') and meedoen.is_verwezen(gemeente_id, dossier_id)",
            _BEGELEIDING,
            f"{EIGEN} and rol in ('begeleider', 'vrijwilliger') and {schrijft(_BEGELEIDING)}"
            " and medewerker_id = any ((select meedoen.mensen_van_organisatie())::uuid[])"
            " and meedoen.is_verwezen(gemeente_id, dossier_id)",
        ),
        _beleid("verwijzen_afgevinkt", "begeleider", IN_ZICHT, _BEGELEIDING),
        *(
            _beleid(
                f"verwijzen_{naam}", "begeleider", IN_ZICHT, _BEGELEIDING, f"{VAN_MIJ} and {schrijft(_BEGELEIDING)}"
            )
            for naam in ("bezoek", "uren")
        ),
        _beleid("begeleiding_afspraak", "begeleider", IN_ZICHT, _BEGELEIDING),
        *(_beleid("verwijzen_notitie", rol, VAN_MIJ, _NOTITIE) for rol in ("begeleider", "vrijwilliger")),
        *(
            _beleid(tabel, "vrijwilliger", VAN_MIJ, _EIGEN)
            for tabel in ("verwijzen_bezoek", "verwijzen_uren", "begeleiding_afspraak")
        ),
        RunSQL(
            [
                "drop function meedoen.begeleide_dossiers()",
                "drop function meedoen.verwezen_dossiers()",
                "drop function meedoen.verwijzingen_in_zicht()",
            ],
            NIETS,
        ),
    ]
