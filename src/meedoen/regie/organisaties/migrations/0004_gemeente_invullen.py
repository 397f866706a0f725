# SPDX-License-Identifier: EUPL-1.2
"""A functioneel beheerder fills in the own gemeente and its policy, and no other's."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS

# Not forced: these tables hold no persons, everybody reads them, and the owner fills them in migrations.
_EIGEN = IN_GEMEENTE.replace("gemeente_id", "id")
SQL = f"""
alter table organisaties_gemeente enable row level security;
create policy lezen on organisaties_gemeente for select using (true);
create policy schrijven on organisaties_gemeente for update to functioneel_beheer
  using ({_EIGEN}) with check ({_EIGEN});
grant update (oin, adres, bezwaaradres, telefoon, email) on organisaties_gemeente to functioneel_beheer;

alter table organisaties_beleidsregel enable row level security;
create policy lezen on organisaties_beleidsregel for select using (true);
create policy maken on organisaties_beleidsregel for insert to functioneel_beheer with check ({IN_GEMEENTE});
create policy schrijven on organisaties_beleidsregel for update to functioneel_beheer
  using ({IN_GEMEENTE}) with check ({IN_GEMEENTE});
"""


class Migration(migrations.Migration):
    """The beheerder of one gemeente can't touch the OIN, address or policy of another."""

    dependencies: ClassVar = [("organisaties", "0003_gemeenten")]

    operations: ClassVar[list[Operation]] = [RunSQL(SQL, NIETS)]
