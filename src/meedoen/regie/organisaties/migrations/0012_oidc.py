# SPDX-License-Identifier: EUPL-1.2
"""Logging in with the account of the gemeente: who there has which account, and what is under way."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS, beleid

# A reset by the beheerder unties the account; whose it was is no matter of that role.
LOS = """
grant select (account_id), delete on organisaties_oidckoppeling to functioneel_beheer;
create policy functioneel_beheer on organisaties_oidckoppeling for all to functioneel_beheer
  using (exists (select 1 from organisaties_medewerker m where m.id = organisaties_oidckoppeling.account_id));
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0011_vervanging")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="OidcPoging",
            fields=[
                ("sleutel", models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ("inhoud", models.TextField()),
                ("verloopt_op", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="OidcKoppeling",
            fields=[
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="organisaties.account",
                    ),
                ),
                ("uitgever", models.CharField(max_length=300)),
                ("onderwerp", models.CharField(max_length=255)),
                ("sinds", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("uitgever", "onderwerp"), name="oidckoppeling_een_mens")
                ],
            },
        ),
        # Logging in happens before there is a scope.
        beleid(
            "organisaties_oidcpoging", "meedoen_app", lezen="true", schrijven="true", rechten="select, insert, delete"
        ),
        beleid("organisaties_oidckoppeling", "meedoen_app", lezen="true", schrijven="true", rechten="select, insert"),
        RunSQL(LOS, NIETS),
    ]
