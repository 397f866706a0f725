# SPDX-License-Identifier: EUPL-1.2
"""RLS: rows of a file only for who may read all of a person; that a file was read for all who read dossiers.

The beheerder chooses columns and never sees a file.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid, is_ouder, van_gemeente

GAAT_MEE = """
alter table inlezen_inleesrij add constraint inlezen_inleesrij_inlezing_gemeente
foreign key (gemeente_id, inlezing_id) references inlezen_inlezing (gemeente_id, id) on delete cascade
"""

# The worker wipes what is too old in all gemeenten, and reads none of it.
WIS = """
create function meedoen.wis_inlezingen(p_nu timestamptz) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with oud as (
    update inlezen_inlezing i set gewist = true, staat = case i.staat when 'klaar' then 'weggegooid' else i.staat end
    where not i.gewist and i.vervalt_op <= p_nu returning i.gemeente_id, i.id),
  weg as (
    delete from inlezen_inleesrij r using oud
    where r.gemeente_id = oud.gemeente_id and r.inlezing_id = oud.id)
  select count(*) from oud
$$;
grant select, update on inlezen_inlezing to meedoen_functies;
grant select, delete on inlezen_inleesrij to meedoen_functies;
alter function meedoen.wis_inlezingen(timestamptz) owner to meedoen_functies;
revoke all on function meedoen.wis_inlezingen(timestamptz) from public;
grant execute on function meedoen.wis_inlezingen(timestamptz) to meedoen_app;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("inlezen", "0001_initial"),
        ("organisaties", "0002_toegang"),
        ("dossiers", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("inlezen_indeling", lees="verloop", schrijf="verloop", rechten="select"),
        beleid(
            "inlezen_indeling",
            "functioneel_beheer",
            lezen=IN_GEMEENTE,
            schrijven=IN_GEMEENTE,
            rechten="select, insert",
        ),
        van_gemeente("inlezen_inlezing", lees="verloop", schrijf="notities"),
        van_gemeente(
            "inlezen_inleesrij", lees="notities", schrijf="notities", rechten="select, insert, update, delete"
        ),
        is_ouder("inlezen_inlezing"),
        RunSQL(GAAT_MEE, NIETS),
        RunSQL(WIS, NIETS),
    ]
