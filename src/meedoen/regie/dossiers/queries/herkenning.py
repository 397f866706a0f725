# SPDX-License-Identifier: EUPL-1.2
"""What tells two people apart whose names we do not know yet, for the lists that show them."""

from __future__ import annotations

from typing import Final

KENMERK: Final = """case when d.naam_bekend then '' else coalesce((
    select case when i.v_nummer is not null then 'V-nummer ' || i.v_nummer
                when i.bsn is not null then 'BSN eindigt op ' || right(i.bsn, 3) end
    from dossiers_identificatie i where i.gemeente_id = d.gemeente_id and i.dossier_id = d.id),
  'dossier ' || d.nummer) end"""
"""Column on the alias d (dossier): empty for who has a name. Of a BSN only the end leaves the database; who may not
read numbers gets that of the dossier. No join: nearly everyone has a name, and then nothing is looked up."""


def voluit(naam: str, kenmerk: str) -> str:
    """Return a name as a heading begins with it, with what tells it apart where the name is not known yet."""
    begin = naam[:1].upper() + naam[1:]
    return f"{begin}, {kenmerk}" if kenmerk else begin
