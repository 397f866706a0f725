# SPDX-License-Identifier: EUPL-1.2
"""What a provider sees: its plaatsingen while their ground lasts, of each person what its purpose allows.

The ground of a plaatsing ends on its day `tot`, when the dossier closes (a move, death), and when the gemeente no
longer works with the provider. A provider reads no table of the dossiers: one function gives the columns that the
field groups of its purpose hold (schools: name and address; guidance: how to reach somebody too), and a secret
address never.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid, hoort_bij, is_ouder, leest, schrijft, van_gemeente

ZICHT = """
create function meedoen.plaatsingen_in_zicht() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(p.id) from trajecten_plaatsing p
  join dossiers_dossier d on d.gemeente_id = p.gemeente_id and d.id = p.dossier_id
  where p.gemeente_id = any (meedoen.gemeenten()) and p.organisatie_id = meedoen.organisatie()
    and (p.tot is null or p.tot > meedoen.vandaag())
    and d.gesloten_op is null and d.samengevoegd_in is null
    and meedoen.werkt_samen(p.organisatie_id, p.gemeente_id, meedoen.vandaag())
$$;
"""

LEERLINGEN = """
create function meedoen.partner_leerlingen(p_plaatsingen uuid[])
returns table (plaatsing uuid, naam text, voornamen text, achternaam text, geheim_adres boolean, straat text,
               huisnummer text, postcode text, plaats text, taal text, tolk text, telefoon text, telefoon_uitleg text,
               email text, veilig_contact text, consulent text, consulent_telefoon text, consulent_email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, d.naam, d.voornamen, d.achternaam, d.geheim_adres,
         case when not d.geheim_adres then c.straat else '' end,
         case when not d.geheim_adres then c.huisnummer else '' end,
         case when not d.geheim_adres then c.postcode else '' end,
         case when not d.geheim_adres then c.plaats else '' end,
         case when ruim then d.taal else '' end, case when ruim then d.tolk else '' end,
         case when ruim then c.telefoon else '' end, case when ruim then c.telefoon_uitleg else '' end,
         case when ruim then c.email else '' end, case when ruim then c.veilig_contact else '' end,
         m.naam, m.telefoon, m.email
  from trajecten_plaatsing p
  join dossiers_dossier d on d.gemeente_id = p.gemeente_id and d.id = p.dossier_id
  left join dossiers_contact c on c.gemeente_id = d.gemeente_id and c.dossier_id = d.id
  left join lateral (
    select b.medewerker_id from dossiers_betrokkene b
    where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id and b.rol = 'contact_gemeente'
      and b.vanaf <= meedoen.vandaag() and (b.tot is null or b.tot > meedoen.vandaag()) limit 1) contact on true
  left join organisaties_medewerker m on m.id = coalesce(contact.medewerker_id, d.consulent_id)
  cross join lateral (select 'naam_contact' = any (meedoen.leesgroepen()) as ruim) doel
  where p.id = any (p_plaatsingen) and p.id = any (meedoen.plaatsingen_in_zicht())
    and 'naw' = any (meedoen.leesgroepen())
$$;
"""

_FUNCTIES = {"plaatsingen_in_zicht()": "partner", "partner_leerlingen(uuid[])": "partner"}
LEZEN = (
    "grant select on trajecten_plaatsing, dossiers_dossier, dossiers_contact, dossiers_betrokkene to meedoen_functies"
)
EIGENDOM = "".join(
    f"alter function meedoen.{functie} owner to meedoen_functies;"
    f"revoke all on function meedoen.{functie} from public;"
    f"grant execute on function meedoen.{functie} to {rollen};"
    for functie, rollen in _FUNCTIES.items()
)
EIGEN = f"{IN_GEMEENTE} and organisatie_id = (select meedoen.organisatie())"


def _in_zicht(kolom: str, groep: str) -> dict[str, str]:
    zicht = f"{EIGEN} and array_position((select meedoen.plaatsingen_in_zicht()), {kolom}) is not null"
    return {"lezen": f"{zicht} and {leest(groep)}", "schrijven": f"{zicht} and {schrijft(groep)}"}


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("trajecten", "0002_plaatsingen"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0007_aansluitingen_toegang"),
        ("logboek", "0001_initial"),
    ]

    operations: ClassVar = [
        van_gemeente("trajecten_plaatsing", lees="pip", schrijf="pip"),
        van_gemeente("trajecten_partnerbericht", lees="berichten", schrijf="berichten", rechten="select, insert"),
        is_ouder("trajecten_plaatsing"),
        hoort_bij("trajecten_plaatsing"),
        hoort_bij("trajecten_partnerbericht"),
        hoort_bij("trajecten_partnerbericht", "trajecten_plaatsing", "plaatsing_id"),
        RunSQL(LEZEN, NIETS),
        RunSQL(ZICHT, NIETS),
        RunSQL(LEERLINGEN, NIETS),
        RunSQL(EIGENDOM, NIETS),
        beleid("trajecten_plaatsing", "partner", **_in_zicht("id", "'pip'"), rechten="select"),
        beleid(
            "trajecten_partnerbericht", "partner", **_in_zicht("plaatsing_id", "'berichten'"), rechten="select, insert"
        ),
        beleid("trajecten_partnerverzoek", "partner", lezen=EIGEN, schrijven=EIGEN, rechten="select, insert"),
        RunSQL(
            # The text of a message and the terms of a plaatsing are not for the other side to change.
            "grant update (startdatum, gestart_op) on trajecten_plaatsing to partner;"
            "grant update (gelezen_op) on trajecten_partnerbericht to partner, gemeente;"
            f"create policy partner on logboek_logregel for insert to partner with check ({IN_GEMEENTE});"
            "grant insert on logboek_logregel to partner",
            NIETS,
        ),
    ]
