# SPDX-License-Identifier: EUPL-1.2
"""What people of a guidance organisation see: those of whom they are betrokkene, while that and its ground last.

The ground is a referral that their organisation took on. It ends on the day `tot` of the referral or of the
betrokkene, when it is given back or stopped, when the dossier closes (a move, death), and when the gemeente no longer
works with the organisation. They read no table of the dossiers but who of their own organisation guides: functions
give the columns that their field groups hold, and a secret address never. A begeleider reads a referral that is not
answered without any name; a volunteer reads none.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid, hoort_bij, is_ouder, leest, schrijft, van_gemeente

# The settings and where the organisation works are asked once per query, not per row.
ZICHT = """
create function meedoen.werkt_in() returns int[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(g) from unnest(meedoen.gemeenten()) g
  where meedoen.werkt_samen(meedoen.organisatie(), g, meedoen.vandaag())
$$;

create function meedoen.verwijzingen_in_zicht() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(w.id) from verwijzen_verwijzing w
  join dossiers_dossier d on d.gemeente_id = w.gemeente_id and d.id = w.dossier_id
  where w.gemeente_id = any ((select meedoen.werkt_in())::int[])
    and w.organisatie_id = (select meedoen.organisatie())
    and w.staat in ('gevraagd', 'aangenomen') and (w.tot is null or w.tot > (select meedoen.vandaag()))
    and d.gesloten_op is null and d.samengevoegd_in is null
$$;

create function meedoen.verwezen_dossiers() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(w.dossier_id) from verwijzen_verwijzing w
  where w.id = any ((select meedoen.verwijzingen_in_zicht())::uuid[])
$$;

create function meedoen.begeleide_dossiers() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(distinct b.dossier_id) from dossiers_betrokkene b
  join verwijzen_verwijzing w on w.gemeente_id = b.gemeente_id and w.dossier_id = b.dossier_id
    and w.organisatie_id = b.organisatie_id and w.staat = 'aangenomen'
    and w.vanaf <= (select meedoen.vandaag()) and (w.tot is null or w.tot > (select meedoen.vandaag()))
  join dossiers_dossier d on d.gemeente_id = b.gemeente_id and d.id = b.dossier_id
    and d.gesloten_op is null and d.samengevoegd_in is null
  where b.medewerker_id = (select meedoen.medewerker()) and b.rol = (select meedoen.rol())
    and b.organisatie_id = (select meedoen.organisatie())
    and b.gemeente_id = any ((select meedoen.werkt_in())::int[])
    and b.vanaf <= (select meedoen.vandaag()) and (b.tot is null or b.tot > (select meedoen.vandaag()))
$$;
"""

MENSEN = """
create function meedoen.begeleide_mensen(p_dossiers uuid[], p_na uuid, p_aantal int)
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
    where x.id = any ((select meedoen.begeleide_dossiers())::uuid[])
      and x.gemeente_id = any ((select meedoen.gemeenten())::int[])
      and (select 'voornaam' = any (meedoen.leesgroepen())) and (p_dossiers is null or x.id = any (p_dossiers))
      and (p_na is null
           or (x.sorteernaam, x.id) > (select na.sorteernaam, na.id from dossiers_dossier na where na.id = p_na))
    order by x.sorteernaam, x.id limit p_aantal) d
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

