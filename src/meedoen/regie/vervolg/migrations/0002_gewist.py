# SPDX-License-Identifier: EUPL-1.2
"""Wiping closes the notes of this help for good, also when help begins again on the same dossier.

Rows of the tijdlijn are never changed by the site, and their field group opens again with new help. So a definer
function puts the notes in a group that no role reads. That help began, went on or stopped is part of the verloop: it
stays, and Meedoen itself lays down that it ended.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

SLUIT = """
create function meedoen.sluit_vervolg(p_gemeente int, p_dossier uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update dossiers_gebeurtenis set veldgroep = 'gewist'
  where gemeente_id = p_gemeente and dossier_id = p_dossier and veldgroep = 'vervolg'
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and 'vervolg' = any (nullif(current_setting('meedoen.schrijfgroepen', true), '')::text[])
$$;
grant update (veldgroep) on dossiers_gebeurtenis to meedoen_functies;
alter function meedoen.sluit_vervolg(int, uuid) owner to meedoen_functies;
revoke all on function meedoen.sluit_vervolg(int, uuid) from public;
grant execute on function meedoen.sluit_vervolg(int, uuid) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("vervolg", "0001_initial")]

    operations: ClassVar = [RunSQL(SLUIT, NIETS)]
