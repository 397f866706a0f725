# SPDX-License-Identifier: EUPL-1.2
"""Passkeys as the second step of logging in, and the questions that a browser is answering."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import NIETS, beleid

# Logging in happens before there is a scope; inside one, everybody has their own only.
EIGEN = "account_id = coalesce((select nullif(current_setting('meedoen.medewerker', true), '')::uuid), account_id)"
# A reset by the beheerder takes them away; what they are called or hold is no matter of that role.
WEG = """
grant select (account_id), delete on organisaties_passkey to functioneel_beheer;
create policy functioneel_beheer on organisaties_passkey for all to functioneel_beheer
  using (exists (select 1 from organisaties_medewerker m where m.id = organisaties_passkey.account_id));
"""
_ALLES = "select, insert, update, delete"


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0013_begeleiders")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Passkey",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("account", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="organisaties.account")),
                ("naam", models.CharField(max_length=60)),
                ("nummer", models.BinaryField(max_length=1023, unique=True)),
                ("gegevens", models.BinaryField(max_length=4096)),
                ("teller", models.BigIntegerField(default=0)),
                ("gemaakt_op", models.DateTimeField()),
                ("laatst_gebruikt_op", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Passkeyvraag",
            fields=[
                ("sleutel", models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ("account", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="organisaties.account")),
                ("doel", models.CharField(max_length=10)),
                ("gebruikt", models.BooleanField(default=False)),
                ("verloopt_op", models.DateTimeField(db_index=True)),
            ],
        ),
        beleid("organisaties_passkey", "meedoen_app", lezen=EIGEN, schrijven=EIGEN, rechten=_ALLES),
        # What is over goes, whoever asks: so no policy per person. Nothing in it opens a door.
        beleid("organisaties_passkeyvraag", "meedoen_app", lezen="true", schrijven="true", rechten=_ALLES),
        RunSQL(WEG, NIETS),
    ]
