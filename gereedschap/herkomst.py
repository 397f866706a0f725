# SPDX-License-Identifier: EUPL-1.2
"""Where each of our rules stands in the law, so that a function of several rules can be told apart by article.

Only rules that share a function with another are here; of the rest the function itself says all there is to say.
"""

from typing import Final

from meedoen.recht.bron import AWB, BESLUIT, REGELING, TERMIJNENWET, WET, Artikel

_LETTERS: Final = {"W": WET, "B": BESLUIT, "R": REGELING, "A": AWB, "T": TERMIJNENWET}
# Per rule: the law by its letter and the articles; after a slash the lid, or the first and last lid.
_TABEL: Final = """
WHO-01 W 3/1
WHO-02 W 3/2
WHO-03 W 3/3
WHO-04 B 2.2
WHO-05 B 2.1
WHO-06 W 4/1 B 2.3 2.4 2.5 2.6 R 2.1 2.2 2.3
WHO-07 W 5/1 B 2.7 R 2.5 2.7
WHO-08 W 5/2 B 2.8 R 2.6
WHO-09 W 3/1 13/1 B 1.1
WHO-10 W 3/1 19 20 B 1.1
MB-01 W 13 B 5.1
RT-01 W 6/1-2
RT-02 W 7 B 3.3 3.4 3.5
RT-03 W 8
RT-04 W 9 B 3.14/1-3 3.14/5-8 R 3.16
RT-05 B 3.14/9-10
RT-06 B 3.14/4
PVT-01 W 6/4-5 B 3.1
MAP-01 W 6/1 6/6 8/3 B 3.2 R 3.1
VOOR-01 W 10 B 3.17 3.18 5.3/5 R 3.19
HRS-01 B 5.3/5 3.1/5 3.2/3 3.14/6 3.14/9 5.5/2
BI-03 W 14/3
BI-04 B 5.2/1
PIP-01 W 15/1 B 3.1 3.2
PIP-02 W 15/2
PIP-03 W 15/3
PIP-04 B 5.3/4
PIP-05 B 3.14/7 5.3/6 6.2/1
TERM-01 B 5.3/1
TERM-02 B 5.3/1
TERM-03 B 5.3/2
TERM-04 B 5.3/3 W 15/4
TERM-05 T 1 3 4 5
PIPC-01 W 17/2 B 5.4/1
PIPC-02 B 5.4/2-3
PIPC-05 W 11/3
AANB-01 W 16 B 9.3/2 R 4.1
IT-01 W 11/1-2
IT-02 B 4.2 2.1/2
IT-03 W 12/1 B 4.3/1 R 4.1
IT-06 B 4.5
LN-01 W 19 20 B 6.2 R 6.1 6.8
LN-02 W 19 20/2 B 6.2/5-6 6.3
LN-04 W 21 B 6.5 6.6 6.7 6.12 6.14 R 6.3 6.4 6.5 6.8
LN-05 B 6.1 6.2a
FIN-01 W 22/1 B 7.1/1
FIN-02 W 22/2-3
FIN-03 W 23/1 B 7.1/2
FIN-04 B 7.1/3 W 26/1 A 6:7 6:8 6:21 6:24
FIN-05 B 7.1/4
FIN-06 B 7.1/5
FIN-07 B 7.1/6 7.2/3 A 5:46/3
FIN-08 W 27
FIN-09 W 22 23
FIN-10 W 24 B 7.2/1 R 7.4/1
FIN-11 W 25 B 7.2/2 R 7.1 7.2 7.3
AWB-01 A 1:3 2:1 3:41 3:45 6:3 6:7 6:8
AWB-03 A 3:2 3:46 3:47 3:48 4:8 4:11 4:12
AWB-04 A 4:12 5:48 5:50 5:53
AWB-06 A 5:41 5:43 5:44 5:46
AWB-08 A 4:86 5:9 5:52 10:10
AWB-10 A 5:42
DP-01 W 33 B 9.1/3 9.2/5 9.3/3 9.4/2 9.6/5
DP-02 W 34/1 B 9.2/2 9.3/2 9.5/4 9.6/4
DP-03 W 35/3 B 9.2/3-4
DP-04 W 35/1-2 B 9.4/3 9.6/2
DP-05 W 35/4
DP-10 B 9.9/1
DP-11 B 9.9/2-3
SP-03 W 41/1 41/4 B 10.4
SP-04 B 10.1 10.2 10.4
SP-05 R 10.1
SP-06 R 10.2
SP-07 R 10.3
SP-08 R 10.4 B 10.3/5
SP-09 B 10.3/6
SP-10 B 10.1/6 10.2/4
SP-12 B 10.5
SP-13 B 10.6
SP-14 W 40/5 42 B 10.7
OV-01 W 54/1 B 12.1
"""


def _lees() -> dict[str, list[tuple[str, str, range | None]]]:
    uit: dict[str, list[tuple[str, str, range | None]]] = {}
    for regel in _TABEL.split("\n"):
        id_, *delen = regel.split() or [""]
        bwb = ""
        for deel in delen:
            if deel in _LETTERS:
                bwb = _LETTERS[deel]
                continue
            artikel, _, leden = deel.partition("/")
            eerste, _, laatste = leden.partition("-")
            uit.setdefault(id_, []).append(
                (bwb, artikel, range(int(eerste), int(laatste or eerste) + 1) if leden else None)
            )
    return uit


_HERKOMST: Final = _lees()


def ids_bij(artikel: Artikel, ids: tuple[str, ...], artikelen: tuple[Artikel, ...]) -> tuple[str, ...]:
    """Return which of these rules stand in this article, of all articles of their function.

    A rule of which the table can tell no article stands with all of them, so that none gets lost.
    """

    def past(id_: str, hier: Artikel) -> bool:
        return any(_past(hier, deel) for deel in _HERKOMST.get(id_, ()))

    zwerft = {id_ for id_ in ids if not any(past(id_, deel) for deel in artikelen)}
    return tuple(id_ for id_ in ids if id_ in zwerft or past(id_, artikel)) or ids


def _past(artikel: Artikel, deel: tuple[str, str, range | None]) -> bool:
    bwb, nummer, leden = deel
    if (artikel.bwb, artikel.artikel) != (bwb, nummer):
        return False
    return leden is None or not artikel.lid or not artikel.lid.isdigit() or int(artikel.lid) in leden
