# SPDX-License-Identifier: EUPL-1.2
"""Search with letters that belong to one gemeente, so that it costs who resembles and not who lives there."""

from typing import ClassVar

from django.db import migrations

# The same as `dossiers.namen.eigen_letters`; a test holds them to each other.
LETTERS = """
create function meedoen.eigen_letters(p_gemeente int, p_naam text) returns text
language sql immutable strict parallel safe as $$
  select translate(p_naam, 'abcdefghijklmnopqrstuvwxyz',
                   (select string_agg(chr(19968 + p_gemeente % 800 * 26 + i), '' order by i)
                    from generate_series(0, 25) as i))
$$;
alter table dossiers_dossier
  add column zoekletters text generated always as (meedoen.eigen_letters(gemeente_id, zoeknaam)) stored;
create index dossier_zoekletters on dossiers_dossier using gin (gemeente_id, zoekletters gin_trgm_ops)
  with (fastupdate = off);
drop index dossier_zoek;
"""
TERUG = """
create index dossier_zoek on dossiers_dossier using gist (gemeente_id, zoeknaam gist_trgm_ops(siglen=64));
drop index dossier_zoekletters;
alter table dossiers_dossier drop column zoekletters;
drop function meedoen.eigen_letters(int, text);
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0008_bijeen")]

    operations: ClassVar = [migrations.RunSQL(LETTERS, TERUG)]
