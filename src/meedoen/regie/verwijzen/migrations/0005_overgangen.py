# SPDX-License-Identifier: EUPL-1.2
"""Moving the guidance of many people at once: the move, its people, and how the worker takes it up."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import NIETS, hoort_bij, is_ouder, van_gemeente

LEEN = """
create function meedoen.leen_overgang(p_nu timestamptz, p_tot timestamptz)
returns table (id uuid, gemeente_id int, door varchar, medewerker_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update verwijzen_overgang o set geleend_tot = p_tot
  where o.id in (
    select x.id from verwijzen_overgang x
    where x.staat = 'bezig' and (x.geleend_tot is null or x.geleend_tot < p_nu)
    order by x.gevraagd_op, x.id limit 1 for update skip locked)
  returning o.id, o.gemeente_id, o.gevraagd_door, o.medewerker_id
$$;
grant select, update (geleend_tot) on verwijzen_overgang to meedoen_functies;
alter function meedoen.leen_overgang(timestamptz, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.leen_overgang(timestamptz, timestamptz) from public;
grant execute on function meedoen.leen_overgang(timestamptz, timestamptz) to meedoen_app;
"""
_WEG = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("verwijzen", "0004_gids"),
        ("mandaten", "0002_contracten"),
        ("dossiers", "0011_voortgang"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Overgang",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("taak", models.CharField(blank=True, max_length=12)),
                ("vanaf", models.DateField()),
                ("reden", models.CharField(max_length=300)),
                ("boven_contract", models.BooleanField(default=False)),
                ("staat", models.CharField(default="bezig", max_length=8)),
                ("gevraagd_op", models.DateTimeField()),
                ("gevraagd_door", models.CharField(max_length=100)),
                ("medewerker_id", models.UUIDField()),
                ("klaar_op", models.DateTimeField(null=True)),
                ("geleend_tot", models.DateTimeField(null=True)),
                (
                    "contract",
                    models.ForeignKey(null=True, on_delete=_WEG, related_name="+", to="mandaten.contract"),
                ),
                (
                    "gemeente",
                    models.ForeignKey(db_index=False, on_delete=_WEG, related_name="+", to="organisaties.gemeente"),
                ),
                ("naar", models.ForeignKey(on_delete=_WEG, related_name="+", to="organisaties.organisatie")),
                ("van", models.ForeignKey(on_delete=_WEG, related_name="+", to="organisaties.organisatie")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("staat", "bezig")), fields=("gemeente", "van"), name="overgang_een_tegelijk"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("van", models.F("naar")), _negated=True), name="overgang_naar_een_ander"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("staat__in", ["bezig", "klaar"])), name="overgang_staat"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Overgangsregel",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("staat", models.CharField(default="wacht", max_length=8)),
                ("waarom", models.CharField(blank=True, max_length=300)),
                ("dossier", models.ForeignKey(db_constraint=False, on_delete=_WEG, to="dossiers.dossier")),
                (
                    "gemeente",
                    models.ForeignKey(db_index=False, on_delete=_WEG, related_name="+", to="organisaties.gemeente"),
                ),
                (
                    "overgang",
                    models.ForeignKey(
                        db_constraint=False, on_delete=_WEG, related_name="regels", to="verwijzen.overgang"
                    ),
                ),
                (
                    "verwijzing",
                    models.ForeignKey(db_constraint=False, on_delete=_WEG, related_name="+", to="verwijzen.verwijzing"),
                ),
                (
                    "nieuw",
                    models.ForeignKey(
                        db_constraint=False, null=True, on_delete=_WEG, related_name="+", to="verwijzen.verwijzing"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("overgang", "verwijzing"), name="overgangsregel_een_per_verwijzing"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("staat__in", ["wacht", "gedaan", "mislukt"])), name="overgangsregel_staat"
                    ),
                ],
            },
        ),
        is_ouder("verwijzen_overgang"),
        hoort_bij("verwijzen_overgangsregel"),
        hoort_bij("verwijzen_overgangsregel", "verwijzen_overgang", "overgang_id"),
        hoort_bij("verwijzen_overgangsregel", "verwijzen_verwijzing", "verwijzing_id"),
        hoort_bij("verwijzen_overgangsregel", "verwijzen_verwijzing", "nieuw_id"),
        van_gemeente("verwijzen_overgang", lees="begeleiding", schrijf="begeleiding"),
        van_gemeente("verwijzen_overgangsregel", lees="begeleiding", schrijf="begeleiding"),
        RunSQL(LEEN, NIETS),
    ]