create function meedoen.begeleid_gezin(p_dossier uuid)
returns table (relatie text, naam text, geboortedatum date, woont_bij boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.relatie, l.naam, l.geboortedatum, l.woont_bij from dossiers_gezinslid l
  where l.dossier_id = p_dossier and l.dossier_id = any ((select meedoen.begeleide_dossiers())::uuid[])
    and l.gemeente_id = any (meedoen.gemeenten()) and 'gezin' = any (meedoen.leesgroepen())
  order by l.relatie <> 'partner', l.geboortedatum nulls last, l.id
$$;

create function meedoen.verwijzing_vraag(p_verwijzingen uuid[])
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
  where w.id = any (p_verwijzingen) and w.id = any ((select meedoen.verwijzingen_in_zicht())::uuid[])
    and 'begeleiding' = any (meedoen.leesgroepen())
$$;
"""

_FUNCTIES = {
    "werkt_in()": "begeleider, vrijwilliger",
    "verwijzingen_in_zicht()": "begeleider",
    "verwezen_dossiers()": "begeleider",
    "begeleide_dossiers()": "begeleider, vrijwilliger",
    "begeleide_mensen(uuid[], uuid, int)": "begeleider, vrijwilliger",
    "begeleid_gezin(uuid)": "begeleider",
    "verwijzing_vraag(uuid[])": "begeleider",
}
LEZEN = "grant select on verwijzen_verwijzing, plannen_pip, dossiers_gezinslid to meedoen_functies"
EIGENDOM = "".join(
    f"alter function meedoen.{functie} owner to meedoen_functies;"
    f"revoke all on function meedoen.{functie} from public;"
    f"grant execute on function meedoen.{functie} to {rollen};"
    for functie, rollen in _FUNCTIES.items()
)
_TABELLEN = ("verwijzing", "afgevinkt", "bezoek", "uren", "notitie")
EIGEN = f"{IN_GEMEENTE} and organisatie_id = (select meedoen.organisatie())"
IN_ZICHT = f"{EIGEN} and array_position((select meedoen.begeleide_dossiers()), dossier_id) is not null"
VAN_MIJ = f"{IN_ZICHT} and medewerker_id = (select meedoen.medewerker())"
VERWEZEN = f"{EIGEN} and array_position((select meedoen.verwezen_dossiers()), dossier_id) is not null"
BETROKKEN = f"{VERWEZEN} and rol in ('begeleider', 'vrijwilliger')"


def _voor(tabel: str, rol: str, zicht: str, groep: str, rechten: str, *, schrijven: str = "") -> RunSQL:
    """Return the policy of one of the two roles: rows in `zicht`, with the group; as written also `schrijven`."""
    mag = f"{schrijven or zicht} and {schrijft(groep)}"
    return beleid(tabel, rol, lezen=f"{zicht} and {leest(groep)}", schrijven=mag, rechten=rechten)


_UITKOMST = "select, update (uitkomst, klaar_op, toelichting)"
_NOTITIE, _EIGEN, _BEGELEIDING = "'notities'", "'eigen_taken'", "'begeleiding'"


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("verwijzen", "0001_initial"),
        ("begeleiding", "0007_afspraak_van_organisatie"),
        ("organisaties", "0013_begeleiders"),
        ("dossiers", "0011_voortgang"),
        ("plannen", "0004_afschalen"),
        ("inzage", "0002_breekglas"),
    ]

    operations: ClassVar = [
        van_gemeente("verwijzen_verwijzing", lees="begeleiding", schrijf="begeleiding"),
        # What the organisation wrote is not for the gemeente to change; a merge hangs it on another dossier.
        *(
            van_gemeente(
                f"verwijzen_{naam}", lees="begeleiding", schrijf="begeleiding", rechten="select, update (dossier_id)"
            )
            for naam in ("afgevinkt", "bezoek", "uren")
        ),
        van_gemeente("verwijzen_notitie", lees="notities", schrijf="notities", rechten="select, update (dossier_id)"),
        is_ouder("verwijzen_verwijzing"),
        *(hoort_bij(f"verwijzen_{naam}") for naam in _TABELLEN),
        RunSQL(LEZEN, NIETS),
        RunSQL(ZICHT, NIETS),
        RunSQL(MENSEN, NIETS),
        RunSQL(EIGENDOM, NIETS),
        beleid(
            "verwijzen_verwijzing",
            "begeleider",
            lezen=f"{EIGEN} and array_position((select meedoen.verwijzingen_in_zicht()), id) is not null"
            f" and {leest(_BEGELEIDING)}",
            schrijven=f"{EIGEN} and {schrijft(_BEGELEIDING)}",
            rechten="select, update (staat, antwoord_op, antwoord_door, reden, tot)",
        ),
        beleid(
            "dossiers_betrokkene",
            "begeleider",
            lezen=f"{BETROKKEN} and {leest(_BEGELEIDING)}",
            schrijven=f"{EIGEN} and rol in ('begeleider', 'vrijwilliger') and {schrijft(_BEGELEIDING)}"
            " and medewerker_id = any ((select meedoen.mensen_van_organisatie())::uuid[])"
            " and array_position((select meedoen.verwezen_dossiers()), dossier_id) is not null",
            rechten="select, insert, update (tot)",
        ),
        _voor("verwijzen_afgevinkt", "begeleider", IN_ZICHT, _BEGELEIDING,
              "select, insert, update (gedaan_op, bijgewerkt_op, door)"),
        _voor("verwijzen_bezoek", "begeleider", IN_ZICHT, _BEGELEIDING, "select, insert, update (afgezegd_op)",
              schrijven=VAN_MIJ),
        _voor("verwijzen_uren", "begeleider", IN_ZICHT, _BEGELEIDING, "select, insert", schrijven=VAN_MIJ),
        _voor("verwijzen_notitie", "begeleider", VAN_MIJ, _NOTITIE, "select, insert"),
        _voor("begeleiding_afspraak", "begeleider", IN_ZICHT, _BEGELEIDING, f"{_UITKOMST}, insert"),
        _voor("verwijzen_bezoek", "vrijwilliger", VAN_MIJ, _EIGEN, "select, insert, update (afgezegd_op)"),
        _voor("verwijzen_uren", "vrijwilliger", VAN_MIJ, _EIGEN, "select, insert"),
        _voor("verwijzen_notitie", "vrijwilliger", VAN_MIJ, _NOTITIE, "select, insert"),
        _voor("begeleiding_afspraak", "vrijwilliger", VAN_MIJ, _EIGEN, _UITKOMST),
    ]  # fmt: skip
