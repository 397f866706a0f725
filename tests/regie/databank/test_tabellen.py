# SPDX-License-Identifier: EUPL-1.2
"""Every table is guarded by forced Row-Level Security, or is named with the reason in the administrator's book."""

import re
from pathlib import Path

import pytest
from django.db import connections

BOEK = Path(__file__).resolve().parents[3] / "docs" / "beheer" / "installatie.md"
TABELLEN = """
    SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity,
           EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'dossier_id')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'meedoen')
"""


@pytest.mark.django_db(databases=["beheer"])
def test_each_table_without_a_guard_is_named_with_its_reason() -> None:
    with connections["beheer"].cursor() as cursor:
        cursor.execute(TABELLEN)
        rijen = cursor.fetchall()
    zonder = {naam for naam, bewaakt, _ in rijen if not bewaakt}
    hoofdstuk = BOEK.read_text(encoding="utf-8").split("## 9. ")[1]
    genoemd = set(re.findall(r"`([a-z_]+_[a-z_]+)`", hoofdstuk.replace("`meedoen_functies`", "")))
    assert zonder == genoemd
    assert [naam for naam, bewaakt, van_dossier in rijen if van_dossier and not bewaakt] == []
    assert len(rijen) > len(zonder)
