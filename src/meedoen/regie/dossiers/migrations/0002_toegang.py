# SPDX-License-Identifier: EUPL-1.2
"""RLS per field group, composite keys, one contact person of each kind at a time, search on names."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS, hoort_bij, is_ouder, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0001_initial"), ("organisaties", "0002_toegang")]

    operations: ClassVar = [
        van_gemeente("dossiers_dossier", lees="naam_contact", schrijf="verloop"),
        van_gemeente("dossiers_identificatie", lees="bsn", schrijf="bsn"),
        van_gemeente("dossiers_contact", lees="naam_contact", schrijf="naam_contact"),
        van_gemeente("dossiers_verblijf", lees="verblijf", schrijf="verblijf"),
        van_gemeente("dossiers_doelgroepperiode", lees="verblijf", schrijf="verblijf"),
        van_gemeente("dossiers_woonsituatie", lees="verblijf", schrijf="verblijf"),
        van_gemeente(
            "dossiers_gezinslid", lees="gezin", schrijf="gezin", rechten="select, insert, update, delete"
        ),
        van_gemeente("dossiers_gezondheid", lees="gezondheid", schrijf="gezondheid"),
        van_gemeente("dossiers_startniveau", lees="startniveau", schrijf="startniveau"),
        van_gemeente("dossiers_betrokkene", lees="verloop", schrijf="verloop"),
        van_gemeente(
            "dossiers_gebeurtenis",
            lees="veldgroep",
            schrijf="veldgroep",
            rechten="select, insert",
            kolom=True,
        ),
        van_gemeente(
            "dossiers_klok", lees="verloop", schrijf="verloop", rechten="select, insert, update, delete"
        ),
        van_gemeente("dossiers_taak", lees="verloop", schrijf="verloop"),
        *(
            hoort_bij(f"dossiers_{naam}")
            for naam in (
                "identificatie",
                "contact",
                "verblijf",
                "doelgroepperiode",
                "woonsituatie",
                "gezinslid",
                "gezondheid",
                "startniveau",
                "betrokkene",
                "gebeurtenis",
                "klok",
                "taak",
            )
        ),
        is_ouder("dossiers_gebeurtenis"),
        hoort_bij("dossiers_gebeurtenis", "dossiers_gebeurtenis", "corrigeert_id"),
        RunSQL(
            "alter table dossiers_betrokkene add constraint betrokkene_een_contactpersoon exclude using gist "
            "(dossier_id with =, rol with =, daterange(vanaf, tot) with &&) "
            "where (rol in ('contact_gemeente', 'contact_uitvoerder'));"
            "create index dossier_zoeknaam on dossiers_dossier using gin (zoeknaam gin_trgm_ops)",
            NIETS,
        ),
    ]
